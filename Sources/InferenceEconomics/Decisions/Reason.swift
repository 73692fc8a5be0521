// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Why an option is recommended, or not, as plain data that a page, a table or JSON can show.
public struct Reason: Hashable, Sendable {
  /// What a reason does.
  public enum Side: String, Hashable, Sendable {
    case speaksFor, speaksAgainst
    /// With this, the option is no option.
    case rulesOut
    /// What must be done beside it.
    case needs
  }

  /// What it does.
  public let side: Side
  /// The reason, in a sentence without a full stop.
  public let text: StaticName
  /// The number behind it, if there is one.
  public let figure: Figure?

  /// Creates a reason.
  public init(_ side: Side, _ text: StaticName, _ figure: Figure? = nil) {
    self.side = side
    self.text = text
    self.figure = figure
  }
}

/// Whether a target is met by a number that is not known exactly.
public enum TargetVerdict: String, Hashable, Sendable, Comparable {
  /// Even at the worse end.
  case meets
  /// At the better end only.
  case mayMeet
  /// Not even at the better end.
  case misses

  /// Judges a number that must stay below a target.
  init<U: Unit>(_ interval: Interval<U>, atMost target: Amount<U>) {
    if interval.high <= target {
      self = .meets
    } else {
      self = interval.low <= target ? .mayMeet : .misses
    }
  }

  /// Judges a number that must reach a target.
  init<U: Unit>(_ interval: Interval<U>, atLeast target: Amount<U>) {
    if interval.low >= target {
      self = .meets
    } else {
      self = interval.high >= target ? .mayMeet : .misses
    }
  }

  private var rank: Int {
    switch self {
    case .meets: 0
    case .mayMeet: 1
    case .misses: 2
    }
  }

  /// Whether the left verdict is the better one.
  public static func < (left: TargetVerdict, right: TargetVerdict) -> Bool {
    left.rank < right.rank
  }
}
