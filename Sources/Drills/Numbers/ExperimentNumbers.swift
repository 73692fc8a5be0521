// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Tests before and after they run.
extension NumberFamilies {
  static let experiments = [
    sampleSize, detectableEffect, testPower, testDays, intervalWidth, casesForWidth, falseAlarms,
    adjustedP, ruleOfThree, trialsWithoutEvent, testStatistic, doubleDifference, secondLook,
  ]

  static let sampleSize = NumberFamily(
    "sample-size", "Users for a test", topic: .experiments, seconds: 90
  ) { sheet in
    let base = sheet.share("base", 5...50, by: 5)
    let effect = sheet.share("effect", 1...5)
    let value = Double(try RateTestPlan(baseRate: base).sampleSize(toFind: effect).control)
    let rule = 16 * base * (1 - base) / (effect * effect)
    return try NumberDraft(
      """
      \(pct: base) of users convert today. About how many users does each arm of an A/B test need to find a change of \
      \(n: effect * 100) \(effect == 0.01 ? "point" : "points") (5% significance, two sides, 80% power)?
      """, value, "users", tolerance: 0.2,
      formula: "users of an arm = 16 x p (1 - p) / effect^2, about",
      steps: [
        "in the head: 16 x \(n: base) x \(n: 1 - base) / \(n: effect)^2 = \(n: rule)",
        "exact, with the variance of both arms: \(n: value)",
      ], source: NumberSource.plans, hint: "The rule of sixteen: 16 x variance / effect squared.")
  }

  static let detectableEffect = NumberFamily(
    "detectable-effect", "What a small test can find", topic: .experiments, seconds: 90
  ) { sheet in
    let base = sheet.share("base", 10...50, by: 5)
    let users = sheet.pick("users", [200, 400, 600, 1000, 2000])
    let sizes = try ArmSizes(perArm: users / 2)
    let value = try RateTestPlan(baseRate: base).minimumDetectableEffect(with: sizes) * 100
    let rule = 4 * (2 * base * (1 - base) / Double(users)).squareRoot() * 100
    return try NumberDraft(
      """
      You have \(n: users) users in all, half of them in each arm, and a rate of \(pct: base) today. Which increase, in \
      percentage points, does a test find with 80% power at 5% significance, two sides?
      """, value, "points", tolerance: 0.15,
      formula: "effect = 4 x square root of (p (1 - p) / users of an arm), about",
      steps: [
        "in the head: 4 x sqrt(\(n: base) x \(n: 1 - base) / \(users / 2)) = \(n: rule) points",
        "exact: \(n: value) points",
      ], source: NumberSource.plans,
      hint: "Turn the rule of sixteen around: effect = 4 x sqrt(variance / users of an arm).")
  }

  static let testPower = NumberFamily(
    "test-power", "Power of a test", topic: .experiments, seconds: 120
  ) { sheet in
    let base = sheet.share("base", 10...50, by: 10)
    let arm = sheet.step("arm", 200...1200, by: 100)
    let effect = sheet.share("effect", 3...8)
    let value =
      try RateTestPlan(baseRate: base)
      .power(toFind: effect, with: try ArmSizes(perArm: arm)) * 100
    try sheet.require(value > 20 && value < 97, "no question")
    let error = (2 * base * (1 - base) / Double(arm)).squareRoot() * 100
    return try NumberDraft(
      """
      Each arm of a test has \(n: arm) users, the rate today is \(pct: base), and the new version is truly \
      \(n: effect * 100) points better. How often, in percent, is the test significant (5%, two sides)?
      """, value, "%", tolerance: 0.2,
      formula: "power = share of a normal curve below effect / standard error - 1.96",
      steps: [
        "standard error: sqrt(2 x \(n: base) x \(n: 1 - base) / \(arm)) = \(n: error) points",
        "\(n: effect * 100) / \(n: error) - 1.96 = \(n: effect * 100 / error - 1.96)",
        "power: \(n: value)%",
      ], source: NumberSource.plans,
      hint: "The standard error of the difference is \(n: error) points.")
  }

  static let testDays = NumberFamily(
    "test-days", "Days until a test is full", topic: .experiments, seconds: 60
  ) { sheet in
    let arm = sheet.step("arm", 1000...9000, by: 500)
    let daily = sheet.step("daily", 200...900, by: 100)
    let share = sheet.share("share", 50...100, by: 25)
    let duration = try TestDuration(
      for: try ArmSizes(perArm: arm), eligiblePerDay: Double(daily), shareInTest: share)
    let value = Double(duration.days)
    let exact = Double(2 * arm) / (Double(daily) * share)
    return try NumberDraft(
      """
      Each of two arms needs \(n: arm) users. \(n: daily) new users come a day, and \(pct: share) of them enter the test. How \
      many days does it take to fill both arms?
      """, value, "days", tolerance: 0.08,
      formula: "days = 2 x users of an arm / (users a day x share), rounded up",
      steps: [
        "\(n: 2 * arm) / (\(n: daily) x \(n: share)) = \(n: exact), so \(n: value) days",
        "run whole weeks: \(n: duration.daysInWholeWeeks) days",
      ], source: NumberSource.plans, hint: "Both arms are filled from the same traffic.")
  }

  static let intervalWidth = NumberFamily(
    "interval-width", "How sure a rate is", topic: .experiments, seconds: 75
  ) { sheet in
    let cases = sheet.pick("cases", [100, 200, 400, 500, 1000, 2000])
    let rate = sheet.share("rate", 10...90, by: 10)
    let proportion = try Proportion(
      successes: Int((Double(cases) * rate).rounded()), trials: cases)
    let value = Confidence.percent95.z * proportion.standardError * 100
    return try NumberDraft(
      """
      An evaluation of \(n: cases) cases finds \(pct: rate) right. Plus or minus how many percentage points is that at 95%?
      """, value, "points", tolerance: 0.12,
      formula: "half width = 1.96 x square root of (p (1 - p) / cases)",
      steps: [
        "sqrt(\(n: rate) x \(n: 1 - rate) / \(cases)) = \(n: proportion.standardError * 100) points",
        "x 1.96 = \(n: value) points",
      ], source: NumberSource.wald,
      hint: "At 50% it is about 1 / sqrt(cases); less toward the ends.")
  }

  static let casesForWidth = NumberFamily(
    "cases-for-width", "Cases for a narrow interval", topic: .experiments, seconds: 75
  ) { sheet in
    let rate = sheet.share("rate", 5...50, by: 5)
    let half = sheet.pick("half", [0.01, 0.02, 0.025, 0.03, 0.04, 0.05])
    let value = Double(try RateTestPlan.sampleSize(forRate: rate, halfWidth: half))
    let rule = 4 * rate * (1 - rate) / (half * half)
    return try NumberDraft(
      """
      You expect an error rate of \(pct: rate) and want to know it to plus or minus \(n: half * 100) \
      \(half == 0.01 ? "point" : "points") at 95%. How many cases must you label?
      """, value, "cases", tolerance: 0.12, formula: "cases = 1.96^2 x p (1 - p) / half width^2",
      steps: [
        "in the head: 4 x \(n: rate) x \(n: 1 - rate) / \(n: half)^2 = \(n: rule)",
        "with 1.96^2: \(n: value)",
      ], source: NumberSource.cochran, hint: "Take 4 for 1.96 squared.")
  }
}
