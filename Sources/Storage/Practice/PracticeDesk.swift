// SPDX-License-Identifier: Apache-2.0

public import Drills
public import InterviewContent
public import Practice
public import Quantities
public import Rehearsal
public import SpacedRepetition

/// Conducts practice on the disk: what the web page and the terminal do in practice goes through here.
///
/// Every operation is one transaction; what it has returned is on the disk.
public struct PracticeDesk: Sendable {
  public let store: RoundStore
  public let checker: DrillChecker
  public let world: World

  /// Creates a desk.
  public init(store: RoundStore, checker: DrillChecker, world: World) {
    self.store = store
    self.checker = checker
    self.world = world
  }

  /// Returns the state of practice.
  ///
  /// - Throws: ``StoreError``.
  public func state() throws -> PracticeState { try store.practice() }

  /// Returns the day that it is for the person: by the clock of the goal, or of Greenwich without one.
  public func today(in state: PracticeState) -> Day? {
    Day(world.now(), offset: state.goal?.offset ?? .zero)
  }

  /// Returns a name that nothing has had, such as for a story.
  public func newName() -> String { world.newRoundID().name }
}

extension PracticeDesk {
  /// Puts cards into the deck, in the order given, and returns the state after it.
  ///
  /// A card that is there already is left as it is. Cards that were once taken out come back only with `evenIfRemoved`: say no for cards
  /// that nobody asked for, such as failures. A card that comes back has the reviews that it had.
  ///
  /// - Throws: ``PracticeError/invalidCardID(_:)``; ``StoreError``.
  @discardableResult
  public func add(_ cards: [Card], evenIfRemoved: Bool = true) throws -> PracticeState {
    if let card = cards.first(where: { !$0.id.isStorableCard }) {
      throw PracticeError.invalidCardID(card.id)
    }
    guard !cards.isEmpty else { return try state() }
    return try store.updatePractice(at: world.now()) { view in
      var seen: Set<CardID> = []
      let new = cards.filter { card in
        view.state.card(card.id) == nil && seen.insert(card.id).inserted
          && (evenIfRemoved || !view.state.removed.contains(card.id))
      }
      return PracticeChange(new.map { .cardAdded($0) })
    }
  }

  /// Takes a card out of the deck; its reviews are kept, and come back when it is put in again.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func remove(_ id: CardID, because reason: String) throws -> PracticeState {
    let reason = try checked(reason)
    return try store.updatePractice(at: world.now()) { view in
      guard view.state.card(id) != nil else { throw PracticeError.unknownCard(id) }
      return PracticeChange([.cardRemoved(CardRemoval(card: id, reason: reason))])
    }
  }

  /// Corrects the rating of a review, and returns the state after it; nothing is written when it has that rating.
  ///
  /// `review` is the number of the event that holds the review.
  ///
  /// - Throws: ``PracticeError``; ``StoreError``.
  @discardableResult
  public func regrade(
    _ review: Int, to rating: Rating, because reason: String
  ) throws -> PracticeState {
    let reason = try checked(reason)
    return try store.updatePractice(at: world.now()) { view in
      let known = view.state.card(ofReview: review)?.reviews.first { $0.sequence == review }
      guard let known else { throw PracticeError.unknownReview(review) }
      guard known.rating != rating else { return PracticeChange() }
      return PracticeChange([
        .ratingCorrected(RatingCorrection(review: review, rating: rating, reason: reason))
      ])
    }
  }

  /// Returns a review with its words; nil when the deck has none of this number.
  ///
  /// - Throws: ``StoreError``.
  public func review(_ sequence: Int) throws -> StandingReview? {
    let known = try state().card(ofReview: sequence)?.reviews.first { $0.sequence == sequence }
    return try known.flatMap(store.standing)
  }

  /// Returns the reviews of a card with their words, in order; none when the deck has no such card.
  ///
  /// - Throws: ``StoreError``.
  public func reviews(of id: CardID) throws -> [StandingReview] {
    try (state().card(id)?.reviews ?? []).compactMap(store.standing)
  }

  /// Returns a reason without the white space at both ends.
  private func checked(_ reason: String) throws -> String {
    let text = reason.withUnixLineEnds.withoutOuterSpace
    let length = text.unicodeScalars.count
    guard (1...PracticeLimits.longestReason).contains(length) else {
      throw PracticeError.reasonLength(length)
    }
    return text
  }
}

extension RoundStore {
  /// Returns the words of a review.
  func standing(_ rated: RatedReview) throws -> StandingReview? {
    try read { try StandingReview(rated, in: PracticeLog(db: $0)) }
  }
}
