// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// Expected values from the cited formulas in Python with scipy.special.ndtri and scipy.stats.norm.cdf.
struct TestPlanTests {
  @Test(arguments: [
    (0.1, 0.12, 0.5, 3841, 3841), (0.05, 0.06, 0.5, 8158, 8158), (0.1, 0.12, 0.2, 9412, 2353),
    (0.4, 0.2, 0.5, 82, 82), (0.02, 0.022, 0.75, 54_282, 162_844),
  ])
  func `pooled sample sizes are Fleiss's`(
    base: Double, target: Double, share: Double, control: Int, treatment: Int
  ) throws {
    let plan = try RateTestPlan(baseRate: base, design: TestDesign(treatmentShare: share))
    let expected = try ArmSizes(control: control, treatment: treatment)
    #expect(try plan.sampleSize(toFind: target - base) == expected)
  }

  @Test(arguments: [
    (0.1, 0.12, 0.5, 3839, 3839), (0.05, 0.06, 0.5, 8155, 8155), (0.1, 0.12, 0.2, 10_055, 2514),
    (0.4, 0.2, 0.5, 79, 79), (0.02, 0.022, 0.75, 52_533, 157_598),
  ])
  func `unpooled sample sizes are those of the short formula`(
    base: Double, target: Double, share: Double, control: Int, treatment: Int
  ) throws {
    let design = try TestDesign(treatmentShare: share)
    let plan = try RateTestPlan(baseRate: base, design: design, form: .unpooled)
    let expected = try ArmSizes(control: control, treatment: treatment)
    #expect(try plan.sampleSize(toFind: target - base) == expected)
  }

  @Test func `one side and 90% power need another number`() throws {
    let design = try TestDesign(power: 0.9, sides: .one)
    let plan = try RateTestPlan(baseRate: 0.1, design: design)
    #expect(try plan.sampleSize(toFindRelative: 0.2) == ArmSizes(perArm: 4191))
  }

  @Test func `power at given sizes is that of the formula`() throws {
    let thousand = try ArmSizes(perArm: 1000)
    let pooled = try RateTestPlan(baseRate: 0.1)
    let unpooled = try RateTestPlan(baseRate: 0.1, form: .unpooled)
    #expect(isNear(try pooled.power(toFind: 0.02, with: thousand), 0.2977321312482274))
    #expect(isNear(try unpooled.power(toFind: 0.02, with: thousand), 0.2980793329477407))
    let uneven = try ArmSizes(control: 500, treatment: 900)
    #expect(isNear(try pooled.power(toFind: -0.03, with: uneven), 0.5055566428372723))
  }

  // scipy: brentq on the formula of power.
  @Test func `the smallest effect that is found is where power meets the design`() throws {
    let sizes = try ArmSizes(perArm: 5000)
    let pooled = try RateTestPlan(baseRate: 0.1)
    let unpooled = try RateTestPlan(baseRate: 0.1, form: .unpooled)
    #expect(isNear(try pooled.minimumDetectableEffect(with: sizes), 0.017439914809797806))
    #expect(
      isNear(try pooled.minimumDetectableEffect(with: sizes, .decrease), -0.016185374571192204))
    #expect(isNear(try unpooled.minimumDetectableEffect(with: sizes), 0.01743495548017727))
    #expect(
      isNear(try unpooled.minimumDetectableEffect(with: sizes, .decrease), -0.01618110299016117))
  }

  @Test func `tests of means have the sizes, power and effect of the formula`() throws {
    let plan = try MeanTestPlan(standardDeviation: 10)
    #expect(try plan.sampleSize(toFind: 2) == ArmSizes(perArm: 393))
    let wider = try MeanTestPlan(standardDeviation: 10, treatmentDeviation: 15)
    #expect(try wider.sampleSize(toFind: -2) == ArmSizes(perArm: 638))
    let sizes = try ArmSizes(perArm: 300)
    #expect(isNear(try plan.power(toFind: 2, with: sizes), 0.6877652384915074))
    #expect(isNear(try plan.minimumDetectableEffect(with: sizes), 2.2874847517668964))
  }

  @Test func `power grows with users and with the effect`() throws {
    let plan = try RateTestPlan(baseRate: 0.08)
    let byUsers = try [50, 200, 1000, 5000, 20_000].map {
      try plan.power(toFind: 0.01, with: ArmSizes(perArm: $0))
    }
    let byEffect = try [0.001, 0.005, 0.01, 0.03, 0.1].map {
      try plan.power(toFind: $0, with: ArmSizes(perArm: 2000))
    }
    for row in [byUsers, byEffect] { #expect(zip(row, row.dropFirst()).allSatisfy(<)) }
  }

  @Test(arguments: [0.001, 0.05, 0.3, 0.5, 0.9], [0.2, 0.5, 0.7])
  func `the planned size just reaches the power`(base: Double, share: Double) throws {
    let design = try TestDesign(treatmentShare: share)
    for form in [RateTestPlan.VarianceForm.pooled, .unpooled] {
      let plan = try RateTestPlan(baseRate: base, design: design, form: form)
      let sizes = try plan.sampleSize(toFindRelative: 0.1)
      #expect(try plan.power(toFind: base * 0.1, with: sizes) >= 0.8 - 1e-9)
      let fewer = try ArmSizes(
        control: sizes.control * 49 / 50, treatment: sizes.treatment * 49 / 50)
      #expect(try plan.power(toFind: base * 0.1, with: fewer) < 0.8)
    }
  }

  // z^2 p (1 - p) / w^2 = 3457.3 and 9603.6.
  @Test func `the interval of one rate needs so many users`() throws {
    #expect(try RateTestPlan.sampleSize(forRate: 0.1, halfWidth: 0.01) == 3458)
    #expect(try RateTestPlan.sampleSize(halfWidth: 0.01) == 9604)
    #expect(throws: StatisticsError.self) { try RateTestPlan.sampleSize(halfWidth: 0) }
    #expect(throws: StatisticsError.self) { try RateTestPlan.sampleSize(halfWidth: .nan) }
  }

  // 7682 / (1200 x 0.5) = 12.8 days.
  @Test func `days and weeks are rounded up`() throws {
    let sizes = try ArmSizes(perArm: 3841)
    let duration = try TestDuration(for: sizes, eligiblePerDay: 1200, shareInTest: 0.5)
    #expect(duration.days == 13 && duration.weeks == 2 && duration.daysInWholeWeeks == 14)
    #expect(try TestDuration(for: sizes, eligiblePerDay: 7682).days == 1)
    #expect(try TestDuration(for: ArmSizes(perArm: 5), eligiblePerDay: 0.1).days == 100)
  }

  @Test func `effects that cannot be found or cannot be are refused`() throws {
    let plan = try RateTestPlan(baseRate: 0.9)
    let ten = try ArmSizes(perArm: 10)
    #expect(throws: StatisticsError.self) { try plan.sampleSize(toFind: 0) }
    #expect(throws: StatisticsError.self) { try plan.sampleSize(toFind: 0.11) }
    #expect(throws: StatisticsError.self) { try plan.sampleSize(toFind: 1e-12) }
    #expect(throws: StatisticsError.self) { try plan.minimumDetectableEffect(with: ten) }
    #expect(try plan.sampleSize(toFind: 0.1).control > 1)
    let certain = try RateTestPlan(baseRate: 1)
    #expect(throws: StatisticsError.self) { try certain.minimumDetectableEffect(with: ten) }
    #expect(throws: StatisticsError.self) { try ArmSizes(perArm: 0) }
    #expect(throws: StatisticsError.self) { try ArmSizes(perArm: .max) }
    #expect(throws: StatisticsError.self) { try TestDesign(power: 0.04) }
  }

  @Test(arguments: hostileNumbers)
  func `hostile numbers in plans are refused or answered`(number: Double) throws {
    if !(0...1).contains(number) {
      #expect(throws: StatisticsError.self) { try RateTestPlan(baseRate: number) }
    }
    for make in [
      { _ = try TestDesign(significance: number) }, { _ = try TestDesign(power: number) },
      { _ = try TestDesign(treatmentShare: number) },
      { _ = try RateTestPlan(baseRate: 0.5).sampleSize(toFind: number) },
    ] as [() throws -> Void] {
      #expect(throws: StatisticsError.self) { try make() }
    }
    let sizes = try ArmSizes(perArm: 10)
    let means = try MeanTestPlan(standardDeviation: 1)
    // Any answer is right here that is one of ours.
    #expect(throws: Never.self) {
      do throws(StatisticsError) {
        _ = try TestDuration(for: sizes, eligiblePerDay: number).daysInWholeWeeks
      } catch {}
      do throws(StatisticsError) { _ = try MeanTestPlan(standardDeviation: number) } catch {}
      do throws(StatisticsError) { _ = try means.sampleSize(toFind: number) } catch {}
    }
  }
}
