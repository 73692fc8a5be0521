// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// How exchanges with teammates are put together.
extension Draft {
  /// Returns an exchange: a decision to take a position on, a wrong argument and a right one.
  static func talk(
    _ sheet: Sheet, _ prompt: String, _ exhibits: [String] = [], wrong: Pushback, right: Pushback,
    facts: [StatedFact] = []
  ) -> Draft {
    Draft(
      prompt: prompt, exhibits: exhibits, looksFor: Look.fit,
      references: [wrong, right].map {
        reference(
          $0.isRight ? "The right argument" : "The wrong argument", $0.truth, "see the text")
      },
      facts: facts, pushbacks: sheet.order(wrong, right))
  }
}

extension Pushback {
  /// Returns an argument that does not hold.
  static func wrong(_ argument: String, truth: String, decides: [String]) -> Pushback {
    Pushback(argument: argument, isRight: false, truth: truth, decides: decides)
  }

  /// Returns an argument that holds.
  static func right(_ argument: String, truth: String, decides: [String]) -> Pushback {
    Pushback(argument: argument, isRight: true, truth: truth, decides: decides)
  }
}
