// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import InterviewContent

/// Reads written stories and says what each part lacks.
public struct StoryReader: Sendable {
  private let assessor: Assessor

  /// Creates a reader.
  ///
  /// - Parameter assessor: Finds the evidence; of its rules only those that need no fitted words are used.
  public init(assessor: Assessor) {
    self.assessor = Self.plain(assessor)
  }

  /// Returns the same assessor without fitted words: they were fitted to answers, and a story in parts is none.
  static func plain(_ assessor: Assessor) -> Assessor {
    Assessor(rules: assessor.rules.byEvidenceAlone(), rubrics: Array(assessor.rubrics.values))
  }

  /// Returns what a story has and lacks.
  ///
  /// - Throws: ``StoryProblem/partTooLong(part:bytes:)`` for the first part over the limit.
  public func review(_ story: Story) throws(StoryProblem) -> StoryReview {
    for part in StoryPart.allCases where story[part].utf8.count > StoryForm.mostPartBytes {
      throw .partTooLong(part: part, bytes: story[part].utf8.count)
    }
    return Self.review(StoryText(story, by: assessor))
  }

  /// Returns what a story that was read before has and lacks.
  static func review(_ text: StoryText) -> StoryReview {
    let reader = StoryNeedReader(text: text)
    return StoryReview(
      story: text.story.id,
      parts: StoryPart.allCases.map { part in
        StoryPartReview(
          part: part,
          findings: StoryNeed.allCases.filter { $0.part == part }.map { finding($0, by: reader) })
      },
      lenses: StoryLens.allCases.map { lens in
        StoryLensReview(lens: lens, findings: lens.signs.map { finding($0, in: text) })
      })
  }

  private static func finding(_ need: StoryNeed, by reader: StoryNeedReader) -> StoryFinding {
    if let quote = reader.words(for: need) {
      return StoryFinding(need: need, quote: quote, instead: nil, advice: "")
    }
    let instead = reader.instead(of: need)
    let advice = instead.map { "“\($0.quote.text)” is not enough. \(need.advice)" } ?? need.advice
    return StoryFinding(need: need, quote: nil, instead: instead, advice: advice)
  }

  private static func finding(_ sign: StorySign, in text: StoryText) -> StoryLensFinding {
    let quote = sign.words(in: text)
    return StoryLensFinding(name: sign.name, quote: quote, advice: quote == nil ? sign.advice : "")
  }
}
