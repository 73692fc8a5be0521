// SPDX-License-Identifier: Apache-2.0

public import Drills
public import Practice
import Quantities
import Rehearsal

extension PracticeDesk {
  /// Returns the drill that is open, with what was written to it; nil when none is, or its card has left the deck.
  ///
  /// - Throws: ``StoreError``.
  public func shown() throws -> ShownDrill? {
    guard let shown = try store.shownDrill(), try shown.isOpen(in: state()) else { return nil }
    return shown
  }

  /// Opens a drill of a card, and returns it; when one is open already, that one is returned as it is and its clock goes on.
  ///
  /// Look at ``shown()`` first, and ask what comes next only when nothing is open.
  ///
  /// - Parameters:
  ///   - id: The card.
  ///   - make: Makes the drill from the card and a seed that is new each time; nil when the card cannot be asked.
  /// - Returns: The open drill; nil when `make` made none.
  /// - Throws: ``PracticeError/unknownCard(_:)``; ``StoreError``; what `make` throws.
  public func show(
    _ id: CardID, _ make: (DeckCard, UInt64) throws -> Drill?
  ) throws -> ShownDrill? {
    var opened: ShownDrill?
    let now = world.now()
    try store.updatePractice(at: now) { view in
      if let shown = view.shown, shown.isOpen(in: view.state) {
        opened = shown
        return PracticeChange()
      }
      guard let card = view.state.card(id) else { throw PracticeError.unknownCard(id) }
      guard let drill = try make(card, world.newSeed()) else { return PracticeChange() }
      let shown = ShownDrill(
        card: id, review: card.reviews.count + 1, drill: drill, shownAt: now)
      opened = shown
      return PracticeChange(shown: .open(shown))
    }
    return opened
  }

  /// Saves what has been written to the open drill; it takes the place of what was saved before.
  ///
  /// - Throws: ``PracticeError`` with the text when the drill is not open any more; ``StoreError``.
  @discardableResult
  public func save(_ text: String, to id: CardID, review: Int) throws -> ShownDrill {
    try change(id, review, text: text) { shown, text, now in
      guard !text.utf8.elementsEqual(shown.draft.utf8) else { return false }
      shown.draft = text
      shown.savedAt = now
      return true
    }
  }

  /// Writes down that the hint of the open drill was looked at, with what has been written so far.
  ///
  /// - Throws: As ``save(_:to:review:)``.
  @discardableResult
  public func takeHint(for id: CardID, review: Int, saving text: String) throws -> ShownDrill {
    try change(id, review, text: text) { shown, text, now in
      shown.draft = text
      shown.savedAt = now
      shown.tookHint = true
      return true
    }
  }

  /// Closes the open drill without an answer, and returns it with what was written; nil when it is not open any more.
  ///
  /// - Throws: ``StoreError``.
  @discardableResult
  public func putAside(_ id: CardID, review: Int) throws -> ShownDrill? {
    var closed: ShownDrill?
    try store.updatePractice(at: world.now()) { view in
      guard let shown = view.shown, shown.card == id, shown.review == review else {
        return PracticeChange()
      }
      closed = shown
      return PracticeChange(shown: .closed)
    }
    return closed
  }

  /// Reads, rates and writes down the answer to the open drill.
  ///
  /// The time is counted from when the drill was shown, by the log. A second post of the same is refused with what stands there.
  ///
  /// - Parameters:
  ///   - text: What was written.
  ///   - id: The card that is answered.
  ///   - review: Which review of the card it is, as the drill was shown with.
  /// - Returns: The review as it was written down.
  /// - Throws: ``PracticeError`` with the text when it cannot be taken; ``StoreError``, and what was saved as a draft is still there.
  public func answer(_ text: String, to id: CardID, review: Int) throws -> StandingReview {
    let now = world.now()
    // Read before the transaction, so that nobody waits for the reader of the answer.
    let given = try save(text, to: id, review: review)
    let answer = DrillAnswer(
      text: given.draft, elapsed: given.elapsed(at: now), tookHint: given.tookHint)
    let result = checker.check(answer, to: given.drill)
    let made = Review(card: id, drill: given.drill, answer: answer, result: result)
    return try record(made, number: review, at: now)
  }

  /// Writes down a review of the open drill that was rated elsewhere.
  ///
  /// - Throws: As ``answer(_:to:review:)``.
  func record(_ made: Review, number: Int, at now: Instant) throws -> StandingReview {
    let state = try store.updatePractice(at: now) { view in
      _ = try open(made.card, number, in: view, text: made.answer.text)
      return PracticeChange([.reviewed(made)], shown: .closed)
    }
    guard let rated = state.card(made.card)?.reviews.last,
      let standing = try store.standing(rated)
    else { throw PracticeError.cardGone(made.card, answer: made.answer.text) }
    return standing
  }

  private func change(
    _ id: CardID, _ review: Int, text: String,
    _ body: (inout ShownDrill, String, Instant) -> Bool
  ) throws -> ShownDrill {
    let text = text.withUnixLineEnds
    guard text.utf8.count <= Round.largestText else {
      throw PracticeError.tooLarge(bytes: text.utf8.count, answer: text)
    }
    let now = world.now()
    var changed: ShownDrill?
    try store.updatePractice(at: now) { view in
      var shown = try open(id, review, in: view, text: text)
      let isNew = body(&shown, text, now)
      changed = shown
      return PracticeChange(shown: isNew ? .open(shown) : .asItIs)
    }
    guard let changed else { throw PracticeError.notShown(id, answer: text) }
    return changed
  }

  /// Returns the open drill when it is the one of a card and a review.
  private func open(
    _ id: CardID, _ number: Int, in view: PracticeView, text: String
  ) throws -> ShownDrill {
    guard let card = view.state.card(id) else { throw PracticeError.cardGone(id, answer: text) }
    if let standing = try view.review(number, of: card) {
      throw PracticeError.alreadyReviewed(standing, answer: text)
    }
    guard let shown = view.shown, shown.card == id, shown.review == number else {
      throw PracticeError.notShown(id, answer: text)
    }
    return shown
  }
}
