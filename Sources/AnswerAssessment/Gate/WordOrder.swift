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

  private static let articles: WordSet = ["a", "an", "the"]

  /// Whether the words of a text stand in no order.
  static func isBroken(in reading: Reading) -> Bool {
    var articles = 0
    var broken = 0
    for index in reading.tokens.indices.dropLast()
    where Self.articles.contains(formOf: reading.tokens[index]) {
      articles += 1
      if WordLists.neverAfterArticle.contains(formOf: reading.tokens[index + 1]) { broken += 1 }
    }
    return broken >= fewest && Double(broken) >= share * Double(articles)
  }
}
