// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// What many looks, no events and chosen groups do to conclusions.
extension NumberFamilies {
  static let falseAlarms = NumberFamily(
    "false-alarms", "At least one false alarm", topic: .experiments, seconds: 60
  ) { sheet in
    let count = sheet.step("count", 3...40)
    let value = try MultipleComparisons.familyWiseError(level: 0.05, comparisons: count) * 100
    return try NumberDraft(
      """
      A test is cut into \(count) independent slices, each judged at 5%. Nothing has changed. How likely is at least one \
      significant slice, in percent?
      """, value, "%", tolerance: 0.1, formula: "chance = 1 - 0.95^slices",
      steps: ["1 - 0.95^\(count) = \(n: value)%"], source: NumberSource.many,
      hint: "How likely is it that none is significant?")
  }

  static let adjustedP = NumberFamily(
    "bonferroni", "A p value among many", topic: .experiments, seconds: 45
  ) { sheet in
    let count = sheet.step("count", 4...20, by: 2)
    let p = Double(sheet.step("p", 1...20)) / 1000
    try sheet.require(p * Double(count) < 0.6, "certain")
    let all = [p] + Array(repeating: 1.0, count: count - 1)
    guard let value = try MultipleComparisons.bonferroni(all).first else {
      throw UnsuitableNumber(reason: "no value")
    }
    return try NumberDraft(
      "One of \(count) metrics has p = \(n: p). What is its p value after Bonferroni's correction?",
      value, "", tolerance: 0.03, formula: "adjusted p = p x comparisons",
      steps: [
        "\(n: p) x \(count) = \(n: value), \(value <= 0.05 ? "still" : "not") significant at 0.05"
      ],
      source: NumberSource.many, hint: "Each of the \(count) had a chance to be lucky.")
  }

  static let ruleOfThree = NumberFamily(
    "rule-of-three", "Nothing happened yet", topic: .experiments, seconds: 45
  ) { sheet in
    let trials = sheet.step("trials", 100...3000, by: 50)
    let value = try NoEvents(trials: trials).ruleOfThree * 100
    return try NumberDraft(
      """
      \(n: trials) answers were checked and none was harmful. Up to which rate, in percent, is harm still plausible at 95%?
      """, value, "%", tolerance: 0.08, formula: "largest rate = 3 / trials",
      steps: ["3 / \(n: trials) = \(n: value)%"], source: NumberSource.threes,
      hint: "The rule of three.")
  }

  static let trialsWithoutEvent = NumberFamily(
    "trials-without-event", "Checks to rule a rate out", topic: .experiments, seconds: 60
  ) { sheet in
    let perMille = sheet.pick(
      "rate", [0.5, 1, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 35, 40, 50])
    let level = sheet.pick("level", [0.95, 0.9])
    let value = Double(
      try NoEvents.trials(toRuleOut: perMille / 1000, confidence: try Confidence(level)))
    return try NumberDraft(
      """
      A contract allows \(n: perMille / 10)% of harmful answers. How many checked answers in a row without harm rule out that \
      rate at \(pct: level) confidence?
      """, value, "answers", tolerance: 0.1,
      formula: level == 0.95 ? "trials = 3 / rate, about" : "trials = 2.3 / rate, about",
      steps: [
        "\(level == 0.95 ? "3" : "2.3") / \(n: perMille / 1000) = \(n: (level == 0.95 ? 3 : 2.3) / perMille * 1000)",
        "exact: ln \(n: 1 - level) / ln (1 - \(n: perMille / 1000)) = \(n: value)",
      ], source: NumberSource.threes,
      hint: "ln \(n: 1 - level) is about \(level == 0.95 ? "-3" : "-2.3").")
  }

  static let testStatistic = NumberFamily(
    "z-value", "Standard errors of a difference", topic: .experiments, seconds: 120
  ) { sheet in
    let arm = sheet.step("arm", 200...2000, by: 200)
    let base = sheet.share("base", 10...60, by: 10)
    let gain = sheet.share("gain", 2...8)
    func arms(_ rate: Double) throws -> Proportion {
      try Proportion(successes: Int((Double(arm) * rate).rounded()), trials: arm)
    }
    let test = ProportionTest(control: try arms(base), treatment: try arms(base + gain))
    try sheet.require(test.z > 0.8 && test.z < 6, "no question")
    return try NumberDraft(
      """
      \(n: arm) users in each arm: \(pct: base) convert in the control, \(pct: base + gain) with the change. How many standard \
      errors is the difference (z)?
      """, test.z, "", tolerance: 0.1,
      formula: "z = difference / square root of (2 p (1 - p) / users), p of both together",
      steps: [
        "p = \(n: test.pooledRate)",
        "standard error: sqrt(2 x \(n: test.pooledRate) x \(n: 1 - test.pooledRate) / \(arm)) = \(n: test.pooledStandardError)",
        "\(n: gain) / \(n: test.pooledStandardError) = \(n: test.z), beyond 1.96 is significant at 5%",
      ], source: NumberSource.plans,
      hint: "The standard error is \(n: test.pooledStandardError * 100) points.")
  }

  static let doubleDifference = NumberFamily(
    "difference-in-differences", "Against a group that also moved", topic: .experiments, seconds: 75
  ) { sheet in
    let before = sheet.step("before", 30...50)
    let other = sheet.step("other", 30...50)
    let own = sheet.step("own", 40...120, by: 5)
    let drift = sheet.step("drift", 10...60, by: 5)
    try sheet.require(own - drift >= 20, "no effect")
    func rate(_ points: Int, _ tenths: Int = 0) throws -> Proportion {
      try Proportion(successes: points * 10 + tenths, trials: 1000)
    }
    let estimate = DifferenceInDifferences(
      treatedBefore: try rate(before), treatedAfter: try rate(before, own),
      controlBefore: try rate(other), controlAfter: try rate(other, drift))
    let value = (estimate.treatedChange - estimate.controlChange) * 100
    try sheet.require(value > 0, "no effect")
    return try NumberDraft(
      """
      Retention in the region with the new model went from \(before)% to \(n: Double(before) + Double(own) / 10)%. In the region without it, it went \
      from \(other)% to \(n: Double(other) + Double(drift) / 10)%. What is the effect of the model, in percentage points, if both would have moved alike?
      """, value, "points", tolerance: 0.02, formula: "effect = change with - change without",
      steps: ["\(n: Double(own) / 10) - \(n: Double(drift) / 10) = \(n: value) points"],
      source: NumberSource.differences,
      hint: "What would have happened without the model?")
  }

  static let secondLook = NumberFamily(
    "regression-to-the-mean", "The best of last week", topic: .experiments, seconds: 75
  ) { sheet in
    let mean = sheet.number("mean", 40...70, by: 5)
    let lead = sheet.number("lead", 10...25, by: 5)
    let reliability = sheet.share("reliability", 30...80, by: 10)
    let value = try RegressionToTheMean(mean: mean, reliability: reliability)
      .expectedSecond(first: mean + lead)
    return try NumberDraft(
      """
      Prompts score \(n: mean) points on average. The best of last week scored \(n: mean + lead); two measurements of one \
      prompt correlate with \(n: reliability). Which score do you expect when it is measured again?
      """, value, "", tolerance: 0.02, formula: "second = mean + correlation x (first - mean)",
      steps: ["\(n: mean) + \(n: reliability) x \(n: lead) = \(n: value)"],
      source: NumberSource.regression,
      hint: "Only \(pct: reliability) of the lead is expected to last.")
  }
}
