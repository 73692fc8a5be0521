// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Margin, payback, churn, and what right and wrong answers are worth.
extension NumberFamilies {
  static let business = [
    yearlyChurn, lifetime, lifetimeValue, grossMargin, payback, nicheOrBroad, errorBudget,
    acquisitionPayback,
  ]

  static let yearlyChurn = NumberFamily(
    "yearly-churn", "From monthly to yearly churn", topic: .business, seconds: 75
  ) { sheet in
    let churn = sheet.number("churn", 10...80, by: 2) / 1000
    let value = (1 - pow(1 - churn, 12)) * 100
    return try NumberDraft(
      "\(pct: churn) of customers leave each month. What share of today's customers is gone after a year, in percent?",
      value, "%", tolerance: 0.08, formula: "gone = 1 - (1 - churn)^12",
      steps: ["1 - \(n: 1 - churn)^12 = \(n: value)%, less than 12 x \(pct: churn)"],
      source: NumberSource.survival,
      hint: "Who has left cannot leave again: it is less than 12 times the rate.")
  }

  static let lifetime = NumberFamily(
    "lifetime", "Mean lifetime of a customer", topic: .business, seconds: 30
  ) { sheet in
    let churn = sheet.number("churn", 10...80, by: 2) / 1000
    let value = 1 / churn
    return try NumberDraft(
      "\(pct: churn) of customers leave each month, at every age. How many months does a customer stay on average?",
      value, "months", formula: "lifetime = 1 / churn",
      steps: ["1 / \(n: churn) = \(n: value) months"],
      source:
        "mean of a geometric distribution; Fader and Hardie, \"How to project customer retention\", Journal of Interactive Marketing 21, 2007",
      hint: "At 10% a month it would be 10 months.")
  }

  static let lifetimeValue = NumberFamily(
    "lifetime-value", "Value of a customer", topic: .business, seconds: 60
  ) { sheet in
    let revenue = sheet.number("revenue", 20...200, by: 10)
    let margin = sheet.share("margin", 50...80, by: 5)
    let churn = sheet.share("churn", 2...8)
    let value = revenue * margin / churn
    return try NumberDraft(
      """
      A customer pays $\(n: revenue) a month at a gross margin of \(pct: margin); \(pct: churn) leave each month. How many \
      dollars of margin does a customer bring over a lifetime, without discounting?
      """, value, "USD", formula: "value = revenue x margin / churn",
      steps: [
        "$\(n: revenue) x \(n: margin) = $\(n: revenue * margin) a month",
        "/ \(n: churn) = $\(n: value)",
      ],
      source:
        "mean lifetime 1 / churn; Fader and Hardie, Journal of Interactive Marketing 21, 2007",
      hint: "A customer stays \(n: 1 / churn) months on average.")
  }

  static let grossMargin = NumberFamily(
    "gross-margin", "Gross margin of a plan", topic: .business, seconds: 60
  ) { sheet in
    let price = sheet.number("price", 15...60, by: 5)
    let requests = sheet.number("requests", 200...1500, by: 100)
    let cents = sheet.pick("cents", [0.2, 0.4, 0.5, 0.8, 1])
    let other = sheet.number("other", 1...4)
    let cost = requests * cents / 100 + other
    let value = (1 - cost / price) * 100
    try sheet.require(value > 10, "a loss")
    return try NumberDraft(
      """
      A plan costs $\(n: price) a month. A user makes \(n: requests) requests at \(n: cents) cents of inference each, and \
      support and payment cost $\(n: other). What is the gross margin in percent?
      """, value, "%", formula: "margin = (price - cost of serving) / price",
      steps: [
        "cost: \(n: requests) x \(n: cents) cents + $\(n: other) = $\(n: cost)",
        "1 - \(n: cost) / \(n: price) = \(n: value)%",
      ], source: NumberSource.definition, hint: "Serving a user costs $\(n: cost).")
  }

  static let payback = NumberFamily(
    "payback", "Payback of an investment", topic: .business, seconds: 45
  ) { sheet in
    let cost = sheet.number("cost", 40...400, by: 20) * 1000
    let saved = sheet.number("saved", 10...50, by: 5) * 1000
    let running = sheet.number("running", 1...5) * 1000
    let value = cost / (saved - running)
    return try NumberDraft(
      """
      Moving to a smaller tuned model costs $\(n: cost) once and $\(n: running) a month to maintain. It saves $\(n: saved) a \
      month of inference. After how many months has it paid back?
      """, value, "months", formula: "payback = cost / (saved - running cost)",
      steps: [
        "net: $\(n: saved) - $\(n: running) = $\(n: saved - running) a month",
        "\(n: cost) / \(n: saved - running) = \(n: value) months",
      ], source: NumberSource.arithmetic, hint: "The upkeep eats a part of what is saved.")
  }

  static let acquisitionPayback = NumberFamily(
    "acquisition-payback", "Payback of winning a customer", topic: .business, seconds: 45
  ) { sheet in
    let cost = sheet.number("cost", 100...900, by: 50)
    let revenue = sheet.number("revenue", 20...120, by: 10)
    let margin = sheet.share("margin", 50...80, by: 10)
    let value = cost / (revenue * margin)
    return try NumberDraft(
      """
      Winning a customer costs $\(n: cost). The customer pays $\(n: revenue) a month at a gross margin of \(pct: margin). After \
      how many months is the cost earned back?
      """, value, "months", formula: "payback = cost of winning / (revenue x margin)",
      steps: [
        "$\(n: revenue) x \(n: margin) = $\(n: revenue * margin) a month",
        "\(n: cost) / \(n: revenue * margin) = \(n: value) months",
      ], source: NumberSource.definition, hint: "Divide by margin, not by revenue.")
  }

  static let nicheOrBroad = NumberFamily(
    "niche-or-broad", "Value of a model with errors", topic: .business, seconds: 90
  ) { sheet in
    let volume = sheet.number("volume", 2...40, by: 2) * 1000
    let right = sheet.share("right", 78...97)
    let gain = sheet.number("gain", 2...6)
    let loss = sheet.number("loss", 4...12)
    let each = right * gain - (1 - right) * loss
    try sheet.require(each > 0.5, "too small")
    let value = volume * each / 60
    return try NumberDraft(
      """
      A model handles \(n: volume) cases a day and is right in \(pct: right). A right answer saves \(n: gain) minutes of work, a \
      wrong one costs \(n: loss) minutes. How many hours of work does it save a day, net?
      """, value, "hours", tolerance: 0.08,
      formula: "saved = cases x (right x gain - wrong x loss)",
      steps: [
        "a case: \(n: right) x \(n: gain) - \(n: 1 - right) x \(n: loss) = \(n: each) min",
        "x \(n: volume) / 60 = \(n: value) hours",
      ], source: NumberSource.arithmetic, hint: "Find the minutes of a mean case first.")
  }

  static let errorBudget = NumberFamily(
    "error-budget", "Downtime that a promise allows", topic: .business, seconds: 45
  ) { sheet in
    let (target, said) = sheet.pick(
      "target",
      [
        (0.99, "99"), (0.995, "99.5"), (0.998, "99.8"), (0.999, "99.9"), (0.9995, "99.95"),
        (0.9, "90"),
      ])
    let days = sheet.pick("days", [1.0, 7, 14, 28, 30, 60, 90, 180, 365])
    let value = (1 - target) * days * 24 * 60
    return try NumberDraft(
      "A service promises to be up \(said)% of the time over \(n: days) days. How many minutes may it be down?",
      value, "min", formula: "downtime = (1 - availability) x days x 24 x 60",
      steps: ["\(n: 1 - target) x \(n: days) x 1,440 = \(n: value) min"],
      source:
        "an error budget is one minus the availability target: \"Site Reliability Engineering\", O'Reilly 2016, text on fliphtml5.com/xfcb/wtma, read 2026-11-30",
      hint: "A day has 1,440 minutes.")
  }
}
