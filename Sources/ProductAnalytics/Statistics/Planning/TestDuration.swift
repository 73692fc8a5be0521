// SPDX-License-Identifier: Apache-2.0

/// How long a test runs until its arms are full.
public struct TestDuration: Hashable, Sendable {
  /// The days, rounded up.
  public let days: Int

  /// Creates a duration.
  ///
  /// - Parameters:
  ///   - sizes: How many users each arm needs.
  ///   - eligiblePerDay: New users each day to whom the change would apply, above 0.
  ///   - shareInTest: The share of them that enters the test, above 0 and at most 1.
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` for a traffic or a share that cannot be, or a duration beyond
  ///   10^9 days.
  public init(
    for sizes: ArmSizes, eligiblePerDay: Double, shareInTest: Double = 1
  ) throws(StatisticsError) {
    try Valid.range("eligible users a day", eligiblePerDay, 1e-9...1e15)
    try Valid.range("share in the test", shareInTest, 1e-9...1)
    let days = Double(sizes.total) / (eligiblePerDay * shareInTest) * (1 - 1e-12)
    guard days <= 1e9 else {
      throw .outOfRange(what: "days", value: days, allowed: "at most 10^9; take in more users")
    }
    self.days = max(1, Int(days.rounded(.up)))
  }

  /// The whole weeks, rounded up: each day of the week then counts as often as any other.
  public var weeks: Int { (days + 6) / 7 }
  /// The days of the whole weeks.
  public var daysInWholeWeeks: Int { weeks * 7 }
}
