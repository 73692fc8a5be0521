// SPDX-License-Identifier: Apache-2.0

extension BatchAdoption {
  /// The outcomes of an organisation.
  enum Outcome {
    /// Can use the batch API by the definition in force.
    static let eligible = OutcomeSet(bit: 0)
    /// Can use it by the older definition.
    static let eligibleOfOld = OutcomeSet(bit: 1)
    static let uploaded = OutcomeSet(bit: 2)
    /// The first file was refused.
    static let refused = OutcomeSet(bit: 3)
    static let withinTwoWeeks = OutcomeSet(bit: 4)
    static let withinFourWeeks = OutcomeSet(bit: 5)
    /// Has been able to for four weeks or more on the day of the report.
    static let mature = OutcomeSet(bit: 6)
  }

  /// The places of the breakdowns.
  enum Place {
    static let plan = 0
    static let origin = 1
    static let client = 2
    static let region = 3
  }

  static let schema = EventSchema(
    subjects: "organisations", breakdowns: breakdowns, measureCount: 1, metrics: metrics,
    periods: [before, after, whole])

  private static let breakdowns = [
    Breakdown(
      "plan", "Plan", words: ["tier", "contract", "customer type", "segment"],
      values: [
        .init("build", "Build, pay as you go", words: ["build", "pay as you go", "self-serve"]),
        .init("scale", "Scale, committed", words: ["scale", "committed"]),
        .init("enterprise", "Enterprise", words: ["enterprises", "large customers"]),
      ]),
    Breakdown(
      "origin", "How they came to batch",
      words: ["origin", "source", "channel", "cohort", "acquisition"],
      values: [
        .init("wait-list", "Wait list", words: ["asked for it", "waitlist", "invited"]),
        .init("console", "Console banner", words: ["console", "banner"]),
        .init("docs", "Documentation", words: ["docs"]),
      ]),
    Breakdown(
      "client", "Client", words: ["library", "sdk", "tool"],
      values: [
        .init("python", "Python library", words: ["python"]),
        .init("typescript", "TypeScript library", words: ["typescript", "javascript"]),
        .init("http", "Plain HTTP", words: ["http", "curl"]),
        .init("cli", "Command line", words: ["cli", "terminal"]),
      ]),
    Breakdown(
      "region", "Region", words: ["country", "geography", "geo", "market"],
      values: [
        .init("eu", "Europe", words: ["eu", "european"]),
        .init("na", "North America", words: ["us", "america", "american"]),
        .init("other", "Elsewhere", words: ["asia", "rest of the world"]),
      ]),
  ]

  private static let metrics = [
    Metric(
      "adoption", "adoption", .rate(Outcome.withinTwoWeeks, among: Outcome.eligible),
      definition:
        "Organisations with a finished batch job within 14 days after they could use the batch API, "
        + "over all that could, by the definition in force.",
      words: ["adoption rate", "take-up", "uptake", "activation", "conversion"]),
    Metric(
      "adoption-fixed", "adoption, older definition",
      .rate(Outcome.withinTwoWeeks, among: Outcome.eligibleOfOld),
      definition:
        "The same, over the organisations that the definition of the earlier weeks counts.",
      words: [
        "old definition", "fixed definition", "same denominator", "constant denominator",
        "like for like", "previous definition",
      ]),
    Metric(
      "adoption-28", "adoption within 28 days",
      .rate(Outcome.withinFourWeeks, among: [Outcome.eligible, Outcome.mature]),
      definition:
        "Organisations with a finished batch job within 28 days, over those that could use the "
        + "batch API for 28 days or more.",
      words: [
        "28 days", "four weeks", "longer window", "mature cohorts", "eventual adoption",
        "late adopters",
      ]),
    Metric(
      "uploaded", "file uploaded", .rate(Outcome.uploaded, among: Outcome.eligible),
      definition:
        "Organisations that uploaded a batch file, over all that could use the batch API.",
      words: ["upload", "uploads", "tried", "attempted"]),
    Metric(
      "refused", "first file refused",
      .rate(Outcome.refused, among: [Outcome.eligible, Outcome.uploaded]),
      definition: "Organisations whose first file was refused, over those that uploaded one.",
      words: ["rejected", "rejections", "refusals", "errors", "quota errors"]),
    Metric(
      "eligible", "organisations that could", .count(among: Outcome.eligible), unit: .count,
      digits: 0,
      definition: "Organisations that could use the batch API, by the definition in force.",
      words: ["denominator", "eligible", "how many", "volume"]),
    Metric(
      "adopters", "organisations that did",
      .count(among: [Outcome.eligible, Outcome.withinTwoWeeks]), unit: .count, digits: 0,
      definition: "Organisations with a finished batch job within 14 days.",
      words: ["numerator", "new adopters", "number of adopters", "absolute"]),
    Metric(
      "days-to-job", "median days to the first job",
      .percentile(0.5, measure: 0, among: Outcome.eligible), unit: .days,
      definition:
        "The median time to the first finished job, of those that have one by the report.",
      words: ["time to first job", "time to value", "lag", "how long"]),
  ]
}
