// SPDX-License-Identifier: Apache-2.0

public import Drills
public import Quantities

/// Picks the cards of a day: what gains most recall on the day of the interview for its time, new cards paced toward it, no more than the
/// minutes of the day.
///
/// Without a date the weakest due card comes first, at a recall of 90%, with ten new cards a day. A card comes at most once a day, whatever
/// its rating was. All functions look once at each card.
public struct Scheduler: Sendable {
  /// What the templates of the library ask for, by their names; it says how long a new card takes.
  public let kinds: [String: DrillKind]
  /// Cards that are not asked: what has grown old, what is open in another window.
  public let resting: Set<CardID>
  /// The only cards that are asked, such as those of a topic; nil when it may be any.
  public let only: Set<CardID>?
  /// The time that drills have today, where a plan keeps the rest of it for other work; nil when they have all minutes of the day.
  public let share: Seconds?

  /// Creates a scheduler.
  public init(
    kinds: [String: DrillKind] = [:], resting: Set<CardID> = [], only: Set<CardID>? = nil,
    share: Seconds? = nil
  ) {
    self.kinds = kinds
    self.resting = resting
    self.only = only
    self.share = share
  }

  /// Returns a scheduler that asks no cards but these; the new cards of a day are as many as before, all of them from these.
  public func asking(only cards: Set<CardID>?) -> Scheduler {
    Scheduler(kinds: kinds, resting: resting, only: cards, share: share)
  }

  /// Returns a scheduler that asks no longer than this time today, what was practised already with it; nil for all minutes of the day.
  public func within(_ share: Seconds?) -> Scheduler {
    Scheduler(kinds: kinds, resting: resting, only: only, share: share)
  }

  /// Picks the card that is to be asked next.
  ///
  /// - Parameters:
  ///   - state: The practice until now.
  ///   - now: The time it is.
  ///   - extra: Time beyond the minutes of the day that the person wants to spend, on a day off too.
  /// - Returns: The card; nil when nothing is due or no time is left today.
  public func next(
    _ state: PracticeState, now: Instant, extra: Seconds = .zero
  ) -> ScheduledCard? {
    choice(state, now: now, extra: extra).first()
  }

  /// Returns all that is to be asked today from now on, in its order, with what does not fit.
  ///
  /// The first card is that of ``next(_:now:extra:)``.
  public func session(
    _ state: PracticeState, now: Instant, extra: Seconds = .zero
  ) -> Session {
    choice(state, now: now, extra: extra).session()
  }

  private func choice(_ state: PracticeState, now: Instant, extra: Seconds) -> DayChoice {
    let frame = DayFrame(goal: state.goal, model: state.model, now: now, share: share)
    return DayChoice(
      DayQueue(state, frame: frame, scheduler: self), deck: state.deck,
      extra: Double(extra.milliseconds) / 1000)
  }
}
