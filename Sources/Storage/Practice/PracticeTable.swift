// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import GRDB
import InterviewContent
import Practice
import Quantities
import SpacedRepetition

/// The tables `practiceCard`, `practiceReview` and `practiceTakenOut`: the deck and the reviews of cards that left it, computed from the log.
///
/// A card's row is named by the event that brought the card, so that the rows lie in the order of the deck.
struct PracticeTable {
  let db: Database

  /// Writes what an event has changed in the deck; `state` is what it is after the event.
  func save(_ record: RecordedPracticeEvent, after state: PracticeState) throws {
    switch record.event {
    case .cardAdded(let card):
      guard try number(of: card.id) == nil, let added = state.card(card.id) else { return }
      try insert(added, number: record.sequence)
      try db.cachedStatement(sql: "DELETE FROM practiceTakenOut WHERE card = ?")
        .execute(arguments: [card.id.name])
    case .cardRemoved(let removal): try remove(removal.card)
    case .reviewed(let review):
      guard let card = state.card(review.card), let number = try number(of: card.id) else { return }
      try insert(RatedReview(review, sequence: record.sequence, at: record.at), of: number)
      try saveMemory(of: card, number: number)
    case .ratingCorrected(let correction):
      guard let card = state.card(ofReview: correction.review),
        let number = try number(of: card.id)
      else { return }
      try db.cachedStatement(
        sql: "UPDATE practiceReview SET rating = ? WHERE card = ? AND sequence = ?"
      ).execute(arguments: [correction.rating.rawValue, number, correction.review])
      try saveMemory(of: card, number: number)
    case .parametersFitted(let fit): if fit.isBetter { try saveMemories(of: state) }
    case .fittingChosen: try saveMemories(of: state)
    case .goalSet, .storyWritten, .storyRemoved, .selfAssessed, .outcomeLogged: return
    }
  }

  /// Writes a card with all its reviews.
  func insert(_ card: DeckCard, number: Int) throws {
    let memory = card.memory
    try db.cachedStatement(
      sql: """
        INSERT INTO practiceCard (number, id, card, stability, difficulty, firstAt, lastAt, reviews,
          lapses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, card.id.name, EventPayload.text(of: card.card), memory?.state.stability,
      memory?.state.difficulty, memory?.firstAt.millisecondsSince1970,
      memory?.lastAt.millisecondsSince1970, memory?.reviews ?? 0, memory?.lapses ?? 0,
    ])
    for review in card.reviews { try insert(review, of: number) }
  }

  /// Writes a review of a card that was taken out.
  func insert(_ review: RatedReview, ofTakenOut card: CardID) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO practiceTakenOut (card, sequence, at, rating, kind, elapsed)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      card.name, review.sequence, review.at.millisecondsSince1970, review.rating.rawValue,
      review.kind.rawValue, review.elapsed.milliseconds,
    ])
  }

  /// Removes every row.
  func removeAll() throws {
    try db.execute(
      sql: """
        DELETE FROM practiceTakenOut; DELETE FROM practiceReview; DELETE FROM practiceCard
        """)
  }

  private func insert(_ review: RatedReview, of number: Int) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO practiceReview (card, sequence, at, rating, kind, elapsed)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      number, review.sequence, review.at.millisecondsSince1970, review.rating.rawValue,
      review.kind.rawValue, review.elapsed.milliseconds,
    ])
  }

  private func remove(_ id: CardID) throws {
    guard let number = try number(of: id) else { return }
    try db.execute(
      sql: """
        INSERT INTO practiceTakenOut (card, sequence, at, rating, kind, elapsed)
        SELECT ?, sequence, at, rating, kind, elapsed FROM practiceReview WHERE card = ?
        """,
      arguments: [id.name, number])
    try db.execute(sql: "DELETE FROM practiceReview WHERE card = ?", arguments: [number])
    try db.execute(sql: "DELETE FROM practiceCard WHERE number = ?", arguments: [number])
  }

  private func saveMemories(of state: PracticeState) throws {
    for card in state.deck where !card.isNew {
      if let number = try number(of: card.id) { try saveMemory(of: card, number: number) }
    }
  }

  private func saveMemory(of card: DeckCard, number: Int) throws {
    guard let memory = card.memory else { return }
    try db.cachedStatement(
      sql: """
        UPDATE practiceCard SET stability = ?, difficulty = ?, firstAt = ?, lastAt = ?, reviews = ?,
          lapses = ?
        WHERE number = ?
        """
    ).execute(arguments: [
      memory.state.stability, memory.state.difficulty, memory.firstAt.millisecondsSince1970,
      memory.lastAt.millisecondsSince1970, memory.reviews, memory.lapses, number,
    ])
  }

  private func number(of id: CardID) throws -> Int? {
    let statement = try db.cachedStatement(sql: "SELECT number FROM practiceCard WHERE id = ?")
    return try Int.fetchOne(statement, arguments: [id.name])
  }
}
