// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Where a round stands on its clock.
public enum Phase: Hashable, Sendable {
  /// The exhibits are open and notes can be written; `left` is nil when untimed.
  case preparation(left: Seconds?)
  /// The discussion runs; `left` is nil when untimed and never negative.
  case discussion(left: Seconds?)
  /// The round is over.
  case finished
}

extension Round {
  /// The time for words that were on their way when the clock reached zero.
  ///
  /// Long enough for a last save to arrive, too short to write a sentence.
  public static let grace = Seconds(3)

  /// When the preparation ends or ended; nil while an untimed preparation runs.
  public var discussionStart: Instant? {
    if let discussionBeganAt { return discussionBeganAt }
    return start.plan.preparation.map { startedAt + $0 }
  }

  /// When the clock of the discussion reaches zero; nil when untimed or not yet known.
  ///
  /// Each request for data has taken its price off it, whenever it was made; the time that went into asking a language model for other words
  /// is given back.
  public var deadline: Instant? {
    guard let discussionStart, let length = start.plan.discussion else { return nil }
    return discussionStart + (length - dataCost + phrasingWait)
  }

  /// Returns where the round stands at a moment.
  ///
  /// The clock is computed from the times in the log alone, so a reload, a second window or a restart neither stops nor resets it. A
  /// system clock that was set back cannot give time back beyond the last event.
  public func phase(at now: Instant) -> Phase {
    if end != nil { return .finished }
    let now = max(now, lastEventAt)
    guard let discussionStart, discussionStart <= now else {
      return .preparation(left: start.plan.preparation.map { startedAt + $0 - now })
    }
    return .discussion(left: deadline.map { max(.zero, $0 - now) })
  }

  /// Returns whether the clock has run out and the time for words on their way as well.
  public func isTimeUp(at now: Instant) -> Bool {
    guard end == nil, let deadline else { return false }
    return max(now, lastEventAt) >= deadline + Self.grace
  }
}
