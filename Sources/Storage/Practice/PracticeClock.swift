// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The time that an event of practice gets when the clock of the machine was set back.
///
/// A clock that is up to a day behind the last event is held at that event, so that the log rises and no time is negative: this is what
/// a corrected clock or a wrong zone looks like. Further back it is taken as it is: then the last event had the wrong time, and holding
/// would keep every review of the years to come at one moment. Memory counts time that goes back as none.
public enum PracticeClock {
  /// How far back a clock is held.
  public static let longestHold = Seconds.minutes(24 * 60)

  /// Returns the time of an event.
  public static func time(_ now: Instant, after last: Instant?) -> Instant {
    guard let last, now < last, last - now <= longestHold else { return now }
    return last
  }
}
