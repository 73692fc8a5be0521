// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import InterviewContent
import SpacedRepetition

/// Reads answers to drills and rates them as the notes on FSRS say: wrong, incomplete or with a hint is `again`, slow is `hard`, in
/// time is `good`, and in time with what it trades against is `easy`.
public struct DrillChecker: Sendable {
  /// Reads an answer to a question; explanations need it.
  public typealias Judge = @Sendable (Question, String) -> Assessment

  private let judge: Judge

  /// Creates a checker.
  ///
  /// - Parameter judge: Reads an answer to a question, with its numbers recomputed.
  public init(judge: @escaping Judge) {
    self.judge = judge
  }

  /// Returns how an answer is read.
  public func check(_ answer: DrillAnswer, to drill: Drill) -> DrillResult {
    switch drill.key {
    case .number(let key): NumberCheck(key: key, drill: drill).result(of: answer)
    case .explanation(let key) where key.rewrite != nil:
      RewriteCheck(key: key, drill: drill, judge: judge).result(of: answer)
    case .explanation(let key):
      ExplanationCheck(key: key, drill: drill, judge: judge).result(of: answer)
    case .contrast(let key): ContrastCheck(key: key, drill: drill).result(of: answer)
    case .story(let key): StoryCheck(key: key, drill: drill).result(of: answer)
    case .fact(let key): FactCheck(key: key, drill: drill).result(of: answer)
    }
  }
}
