// SPDX-License-Identifier: Apache-2.0

/// The test that the natural mend needs: how many, how long, and what a smaller one could see.
public struct NeededTest: Hashable, Sendable {
  /// What is tested.
  public let name: String
  /// Who can be in it, as a cut that shows the rate and the number.
  public let cut: Cut
  /// The rate without the mend.
  public let baseRate: Double
  /// The smallest change of the rate that matters, absolute.
  public let minimumDetectableEffect: Double
  /// How many can enter the test in a day.
  public let eligiblePerDay: Double
  /// Users in each of two arms for 80% power at a two-sided 5%.
  public let usersPerArm: Int
  /// Days until both arms are full when all who can enter do.
  public let days: Int

  init(_ need: TestNeed, table: EventTable, schema: EventSchema) throws(CutError) {
    let cut = Cut(need.metric, in: [need.period], where: need.filter)
    let cell = try table.answer(cut, schema: schema).total.cells[0]
    let length = try schema.period(need.period).days.count
    self.cut = cut
    name = need.name
    let base = cell.value ?? 0
    baseRate = base
    minimumDetectableEffect = base * need.lift
    eligiblePerDay = Double(cell.n) / Double(length)
    do throws(StatisticsError) {
      let sizes = try RateTestPlan(baseRate: base).sampleSize(toFind: base * need.lift)
      usersPerArm = sizes.control
      days = try TestDuration(for: sizes, eligiblePerDay: eligiblePerDay).days
    } catch {
      preconditionFailure("the test \"\(need.name)\" cannot be planned: \(error)")
    }
  }

  /// Returns the chance that a test with so many users in each arm sees the smallest change that matters.
  ///
  /// - Throws: a ``StatisticsError`` for less than one user.
  public func power(ofUsersPerArm users: Int) throws(StatisticsError) -> Double {
    try RateTestPlan(baseRate: baseRate)
      .power(toFind: minimumDetectableEffect, with: ArmSizes(perArm: users))
  }

  /// The figures of the plan.
  var figures: [KeyFigure] {
    [
      KeyFigure(
        "test-base-rate", "base rate of the test", baseRate, unit: .share,
        words: ["base", "baseline"]),
      KeyFigure(
        "test-users-per-arm", "users per arm", Double(usersPerArm), unit: .count,
        words: ["per arm", "sample", "each arm", "per group", "per variant"]),
      KeyFigure(
        "test-per-day", "eligible a day", eligiblePerDay, unit: .count,
        words: ["a day", "per day", "daily"]),
      KeyFigure("test-days", "days of the test", Double(days), unit: .days, words: ["days"]),
    ]
  }
}
