// SPDX-License-Identifier: Apache-2.0

import GRDB
import Practice

/// The deck as the whole log makes it, without the tables that are computed from it.
struct PracticeRebuild {
  private(set) var state = PracticeState()
  /// The event that brought each card of the deck.
  private(set) var numbers: [CardID: Int] = [:]
  /// How many events were read, and which of them this version does not know.
  private(set) var events = 0
  private(set) var unknown: [Int] = []

  /// Reads the log; an event that cannot be read is passed over.
  init(of log: PracticeLog) throws {
    let stored = try log.stored("ORDER BY sequence")
    while let event = try stored.next() {
      events += 1
      guard let value = PracticeLog.value(of: event) else {
        unknown.append(event.sequence)
        continue
      }
      take(RecordedPracticeEvent(sequence: event.sequence, at: event.at, event: value))
    }
  }

  private mutating func take(_ record: RecordedPracticeEvent) {
    if case .cardAdded(let card) = record.event, state.card(card.id) == nil {
      numbers[card.id] = record.sequence
    }
    state.apply(record)
  }
}

extension RoundStore {
  /// Computes the deck again from the log; an event that cannot be read is passed over, and ``check()`` names it.
  func rebuildPractice(_ db: Database) throws {
    let (rebuild, table) = (try PracticeRebuild(of: PracticeLog(db: db)), PracticeTable(db: db))
    try table.removeAll()
    for card in rebuild.state.deck {
      if let number = rebuild.numbers[card.id] { try table.insert(card, number: number) }
    }
    for (card, reviews) in rebuild.state.takenOut {
      for review in reviews { try table.insert(review, ofTakenOut: card) }
    }
  }

  /// Computes the deck again where a migration found that the log makes another one of it now.
  ///
  /// Where that fails, the deck stays as it was until the next time, and ``check()`` names the cards.
  func renewOldDeck() {
    guard (try? read(hasOldDeck)) == true else { return }
    try? write { db in
      // Another program may have done it meanwhile.
      guard try hasOldDeck(db) else { return }
      try rebuildPractice(db)
      try db.execute(sql: "UPDATE store SET hasOldDeck = 0")
    }
  }

  private func hasOldDeck(_ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT hasOldDeck FROM store WHERE id = 1") ?? false
  }
}
