// SPDX-License-Identifier: Apache-2.0

extension RateLimitComplaints {
  /// The outcomes of an account week.
  enum Outcome {
    /// Wrote a ticket whose text is about limits.
    static let mentioned = OutcomeSet(bit: 0)
    /// Wrote a ticket that is filed as one about limits.
    static let complained = OutcomeSet(bit: 1)
    /// Had a reply with status 429.
    static let limited = OutcomeSet(bit: 2)
  }

  /// The places of the breakdowns.
  enum Place {
    static let plan = 0
    static let client = 1
    static let region = 2
  }

  static let schema = EventSchema(
    subjects: "account weeks", breakdowns: breakdowns, measureCount: 2, metrics: metrics,
    periods: [lastBefore, lastAfter, before, after, whole])

  private static let breakdowns = [
    Breakdown(
      "plan", "Plan", words: ["tier", "contract", "customer type", "segment"],
      values: [
        .init("free", "Free", words: ["free"]),
        .init("build", "Build", words: ["build", "pay as you go"]),
        .init("scale", "Scale", words: ["scale", "committed"]),
        .init("enterprise", "Enterprise", words: ["enterprises"]),
      ]),
    Breakdown(
      "client", "Client", words: ["library", "sdk", "kind of traffic", "user agent"],
      values: [
        .init("python", "Python library", words: ["python"]),
        .init("typescript", "TypeScript library", words: ["typescript", "javascript"]),
        .init("agents", "Agent framework", words: ["agents", "bots", "automated", "framework"]),
        .init("extension", "Spreadsheet extension", words: ["spreadsheet", "extension"]),
      ]),
    Breakdown(
      "region", "Region", words: ["country", "geography", "geo", "market"],
      values: [
        .init("eu", "Europe", words: ["eu", "european"]),
        .init("na", "North America", words: ["us", "america", "american"]),
        .init("apac", "Asia-Pacific", words: ["asia", "apac", "pacific"]),
      ]),
  ]

  private static let metrics = [
    Metric(
      "complaints", "complaints about limits", .count(among: Outcome.complained), unit: .count,
      digits: 0,
      definition: "Account weeks with a ticket that is filed under \"rate limits\".",
      words: ["complaints", "tickets", "429 complaints", "number of complaints"]),
    Metric(
      "complaint-rate", "complaints per account week", .rate(Outcome.complained),
      definition:
        "Account weeks with a ticket filed under \"rate limits\", over all account weeks.",
      words: [
        "complaint rate", "per account", "per customer", "rate of complaints", "share of accounts",
        "normalised", "per active account",
      ]),
    Metric(
      "mentions", "tickets that speak of limits", .count(among: Outcome.mentioned), unit: .count,
      digits: 0,
      definition: "Account weeks with a ticket whose text is about limits, however it is filed.",
      words: [
        "all tickets", "text of tickets", "any category", "keyword", "total tickets",
        "regardless of category", "uncategorised",
      ]),
    Metric(
      "accounts", "account weeks", .count(), unit: .count, digits: 0,
      definition: "Accounts with a request in a week, in a sample of one in fifty.",
      words: ["active accounts", "denominator", "growth", "how many accounts", "customers"]),
    Metric(
      "limited", "accounts that met a limit", .rate(Outcome.limited),
      definition: "Account weeks with a reply of status 429, over all account weeks.",
      words: ["accounts with a 429", "met a limit", "affected accounts"]),
    Metric(
      "rejected", "requests answered with 429", .ratio(measure: 1, over: 0), digits: 2,
      definition: "Requests with a reply of status 429, over all requests.",
      words: ["429 rate", "429 share", "rejection rate", "gateway log", "throttled requests"]),
    Metric(
      "requests", "mean requests in a week", .mean(measure: 0), unit: .count, digits: 0,
      definition: "The mean requests of an account week.",
      words: ["usage", "traffic", "load", "requests per account"]),
    Metric(
      "median-requests", "median requests in a week", .percentile(0.5, measure: 0), unit: .count,
      digits: 0, definition: "The median requests of an account week.",
      words: ["typical usage", "median usage"]),
  ]
}
