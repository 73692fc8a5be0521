// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

extension PlannedTurn {
  /// Returns the arguments that teammates bring against the answer to a question, one after each answer, in the order of the question.
  public static func arguments(about question: Question) -> [PlannedTurn] {
    (question.pushbacks ?? []).enumerated().map { index, pushback in
      PlannedTurn(
        id: "\(question.id)-pushback-\(index + 1)", kind: .pushback(pushback),
        wordings: index == 0 ? first : further, after: index + 1)
    }
  }

  /// What a teammate says before their first argument, whether it holds or not; the last one to somebody who has said nothing.
  private static let first = [
    "You said “{quote}” I see that differently.", "“{quote}” I cannot go along with that yet.",
    "Before we settle on “{quote}”, hear my side.", "Then let me begin with how I see it.",
  ]
  /// What a teammate says before each further one, to the reply to the one before.
  private static let further = [
    "“{quote}” I hear that, and there is another side to it.",
    "You said “{quote}” Hold that against one more thing.",
    "“{quote}” Fine for now. I am still not there, and here is why.",
    "Then there is one more thing.",
  ]
}
