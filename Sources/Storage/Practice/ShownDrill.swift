// SPDX-License-Identifier: Apache-2.0

public import Drills
public import Practice
public import Quantities

/// The drill that is open: what was asked, since when, and what has been written to it so far.
///
/// There is one at most. It is on the disk, so that it can be answered after a restart and its time is never that of a browser.
public struct ShownDrill: Hashable, Sendable {
  public let card: CardID
  /// Which review of the card it is, from 1.
  public let review: Int
  public let drill: Drill
  /// When it was shown.
  public let shownAt: Instant
  /// Whether the hint was looked at.
  public internal(set) var tookHint = false
  /// What has been written; each save takes the place of the one before.
  public internal(set) var draft = ""
  /// When the draft was last saved; nil before the first time.
  public internal(set) var savedAt: Instant?

  /// Creates a drill that was just shown.
  public init(card: CardID, review: Int, drill: Drill, shownAt: Instant) {
    self.card = card
    self.review = review
    self.drill = drill
    self.shownAt = shownAt
  }

  /// Returns how long it has been open at an instant; a clock that was set back counts as no time.
  public func elapsed(at now: Instant) -> Seconds { max(.zero, now - shownAt) }

  /// Whether it is still to be answered: its card is in the deck, and has not been reviewed since.
  func isOpen(in state: PracticeState) -> Bool {
    state.card(card).map { $0.reviews.count + 1 == review } ?? false
  }
}
