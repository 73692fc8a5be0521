// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import GRDB
import InterviewContent
import Practice
import Quantities
import SpacedRepetition

extension PracticeTable {
  /// Returns every card with its reviews by the number of its row, in the order of the deck.
  ///
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when a row cannot be read.
  func deck() throws -> [(number: Int, card: DeckCard)] {
    let reviews = try ReviewRows(db: db)
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, card, stability, difficulty, firstAt, lastAt, reviews, lapses
        FROM practiceCard ORDER BY number
        """)
    let decoder = JSONDecoder()
    var deck: [(number: Int, card: DeckCard)] = []
    while let row = try rows.next() {
      let number: Int = row[0]
      let json: Data = row[1]
      guard let card = try? decoder.decode(Card.self, from: json) else {
        throw StoreError.unreadablePractice(reason: "the row of card \(number) is damaged")
      }
      let known = try reviews.all(of: number)
      deck.append((number, DeckCard(card: card, reviews: known, memory: Self.memory(in: row))))
    }
    return deck
  }

  /// Returns the reviews of the cards that were taken out, in order, by card.
  ///
  /// - Throws: ``StoreError/unreadablePractice(reason:)`` when a row cannot be read.
  func takenOut() throws -> [CardID: [RatedReview]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT card, sequence, at, rating, kind, elapsed FROM practiceTakenOut
        ORDER BY card, sequence
        """)
    var reviews: [CardID: [RatedReview]] = [:]
    while let row = try rows.next() {
      let name: String = row[0]
      reviews[CardID(name), default: []].append(try RatedReview(row))
    }
    return reviews
  }

  private static func memory(in row: Row) -> CardMemory? {
    let (stability, difficulty): (Double?, Double?) = (row[2], row[3])
    let (first, last): (Int64?, Int64?) = (row[4], row[5])
    guard let stability, let difficulty, let first, let last else { return nil }
    return CardMemory(
      state: MemoryState(stability: stability, difficulty: difficulty),
      firstAt: Instant(millisecondsSince1970: first), lastAt: Instant(millisecondsSince1970: last),
      reviews: row[6], lapses: row[7])
  }
}

/// The rows of reviews, read once from the first card to the last beside the rows of cards.
private final class ReviewRows {
  private let rows: RowCursor
  /// The row that was read and belongs to a card further on.
  private var waiting: (card: Int, review: RatedReview)?

  init(db: Database) throws {
    rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT card, sequence, at, rating, kind, elapsed FROM practiceReview ORDER BY card, sequence
        """)
  }

  /// Returns the reviews of a card, in order; cards are asked for by rising numbers.
  func all(of card: Int) throws -> [RatedReview] {
    var reviews: [RatedReview] = []
    while let (owner, review) = try waiting ?? next(), owner <= card {
      waiting = nil
      if owner == card { reviews.append(review) }
    }
    return reviews
  }

  private func next() throws -> (card: Int, review: RatedReview)? {
    guard let row = try rows.next() else { return nil }
    let review = try RatedReview(row)
    waiting = (row[0], review)
    return waiting
  }
}

extension RatedReview {
  /// Reads a row of a card, the event's number, the time, the rating, the kind and the length.
  fileprivate init(_ row: Row) throws {
    guard let rating = Rating(rawValue: row[3]), let kind = DrillKind(rawValue: row[4]) else {
      throw StoreError.unreadablePractice(reason: "the row of review \(row[1] as Int) is damaged")
    }
    self.init(
      sequence: row[1], at: Instant(millisecondsSince1970: row[2]), rating: rating, kind: kind,
      elapsed: Seconds(milliseconds: row[5]))
  }
}
