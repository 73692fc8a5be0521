// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// Gathers the cards of a file: each once, and none that is in the deck.
struct CardGathering {
  private var cards: [Card] = []
  private var duplicates: [Int] = []
  private var problems: [RowProblem]
  private var ids: Set<CardID>
  private var fronts: Set<String>

  /// Begins with the cards of the deck and the problems that were found in the rows.
  init(deck: [Card], problems: [RowProblem]) {
    self.problems = problems
    ids = Set(deck.map(\.id))
    fronts = Set(deck.compactMap(\.importedFront))
  }

  /// Takes a card of a row, or counts the row as a duplicate; the row may itself name a card of the deck.
  mutating func take(_ card: Card, row: Int, named: String? = nil) {
    let isNamed = named.map { ids.contains(CardID($0)) } ?? false
    let isKnown = card.importedFront.map(fronts.contains) ?? false
    guard !isNamed, !isKnown, ids.insert(card.id).inserted else {
      duplicates.append(row)
      return
    }
    if let front = card.importedFront { fronts.insert(front) }
    cards.append(card)
  }

  /// Notes that a row is not taken.
  mutating func refuse(_ row: Int, _ reason: String, _ better: String) {
    problems.append(RowProblem(row: row, reason: reason, better: better))
  }

  /// What came of it.
  var result: CardImport {
    CardImport(cards: cards, duplicates: duplicates, problems: problems.sorted { $0.row < $1.row })
  }
}

extension Card {
  /// The front of an imported card; nil for any other.
  fileprivate var importedFront: String? {
    if case .imported(let front, _, _) = origin { front } else { nil }
  }
}

extension String {
  /// The text without blank space at its ends.
  var trimmed: String {
    var view = Substring(self)
    while view.first?.isWhitespace == true { view.removeFirst() }
    while view.last?.isWhitespace == true { view.removeLast() }
    return String(view)
  }
}
