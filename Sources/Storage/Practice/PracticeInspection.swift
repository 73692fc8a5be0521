// SPDX-License-Identifier: Apache-2.0

import GRDB
import Practice
import SpacedRepetition

/// What is wrong with practice on the disk.
struct PracticeInspection {
  /// Events that this version does not know.
  private(set) var log: [String] = []
  /// Rows that do not agree with the log.
  private(set) var tables: [String] = []
  /// How many events there are.
  private(set) var events = 0

  init(db: Database) throws {
    let rebuild = try PracticeRebuild(of: PracticeLog(db: db))
    events = rebuild.events
    log = rebuild.unknown.map { "practice: event \($0) is not one that this version knows" }
    do {
      let table = PracticeTable(db: db)
      inspect(try table.deck(), beside: rebuild)
      inspect(try table.takenOut(), beside: rebuild.state.takenOut)
      _ = try ShownTable(db: db).drill()
    } catch StoreError.unreadablePractice(let reason) {
      tables.append("practice: \(reason)")
    }
  }

  private mutating func inspect(
    _ rows: [(number: Int, card: DeckCard)], beside rebuild: PracticeRebuild
  ) {
    var found = Dictionary(rows.map { ($0.card.id, $0) }, uniquingKeysWith: { first, _ in first })
    for card in rebuild.state.deck {
      guard let row = found.removeValue(forKey: card.id) else {
        tables.append("card \(card.id) is in the log and has no row")
        continue
      }
      guard row.number != rebuild.numbers[card.id] || !row.card.isAbout(card) else { continue }
      tables.append("the row of card \(card.id) does not agree with the log")
    }
    for id in found.keys.sorted() {
      tables.append("card \(id) has a row and is not in the log")
    }
  }

  private mutating func inspect(
    _ rows: [CardID: [RatedReview]], beside expected: [CardID: [RatedReview]]
  ) {
    for id in Set(rows.keys).union(expected.keys).sorted() where rows[id] != expected[id] {
      tables.append("the reviews of card \(id), which was taken out, do not agree with the log")
    }
  }
}

extension DeckCard {
  /// Whether another computation of the same card gave the same.
  ///
  /// Stability and difficulty may differ by rounding: another machine's `pow` may round the last bit the other way.
  fileprivate func isAbout(_ other: DeckCard) -> Bool {
    guard card == other.card, reviews == other.reviews else { return false }
    switch (memory, other.memory) {
    case (nil, nil): return true
    case (let mine?, let others?): return mine.isAbout(others)
    default: return false
    }
  }
}

extension CardMemory {
  fileprivate func isAbout(_ other: CardMemory) -> Bool {
    (firstAt, lastAt, reviews, lapses)
      == (other.firstAt, other.lastAt, other.reviews, other.lapses)
      && state.stability.isAbout(other.state.stability)
      && state.difficulty.isAbout(other.state.difficulty)
  }
}

extension Double {
  fileprivate func isAbout(_ other: Double) -> Bool { abs(self - other) <= 1e-6 * abs(other) }
}
