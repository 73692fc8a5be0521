// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// Something that a story can be told for: a kind of story that a loop asks for, or one question.
public struct StoryPrompt: Hashable, Sendable, Identifiable {
  /// The name of the family or of the question.
  public let id: String
  /// What is asked for, in a few words, such as `a decision on incomplete data`.
  public let title: String
  /// The kind of story that it asks for; nil when it is of none of the five.
  public let kind: StoryKind?
  /// The question; nil for a kind of story.
  public let question: Question?

  /// The five kinds of story that the loop asks for.
  public static let five = StoryKind.allCases.map { kind in
    StoryPrompt(id: kind.rawValue, title: kind.title, kind: kind, question: nil)
  }

  /// Returns the names that stories can be marked for: the five kinds, and the questions about past experience.
  public static func names(with questions: [Question]) -> Set<String> {
    Set(five.map(\.id) + questions.filter { $0.kind == .behavioral }.map(\.id.name))
  }

  /// Creates the prompt of a question.
  init(_ question: Question) {
    self.init(
      id: question.id.name, title: Self.title(of: question.prompt),
      kind: question.family.flatMap(StoryKind.init), question: question)
  }

  private init(id: String, title: String, kind: StoryKind?, question: Question?) {
    self.id = id
    self.title = title
    self.kind = kind
    self.question = question
  }

  /// Openings of questions that say nothing about what is asked for.
  private static let openings = [
    "Tell me about ", "Describe ", "Give me an example in which ", "Give me an example of ",
    "Give an example of ", "Walk me through ", "Tell me ",
  ]

  /// The first sentence of a question that says what is asked for, without its opening.
  static func title(of prompt: String) -> String {
    for opening in openings {
      guard let range = prompt.firstRange(of: opening) else { continue }
      let rest = prompt[range.upperBound...].prefix { $0 != "." && $0 != "?" }
      // "A competitor shipped first. Tell me about such a time": the sentence before says it.
      if rest.split(separator: " ").count >= 4, range.lowerBound == prompt.startIndex {
        return String(rest)
      }
    }
    return String(prompt.prefix { $0 != "." && $0 != "?" })
  }
}

/// A kind of story that the loop asks for; the raw value is the family of its questions.
///
/// Source: mission items 36 to 50, from an article on such interviews (sirjohnnymai.com, read on 2026-11-24).
public enum StoryKind: String, Hashable, Sendable, CaseIterable {
  case compromise = "story-compromise"
  case disagreement = "story-disagreement"
  case missedGoals = "story-missed-goals"
  case incompleteData = "story-incomplete-data"
  case accelerated = "story-accelerated"

  /// The kind as a person reads it.
  public var title: String {
    switch self {
    case .compromise: "a launch with a compromise"
    case .disagreement: "a disagreement with research or engineering"
    case .missedGoals: "a launch that missed its goals"
    case .incompleteData: "a decision on incomplete data"
    case .accelerated: "a timeline that was pulled forward"
    }
  }
}
