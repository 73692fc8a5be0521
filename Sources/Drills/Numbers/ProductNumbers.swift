// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Rates with their numerator, denominator and lag; lifts; mixes.
extension NumberFamilies {
  static let product = [
    funnel, funnelTop, funnelStep, maturedRetention, retentionCurve, absoluteLift, relativeLift,
    liftedRate, weightedMean, mixEffect, precision, activeRatio, netRetention,
  ]

  static let funnel = NumberFamily(
    "funnel", "A funnel from end to end", topic: .product, seconds: 45
  ) { sheet in
    let visitors = sheet.number("visitors", 10...90, by: 5) * 1000
    let signUp = sheet.share("signUp", 10...40, by: 5)
    let active = sheet.share("active", 30...70, by: 5)
    let pay = sheet.share("pay", 4...20, by: 2)
    let value = visitors * signUp * active * pay
    return try NumberDraft(
      """
      \(n: visitors) people visit; \(pct: signUp) of them sign up, \(pct: active) of those become active, and \(pct: pay) of the \
      active ones pay. How many people pay?
      """, value, "people", formula: "paying = visitors x sign-up x activation x payment",
      steps: [
        "sign up: \(n: visitors * signUp)", "active: \(n: visitors * signUp * active)",
        "pay: \(n: value)",
      ], source: NumberSource.definition, hint: "Each rate is of the step before it.")
  }

  static let funnelTop = NumberFamily(
    "funnel-top", "Visitors for a target", topic: .product, seconds: 60
  ) { sheet in
    let target = sheet.number("target", 100...900, by: 50)
    let signUp = sheet.pick("signUp", [0.1, 0.2, 0.25, 0.4])
    let pay = sheet.pick("pay", [0.02, 0.04, 0.05, 0.1])
    let value = target / signUp / pay
    return try NumberDraft(
      """
      \(pct: signUp) of visitors sign up and \(pct: pay) of sign-ups pay. How many visitors does it take for \(n: target) new \
      paying customers?
      """, value, "visitors", formula: "visitors = customers / (sign-up x payment)",
      steps: [
        "rate of all: \(n: signUp) x \(n: pay) = \(pct: signUp * pay)",
        "\(n: target) / \(n: signUp * pay) = \(n: value)",
      ], source: NumberSource.definition, hint: "Of all visitors, \(pct: signUp * pay) pay.")
  }

  static let funnelStep = NumberFamily(
    "funnel-step", "A better step in the middle", topic: .product, seconds: 60
  ) { sheet in
    let old = sheet.share("old", 20...50, by: 5)
    let more = sheet.share("more", 2...12)
    let paying = sheet.number("paying", 200...2000, by: 100)
    let value = paying * more / old
    return try NumberDraft(
      """
      Activation rises from \(pct: old) to \(pct: old + more), and all other steps of the funnel stay as they are. \(n: paying) \
      users a month became paying before. How many more do now?
      """, value, "users", formula: "more = paying x (new rate - old rate) / old rate",
      steps: [
        "\(n: more * 100) points of \(pct: old) are \(pct: more / old) more",
        "\(n: paying) x \(n: more / old) = \(n: value)",
      ], source: NumberSource.definition,
      hint: "The end of a funnel moves with the relative change of a step.")
  }

  static let maturedRetention = NumberFamily(
    "retention-lag", "Retention of those who can have stayed", topic: .product, seconds: 75
  ) { sheet in
    let all = sheet.step("all", 2000...9000, by: 500)
    let young = sheet.step("young", 500...1500, by: 250)
    let retained = sheet.share("retained", 20...55)
    let old = all - young
    let back = Int((Double(old) * retained).rounded())
    let value = try Proportion(successes: back, trials: old).rate * 100
    return try NumberDraft(
      """
      \(n: all) people signed up this quarter, \(n: young) of them in the last four weeks. \(n: back) were active in the fourth \
      week after they signed up. What is week-4 retention in percent?
      """, value, "%", tolerance: 0.04,
      formula: "retention = active in week 4 / people who have had a week 4",
      steps: [
        "\(n: all) - \(n: young) = \(n: old) people are old enough",
        "\(n: back) / \(n: old) = \(n: value)%",
      ], source: "\(NumberSource.definition); \(NumberSource.survival)",
      hint: "Who signed up last week cannot be in the numerator, so not in the denominator either.")
  }

  static let retentionCurve = NumberFamily(
    "retention-curve", "A curve from its steps", topic: .product, seconds: 75
  ) { sheet in
    let stays = [
      sheet.step("first", 40...70, by: 5), sheet.step("second", 70...85, by: 5),
      sheet.step("third", 80...95, by: 5),
    ]
    let counts = try stays.enumerated().map { place, percent in
      try RetentionCount(
        cohort: "c\(place)", age: place + 1, retained: percent * 10, atRisk: 1000)
    }
    guard let share = try RetentionCurve(counts).points.last?.share else {
      throw UnsuitableNumber(reason: "no curve")
    }
    let value = share * 100
    return try NumberDraft(
      """
      \(stays[0])% of new users are still there after the first month, \(stays[1])% of those stay through the second, and \
      \(stays[2])% of those through the third. What share is left after three months, in percent?
      """, value, "%", formula: "share = product of the shares that stay",
      steps: ["\(stays[0])% x \(stays[1])% x \(stays[2])% = \(n: value)%"],
      source: NumberSource.survival, hint: "Each share is of those who were still there.")
  }

  /// Two arms of a thousand users each.
  private static func arms(_ sheet: NumberSheet) throws -> ProportionTest {
    let control = sheet.step("control", 80...400, by: 10)
    let gain = sheet.step("gain", 10...80, by: 2)
    return ProportionTest(
      control: try Proportion(successes: control, trials: 1000),
      treatment: try Proportion(successes: control + gain, trials: 1000))
  }

  static let absoluteLift = NumberFamily(
    "absolute-lift", "A lift in points", topic: .product, seconds: 30
  ) { sheet in
    let test = try arms(sheet)
    let value = test.difference * 100
    return try NumberDraft(
      "The control converts \(pct: test.control.rate), the treatment \(pct: test.treatment.rate). What is the absolute lift?",
      value, "points", tolerance: 0.02, formula: "absolute lift = treatment - control",
      steps: [
        "\(pct: test.treatment.rate) - \(pct: test.control.rate) = \(n: value) percentage points"
      ],
      source: NumberSource.definition, hint: "Subtract; the unit is percentage points.")
  }

  static let relativeLift = NumberFamily(
    "relative-lift", "A lift in percent", topic: .product, seconds: 45
  ) { sheet in
    let test = try arms(sheet)
    let value = (test.relativeChange ?? 0) * 100
    return try NumberDraft(
      "The control converts \(pct: test.control.rate), the treatment \(pct: test.treatment.rate). What is the relative lift in percent?",
      value, "%", formula: "relative lift = (treatment - control) / control",
      steps: [
        "\(n: test.difference * 100) points / \(pct: test.control.rate) = \(n: value)%"
      ], source: NumberSource.definition, hint: "Divide the difference by the control.")
  }

  static let liftedRate = NumberFamily(
    "lifted-rate", "From a relative lift to a rate", topic: .product, seconds: 30
  ) { sheet in
    let base = sheet.share("base", 4...40, by: 2)
    let lift = sheet.share("lift", 5...50, by: 5)
    let value = base * (1 + lift) * 100
    return try NumberDraft(
      "A vendor promises \(pct: lift) more conversion, relative. Your rate is \(pct: base). What would it be, in percent?",
      value, "%", tolerance: 0.02, formula: "rate = base x (1 + relative lift)",
      steps: ["\(pct: base) x (1 + \(n: lift)) = \(n: value)%"], source: NumberSource.definition,
      hint: "The lift is a share of \(pct: base), not of 100%.")
  }
}
