// SPDX-License-Identifier: Apache-2.0

public import Drills
public import Quantities
public import SpacedRepetition

/// A card of the deck with its reviews and what is remembered of it.
public struct DeckCard: Hashable, Sendable, Identifiable {
  public let card: Card
  /// Its reviews, in their order.
  public private(set) var reviews: [RatedReview] = []
  /// What is remembered; nil for a card that was never asked.
  public private(set) var memory: CardMemory?

  /// Creates a card that was never asked.
  public init(card: Card) {
    self.card = card
  }

  /// Creates a card from what was computed of it before: its reviews in their order, and the memory that they leave.
  ///
  /// The memory is taken as it is; it has to be what ``replay(in:)`` would compute.
  public init(card: Card, reviews: [RatedReview], memory: CardMemory?) {
    self.card = card
    self.reviews = reviews
    self.memory = memory
  }

  /// Creates a card from its reviews in their order, and computes the memory that they leave.
  init(card: Card, reviews: [RatedReview], in model: MemoryModel) {
    self.card = card
    self.reviews = reviews
    replay(in: model)
  }

  public var id: CardID { card.id }
  /// Whether it was never asked.
  public var isNew: Bool { memory == nil }

  /// Takes one more review in.
  mutating func take(_ review: RatedReview, in model: MemoryModel) {
    reviews.append(review)
    remember(review, in: model)
  }

  /// Puts another rating in the place of a review's.
  mutating func correct(_ correction: RatingCorrection, in model: MemoryModel) {
    guard let place = place(ofReview: correction.review) else { return }
    reviews[place].rating = correction.rating
    replay(in: model)
  }

  /// Returns where a review stands among those of the card, by the number of its event; nil when it is not one of them.
  func place(ofReview sequence: Int) -> Int? {
    guard let first = reviews.first, let last = reviews.last,
      (first.sequence...last.sequence).contains(sequence)
    else { return nil }
    return reviews.firstIndex { $0.sequence == sequence }
  }

  /// Computes the memory anew from all reviews.
  mutating func replay(in model: MemoryModel) {
    memory = nil
    for review in reviews { remember(review, in: model) }
  }

  private mutating func remember(_ review: RatedReview, in model: MemoryModel) {
    memory =
      memory?.reviewed(review.rating, at: review.at, in: model)
      ?? CardMemory(first: review.rating, at: review.at, in: model)
  }
}

/// One review of a card, as far as memory is concerned.
public struct RatedReview: Hashable, Sendable, Codable {
  /// The number of the event that holds the review.
  public let sequence: Int
  public let at: Instant
  public internal(set) var rating: Rating
  /// What the drill asked for.
  public let kind: DrillKind
  /// How long the answer took.
  public let elapsed: Seconds

  /// Creates a review.
  public init(
    sequence: Int, at: Instant, rating: Rating, kind: DrillKind = .number, elapsed: Seconds = .zero
  ) {
    self.sequence = sequence
    self.at = at
    self.rating = rating
    self.kind = kind
    self.elapsed = elapsed
  }

  /// Creates what counts of the review that an event holds.
  public init(_ review: Review, sequence: Int, at: Instant) {
    self.init(
      sequence: sequence, at: at, rating: review.result.rating, kind: review.drill.kind,
      elapsed: review.answer.elapsed)
  }
}
