// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

extension PlannedTurn {
  /// Returns the arguments that teammates bring against the answer to a question, one after each answer, in the order of the question.
  public static func arguments(about question: Question) -> [PlannedTurn] {
    (question.pushbacks ?? []).enumerated().map { index, pushback in
      PlannedTurn(
        id: "\(question.id)-pushback-\(index + 1)", kind: .pushback(pushback),
        wordings: objections, after: index + 1)
    }
  }

  /// What teammates say before their argument.
  private static let objections = [
    "You said “{quote}” I see it differently.", "“{quote}” That is where I disagree.",
    "Then let me answer.",
  ]
}
