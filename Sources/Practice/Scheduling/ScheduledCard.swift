// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A card that is to be asked now, and why.
public struct ScheduledCard: Hashable, Sendable, Identifiable {
  /// Why a card is asked.
  public enum Reason: Hashable, Sendable {
    /// It was never asked.
    case new
    /// Its recall has fallen to what is aimed at, on this day.
    case due(since: Day)
    /// The interview is near, and without a review it would be below what is aimed at on the day.
    case weakOnTheDay
  }

  public let id: CardID
  public let reason: Reason
  /// The predicted recall now, from 0 to 1; nil for a new card.
  public let recall: Double?
  /// How long it is likely to take.
  public let seconds: Seconds
}

/// What there is to do on a day, and what of it does not fit.
public struct DayLoad: Hashable, Sendable {
  /// The reviews and the new cards that fit.
  public let reviews: Int
  public let newCards: Int
  /// How long they are likely to take.
  public let planned: Seconds
  /// How long was practised today.
  public let spent: Seconds
  /// The time that drills have on the day, by the plan where there is one; nil when no date is set.
  public let limit: Seconds?
  /// The reviews and the new cards of today for which there is no time.
  public let reviewsLeftOut: Int
  public let newCardsLeftOut: Int
  /// The new cards that come on later days.
  public let newCardsLater: Int
  /// Whether today is a day without practice.
  public let isDayOff: Bool
  /// The day on which the next card is due that is not due today.
  public let nextDue: Day?

  /// What does not fit, in a sentence; nil when all fits.
  public var remark: String? {
    guard let limit, reviewsLeftOut + newCardsLeftOut > 0 else { return nil }
    if isDayOff {
      return "Today is a day off: \(leftOutWords) wait."
    }
    if limit == .zero { return "Today has no time for drills: \(leftOutWords) wait." }
    let minutes = Self.wholeMinutes(limit)
    // The same minutes as beside it: where none is left, they cannot hold anything.
    if minutes <= Self.wholeMinutes(spent) {
      return "Today’s time for drills is used: \(leftOutWords) wait."
    }
    let verb = reviewsLeftOut + newCardsLeftOut == 1 ? "does" : "do"
    return
      "\(leftOutWords) \(verb) not fit into \(minutes) \(minutes == 1 ? "minute" : "minutes"); "
      + "what gains most until the day comes first."
  }

  /// A time in whole minutes, as people are told it.
  private static func wholeMinutes(_ time: Seconds) -> Int64 {
    (time.milliseconds + 59_999) / 60_000
  }

  private var leftOutWords: String {
    let reviews = "\(reviewsLeftOut) due \(reviewsLeftOut == 1 ? "review" : "reviews")"
    let new = "\(newCardsLeftOut) new \(newCardsLeftOut == 1 ? "card" : "cards")"
    return switch (reviewsLeftOut, newCardsLeftOut) {
    case (_, 0): reviews
    case (0, _): new
    default: reviews + " and " + new
    }
  }
}

/// The cards of today in the order they are asked.
public struct Session: Hashable, Sendable {
  public let cards: [ScheduledCard]
  public let load: DayLoad
  /// Why nothing aims at a date; nil when it does.
  public let notice: GoalNotice?
}
