// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import QuestionGeneration

/// What may be told of a question once it was answered: what a reader of answers looks for, what the engine computes for it, and where it
/// comes from.
public struct QuestionBackground: Hashable, Sendable {
  /// A number that the engine computes for a generated question, with how.
  public struct Figure: Hashable, Sendable, Codable {
    public let name: String
    /// The number with its unit.
    public let value: String
    /// How it is computed, in words.
    public let formula: String
  }

  /// What separates good answers from weak ones, a line each.
  public let looksFor: [String]
  public let figures: [Figure]
  /// Where the question comes from, in words; nil where nothing is written about it.
  public let origin: String?
  /// The last day on which its facts are good, as `YYYY-MM-DD`; nil when it states no fact of the world.
  public let expires: String?

  /// Collects what is known of a question; nil when that is nothing.
  public init?(of question: Question) {
    looksFor = question.guide?.looksFor ?? []
    figures = Self.figures(of: question)
    origin = question.guide?.origin
    expires = question.guide?.expires
    if looksFor.isEmpty, figures.isEmpty { return nil }
  }

  /// None where this version of the program asks something else under the name of the question, and none where teammates argue: what is true
  /// about their arguments is told with them.
  private static func figures(of question: Question) -> [Figure] {
    guard question.pushbacks == nil, let id = question.family,
      let family = QuestionFamilies.family(id),
      let seed = UInt64(question.id.name.dropFirst(id.count + 1)),
      family.question(seed: seed) == question
    else { return [] }
    return family.reference(seed: seed).map {
      Figure(name: $0.name, value: $0.value, formula: $0.formula)
    }
  }
}
