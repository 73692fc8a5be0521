// SPDX-License-Identifier: Apache-2.0

/// A length of time, to the millisecond.
///
/// Whole milliseconds keep sums exact, so a clock that is computed twice shows the same time twice.
public struct Seconds: Hashable, Sendable {
  /// The number of milliseconds; may be negative, as the difference of two instants is.
  public let milliseconds: Int64

  /// Creates a length from whole milliseconds.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Creates a length from whole seconds.
  public init(_ seconds: Int) {
    self.init(milliseconds: Int64(seconds) * 1000)
  }

  /// Creates a length from whole minutes.
  public static func minutes(_ minutes: Int) -> Seconds {
    Seconds(minutes * 60)
  }

  /// No time at all.
  public static let zero = Seconds(milliseconds: 0)

  /// The whole seconds in this length, rounded up, so that a clock shows 0:00 only when nothing is left.
  public var roundedUp: Int64 {
    (milliseconds + (milliseconds > 0 ? 999 : 0)) / 1000
  }
}

extension Seconds: Comparable {
  public static func < (left: Seconds, right: Seconds) -> Bool {
    left.milliseconds < right.milliseconds
  }
}

extension Seconds {
  /// Returns the sum of two lengths.
  public static func + (left: Seconds, right: Seconds) -> Seconds {
    Seconds(milliseconds: left.milliseconds + right.milliseconds)
  }

  /// Returns the difference of two lengths.
  public static func - (left: Seconds, right: Seconds) -> Seconds {
    Seconds(milliseconds: left.milliseconds - right.milliseconds)
  }
}

extension Seconds: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(milliseconds: try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}

extension Seconds: CustomStringConvertible {
  /// The length as a clock shows it: `9:05`, `45:00`, `1:02:00`; a negative length shows as `0:00`.
  public var description: String {
    let total = Swift.max(0, roundedUp)
    let (hours, minutes, seconds) = (total / 3600, total / 60 % 60, total % 60)
    return hours > 0
      ? "\(hours):\(Self.twoDigits(minutes)):\(Self.twoDigits(seconds))"
      : "\(minutes):\(Self.twoDigits(seconds))"
  }

  private static func twoDigits(_ value: Int64) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }
}
