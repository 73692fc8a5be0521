// SPDX-License-Identifier: Apache-2.0

/// A moment, in whole milliseconds since 1970-01-01 00:00 UTC.
public struct Instant: Hashable, Sendable {
  /// Milliseconds since the start of 1970 in UTC, leap seconds not counted.
  public let millisecondsSince1970: Int64

  /// Creates a moment from milliseconds since the start of 1970 in UTC.
  public init(millisecondsSince1970: Int64) {
    self.millisecondsSince1970 = millisecondsSince1970
  }
}

extension Instant: Comparable {
  public static func < (left: Instant, right: Instant) -> Bool {
    left.millisecondsSince1970 < right.millisecondsSince1970
  }
}

extension Instant {
  /// Returns the moment that comes a length of time after another.
  public static func + (instant: Instant, length: Seconds) -> Instant {
    Instant(millisecondsSince1970: instant.millisecondsSince1970 + length.milliseconds)
  }

  /// Returns the time from the right moment to the left one.
  public static func - (left: Instant, right: Instant) -> Seconds {
    Seconds(milliseconds: left.millisecondsSince1970 - right.millisecondsSince1970)
  }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    self.init(millisecondsSince1970: try decoder.singleValueContainer().decode(Int64.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(millisecondsSince1970)
  }
}
