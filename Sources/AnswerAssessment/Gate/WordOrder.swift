// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells text from the same words in a random order.
///
/// An article stands before the thing it belongs to. In shuffled text every fifth article stands before a word that cannot follow one; in
/// answers of people and of language models hardly any does.
enum WordOrder {
  /// The fewest broken articles that count: two may be slips or a figure of speech.
  static let fewest = 3
  /// The share of broken articles from which a text counts as shuffled.
  ///
  /// Set on shuffled answers against honest ones, with ``fewest``: see docs/assessor.md.
  static let share = 0.2

  /// Whether the words of a text stand in no order.
  static func isBroken(in reading: Reading) -> Bool {
    var articles = 0
    var broken = 0
    for (token, next) in zip(reading.tokens, reading.tokens.dropFirst())
    where ["a", "an", "the"].contains(token.form) {
      articles += 1
      if WordLists.neverAfterArticle.contains(next.form) { broken += 1 }
    }
    return broken >= fewest && Double(broken) >= share * Double(articles)
  }
}
