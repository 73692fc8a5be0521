// SPDX-License-Identifier: Apache-2.0

extension PricingTest {
  /// The outcomes of a new account.
  enum Outcome {
    static let upgraded = OutcomeSet(bit: 0)
    static let kept = OutcomeSet(bit: 1)
    static let asked = OutcomeSet(bit: 2)
  }

  /// The places of the breakdowns.
  enum Place {
    static let arm = 0
    static let usage = 1
    static let kind = 2
    static let industry = 3
    static let source = 4
    static let part = 5
  }

  var schema: EventSchema {
    EventSchema(
      subjects: "new accounts",
      breakdowns: [Self.arms, Self.usages, Self.kinds, industries, Self.sources, Self.parts],
      measureCount: 3, metrics: Self.metrics, periods: [Self.before, Self.test, Self.whole])
  }

  private static let arms = Breakdown(
    "arm", "Arm", words: ["variant", "group", "arms", "variants", "control and variant"],
    values: [
      .init("control", "Control", words: ["old page", "without the tier"]),
      .init("variant", "Variant", words: ["new page", "new tier", "treatment"]),
      .init("none", "Not in the test", words: ["outside the test", "no arm"]),
    ])

  private static let usages = Breakdown(
    "usage", "Calls before the price page",
    words: ["usage", "activity", "calls", "heavy and light users", "usage before", "engagement"],
    values: [
      .init("light", "Light, below 100", words: ["light users", "light"]),
      .init("medium", "Medium, 100 to 1,000", words: ["medium users", "medium"]),
      .init("heavy", "Heavy, above 1,000", words: ["heavy users", "heavy", "power users"]),
    ])

  private static let kinds = Breakdown(
    "kind", "Kind of account",
    words: ["account type", "customer type", "account size", "bill size", "whales"],
    values: [
      .init("individual", "Individual", words: ["individuals"]),
      .init("company", "Company", words: ["companies"]),
      .init(
        "contract", "Contract by sales",
        words: ["contract", "contracts", "sales accounts", "outliers", "largest bills", "whales"]),
    ])

  private var industries: Breakdown {
    Breakdown(
      "industry", "Industry", words: ["sector", "vertical", "branch"],
      values: [
        .init("software", "Software"), .init("finance", "Finance", words: ["banks"]),
        .init("retail", "Retail", words: ["shops"]), .init("media", "Media"),
        .init("health", "Health"), .init("education", "Education", words: ["schools"]),
        .init("research", "Research", words: ["science"]),
        .init("small", industry, words: [industry.lowercased()]),
      ])
  }

  private static let sources = Breakdown(
    "source", "Source", words: ["channel", "acquisition", "traffic source", "referrer"],
    values: [
      .init("search", "Search", words: ["organic", "seo"]),
      .init("docs", "Documentation", words: ["docs"]),
      .init("newsletter", "Newsletter", words: ["newsletter", "mailing"]),
    ])

  private static let parts = Breakdown(
    "part", "Part of the test",
    words: ["over time", "part", "time course", "early and late", "by day of the test"],
    values: [
      .init("outside", "Before the test"),
      .init("first", "First ten days", words: ["first ten days", "early days"]),
      .init("last", "Last four days", words: ["last four days", "last days", "end of the test"]),
    ])

  private static let metrics = [
    Metric(
      "revenue", "revenue per account", .ratio(measure: 0, over: 2), unit: .euros, digits: 2,
      definition:
        "The first month's bills at the time of the upgrade, over the number of new accounts.",
      words: ["revenue", "arpu", "revenue per new account", "average revenue", "booked revenue"]),
    Metric(
      "kept-revenue", "revenue per account after refunds", .ratio(measure: 1, over: 2),
      unit: .euros, digits: 2,
      definition:
        "The same bills less what was paid back within fourteen days, over the number of new accounts.",
      words: [
        "refunds", "after refunds", "net revenue", "kept revenue", "paid revenue", "cancellations",
        "collected", "churn",
      ]),
    Metric(
      "upgrade", "upgrades", .rate(Outcome.upgraded),
      definition: "New accounts that upgraded within a day of the price page, over all.",
      words: ["upgrade rate", "conversion", "upgrades", "paid conversion"]),
    Metric(
      "accounts", "new accounts", .count(), unit: .count, digits: 0,
      definition: "Accounts that opened the price page for the first time.",
      words: ["sample size", "how many", "traffic", "volume", "sample ratio"]),
    Metric(
      "bill", "mean bill", .mean(measure: 0, among: Outcome.upgraded), unit: .euros,
      definition: "The mean of the first month's bill, of accounts that upgraded.",
      words: ["average bill", "mean bill", "revenue per upgrade"]),
    Metric(
      "median-bill", "median bill", .percentile(0.5, measure: 0, among: Outcome.upgraded),
      unit: .euros,
      definition: "The median of the first month's bill, of accounts that upgraded.",
      words: ["median", "median revenue", "typical bill", "distribution"]),
    Metric(
      "asked", "asked about prices", .rate(Outcome.asked),
      definition: "New accounts that asked support about prices, over all.",
      words: ["support", "tickets", "questions", "complaints"]),
  ]
}
