// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells an amount that a text holds something against or makes a condition of: `against 51`, `even at 36%`, `it passes half`.
struct HeldAgainst {
  let scene: Scene

  func covers(_ amount: Amount) -> Bool {
    let text = scene.text
    let start = scene.sentence(of: amount).lowerBound
    var index = amount.tokens.lowerBound - 1
    while index > start, Self.hedges.contains(text.form(index) ?? "") { index -= 1 }
    guard index >= start, let form = text.form(index) else { return false }
    return Self.words.contains(form) || form == "even"
      || index > start && text.form(index - 1) == "even"
  }

  /// Words that may stand before a number whatever it is for.
  private static let hedges: Set<String> = [
    "about", "around", "roughly", "some", "maybe", "nearly", "almost", "only", "just", "a", "the",
    "~", "€", "$", "£",
  ]

  private static let words: Set<String> = [
    "against", "than", "versus", "vs", "another", "pass", "passes", "passed", "crosses", "exceeds",
    "per", "beyond", "beside", "besides", "until", "before", "after", "every", "each", "other",
    "same", "first", "last", "between",
  ]
}
