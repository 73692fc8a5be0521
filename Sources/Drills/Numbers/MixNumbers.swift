// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Rates of groups put together, and what a flag is worth.
extension NumberFamilies {
  /// Two segments whose shares move while their rates stay.
  private static func shift(
    _ sheet: NumberSheet
  ) throws -> (before: Int, after: Int, low: Int, high: Int, MixDecomposition) {
    let before = sheet.step("before", 20...50, by: 5)
    let after = sheet.step("after", 55...85, by: 5)
    let low = sheet.step("low", 10...30, by: 5)
    let high = sheet.step("high", 40...80, by: 5)
    func part(_ share: Int, _ rate: Int) throws -> Proportion {
      try Proportion(successes: share * rate, trials: share * 100)
    }
    let segments = [
      SegmentChange(
        name: "new", before: try part(before, low), after: try part(after, low)),
      SegmentChange(
        name: "old", before: try part(100 - before, high), after: try part(100 - after, high)),
    ]
    return (before, after, low, high, try MixDecomposition(segments))
  }

  static let weightedMean = NumberFamily(
    "weighted-mean", "The rate of all", topic: .product, seconds: 45
  ) { sheet in
    let (before, _, low, high, mix) = try shift(sheet)
    let value = mix.before * 100
    return try NumberDraft(
      """
      \(before)% of users are new and \(low)% of them succeed; of the others \(high)% succeed. What is the rate of all users, in \
      percent?
      """, value, "%", tolerance: 0.03, formula: "rate = sum of share x rate",
      steps: [
        "\(before)% x \(low)% + \(100 - before)% x \(high)% = \(n: value)%"
      ], source: NumberSource.mix, hint: "Weigh each rate by the share of its group.")
  }

  static let mixEffect = NumberFamily(
    "mix-effect", "A rate that falls though no group changed", topic: .product, seconds: 75
  ) { sheet in
    let (before, after, low, high, mix) = try shift(sheet)
    let value = -mix.change * 100
    return try NumberDraft(
      """
      New users succeed in \(low)% of tasks, others in \(high)%, last month and this month. The share of new users went from \
      \(before)% to \(after)%. By how many percentage points did the rate of all fall?
      """, value, "points", tolerance: 0.04,
      formula: "fall = change of the share x difference of the rates",
      steps: [
        "before \(n: mix.before * 100)%, after \(n: mix.after * 100)%",
        "\(after - before) points x (\(high)% - \(low)%) = \(n: value) points, all of it mix",
      ], source: NumberSource.mix, hint: "No group got worse: only the shares moved.")
  }

  static let precision = NumberFamily(
    "flag-precision", "How many flags are right", topic: .product, seconds: 90
  ) { sheet in
    let base = sheet.share("base", 1...5)
    let recall = sheet.share("recall", 70...95, by: 5)
    let alarm = sheet.share("alarm", 1...5)
    let right = base * recall
    let wrong = (1 - base) * alarm
    let value = right / (right + wrong) * 100
    return try NumberDraft(
      """
      \(pct: base) of answers are harmful. A filter flags \(pct: recall) of the harmful ones and \(pct: alarm) of the harmless \
      ones. What share of flagged answers is harmful, in percent?
      """, value, "%", tolerance: 0.08,
      formula: "precision = base x recall / (base x recall + (1 - base) x false alarms)",
      steps: [
        "harmful and flagged: \(n: base) x \(n: recall) = \(n: right)",
        "harmless and flagged: \(n: 1 - base) x \(n: alarm) = \(n: wrong)",
        "\(n: right) / \(n: right + wrong) = \(n: value)%",
      ], source: NumberSource.bayes, hint: "Think of 10,000 answers and count both kinds of flags.")
  }

  static let activeRatio = NumberFamily(
    "active-ratio", "Daily over monthly users", topic: .product, seconds: 30
  ) { sheet in
    let monthly = sheet.number("monthly", 20...90, by: 5) * 1000
    let daily = sheet.number("daily", 2...20) * 1000
    let value = daily / monthly * 100
    try sheet.require(value > 5 && value < 60, "no usual ratio")
    return try NumberDraft(
      "A product has \(n: monthly) monthly users and \(n: daily) daily users on average. What is the ratio of daily to monthly users, in percent?",
      value, "%", formula: "ratio = daily users / monthly users",
      steps: [
        "\(n: daily) / \(n: monthly) = \(n: value)%",
        "a monthly user comes on \(n: value * 0.3) days of 30",
      ], source: NumberSource.definition, hint: "Numerator daily users, denominator monthly users.")
  }

  static let netRetention = NumberFamily(
    "net-retention", "Net revenue retention", topic: .product, seconds: 60
  ) { sheet in
    let start = sheet.number("start", 100...900, by: 50)
    let lost = sheet.share("lost", 4...15)
    let grown = sheet.share("grown", 5...30)
    let fresh = sheet.number("fresh", 20...90, by: 10)
    let value = (1 - lost + grown) * 100
    return try NumberDraft(
      """
      A year ago customers paid $\(n: start)k a month. Since then those customers took away \(pct: lost) of it and added \
      \(pct: grown); new customers bring $\(n: fresh)k. What is net revenue retention in percent?
      """, value, "%", tolerance: 0.02, formula: "net retention = (start - lost + grown) / start",
      steps: [
        "1 - \(n: lost) + \(n: grown) = \(n: value)%", "new customers are in neither part",
      ], source: NumberSource.definition, hint: "Only customers of a year ago count.")
  }
}
