// SPDX-License-Identifier: Apache-2.0

/// How long the whole takes: the windows of all stages and of the decision, added up.
public struct TimelineTotal: Hashable, Sendable {
  /// The sum of the windows in business days.
  public let days: ClosedRange<Int>

  /// Creates the sum; nil when one of the windows is not stated.
  public init?(_ stages: [TimelineStage], decision: ClosedRange<Int>?) {
    let spans = stages.map(\.span) + [decision]
    let known = spans.compactMap(\.self)
    guard known.count == spans.count else { return nil }
    days = known.reduce(0) { $0 + $1.lowerBound }...known.reduce(0) { $0 + $1.upperBound }
  }

  /// The business days of a week in which no holiday falls.
  public static let daysOfWeek = 5

  /// The same in weeks without a holiday.
  public var weeks: ClosedRange<Double> {
    let length = Double(Self.daysOfWeek)
    return Double(days.lowerBound) / length...Double(days.upperBound) / length
  }

  /// Returns how a stated length compares with the sum.
  public func slack(against stated: StatedLength) -> TimelineSlack {
    TimelineSlack(total: self, stated: stated)
  }
}

/// How long a process is said to take.
public struct StatedLength: Hashable, Sendable {
  public let weeks: ClosedRange<Int>
  /// Whose figure it is, such as `one article's figure`.
  public let label: String

  /// Creates a length.
  ///
  /// - Precondition: The weeks are from 0 to 520.
  public init(weeks: ClosedRange<Int>, label: String) {
    precondition(weeks.lowerBound >= 0 && weeks.upperBound <= 520, "a length is in weeks")
    self.weeks = weeks
    self.label = label
  }

  /// Creates a length from a text such as `4-6` or `5`; nil when it is none.
  public init?(_ text: String, label: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      part.utf8.count <= 3 && part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    guard (1...2).contains(parts.count), let low = parts[0], let high = parts[parts.count - 1],
      low <= high, high <= 520
    else { return nil }
    self.init(weeks: low...high, label: label)
  }

  /// The same in business days, five to a week.
  public var days: ClosedRange<Int> {
    weeks.lowerBound * TimelineTotal.daysOfWeek...weeks.upperBound * TimelineTotal.daysOfWeek
  }
}

/// A stated length against the sum of the windows, in business days.
public struct TimelineSlack: Hashable, Sendable {
  public let total: TimelineTotal
  public let stated: StatedLength

  /// What the longest stated length leaves after the last day of every window; above 0 it is reached by slippage alone.
  public var slippage: Int { stated.days.upperBound - total.days.upperBound }

  /// What the shortest stated length leaves after the first day of every window.
  public var room: Int { stated.days.lowerBound - total.days.lowerBound }
}
