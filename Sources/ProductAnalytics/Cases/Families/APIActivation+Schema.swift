// SPDX-License-Identifier: Apache-2.0

extension APIActivation {
  /// The outcomes of a new account.
  enum Outcome {
    static let signedUp = OutcomeSet(bit: 0)
    static let keyed = OutcomeSet(bit: 1)
    static let called = OutcomeSet(bit: 2)
    static let failed = OutcomeSet(bit: 3)
    static let succeeded = OutcomeSet(bit: 4)
    static let active = OutcomeSet(bit: 5)
    static let spent = OutcomeSet(bit: 6)
  }

  /// The places of the breakdowns.
  enum Place {
    static let source = 0
    static let language = 1
    static let purpose = 2
    static let address = 3
  }

  var schema: EventSchema {
    EventSchema(
      subjects: "new accounts",
      breakdowns: [sources, Self.languages, Self.purposes, Self.addresses],
      measureCount: 1, metrics: Self.steps + Self.otherMetrics,
      periods: [Self.before, Self.after, Self.whole])
  }

  private var sources: Breakdown {
    Breakdown(
      "source", "Source", words: ["channel", "acquisition", "traffic source", "referrer"],
      values: [
        .init("search", "Search", words: ["organic", "seo"]),
        .init("docs", "Documentation", words: ["docs"]),
        .init("community", "Community and code hosts", words: ["community", "open source"]),
        .init("market", market.prefix(1).uppercased() + market.dropFirst(), words: [market]),
      ])
  }

  private static let languages = Breakdown(
    "language", "Client library", words: ["sdk", "library", "language", "programming language"],
    values: [
      .init("python", "Python", words: ["python sdk"]),
      .init("typescript", "TypeScript", words: ["javascript", "node"]),
      .init("http", "Plain HTTP", words: ["curl", "http", "no sdk"]),
      .init("untold", "Not told", words: ["unknown", "not told"]),
    ])

  private static let purposes = Breakdown(
    "purpose", "Purpose told at sign-up", words: ["use case", "purpose", "intent", "segment"],
    values: [
      .init("product", "Building a product", words: ["product", "production", "startups"]),
      .init("learning", "Learning", words: ["learners", "students", "hobby"]),
      .init("evaluation", "Evaluating for a company", words: ["evaluation", "companies"]),
      .init("untold", "Not told", words: ["unknown", "not told"]),
    ])

  private static let addresses = Breakdown(
    "address", "Kind of mail address",
    words: ["email", "mail", "e-mail", "domain", "address", "account quality", "fraud"],
    values: [
      .init("work", "Company", words: ["work", "business", "company mail"]),
      .init("personal", "Personal", words: ["private", "free mail"]),
      .init(
        "disposable", "Disposable",
        words: ["throwaway", "disposable", "temporary", "bots", "bot", "fake"]),
    ])

  private static let steps = [
    Metric(
      "activation", "activation", .rate(Outcome.active),
      definition:
        "New accounts with ten successful calls within seven days, over all new accounts.",
      words: ["activated", "active accounts", "activation rate", "ten calls"]),
    Metric(
      "keyed", "key created", .rate(Outcome.keyed),
      definition: "New accounts that created a key, over all new accounts.",
      words: ["api key", "key creation", "keys"]),
    Metric(
      "called", "first call after key", .rate(Outcome.called, among: Outcome.keyed),
      definition: "Accounts that made a call, over those with a key.",
      words: ["first call", "call after key"]),
    Metric(
      "succeeded", "first success after first call",
      .rate(Outcome.succeeded, among: Outcome.called),
      definition: "Accounts with a successful call, over those that made one.",
      words: ["first success", "success", "successful call"]),
    Metric(
      "ten", "ten calls after first success", .rate(Outcome.active, among: Outcome.succeeded),
      definition: "Active accounts, over those with a successful call.",
      words: ["depth", "after first success"]),
  ]

  private static let otherMetrics = [
    Metric(
      "same-rule", "activation of accounts that signed up for the API",
      .rate(Outcome.active, among: Outcome.signedUp),
      definition:
        "Active accounts, over accounts that filled in the form of the API; no others are counted.",
      words: [
        "same rule", "old rule", "same definition", "old definition", "same denominator",
        "fixed denominator", "signed up for the api", "without assistant accounts", "denominator",
      ]),
    Metric(
      "accounts", "new accounts", .count(), unit: .count, digits: 0,
      definition: "Accounts that are counted as new in the period.",
      words: ["sign-ups", "signups", "registrations", "volume", "traffic", "how many"]),
    Metric(
      "first-errors", "first calls that fail", .rate(Outcome.failed, among: Outcome.called),
      definition: "Accounts whose first call got a 4xx status, over those that made a call.",
      words: ["4xx", "errors", "error rate", "failures", "failed calls"]),
    Metric(
      "spent", "credits used up", .rate(Outcome.spent, among: Outcome.succeeded),
      definition: "Accounts that used up their free credits in a week, over those with a success.",
      words: ["credits", "free credits", "out of credits"]),
    Metric(
      "time-to-success", "median minutes to first success",
      .percentile(0.5, measure: 0, among: Outcome.succeeded), unit: .minutes,
      definition: "The median time from sign-up to the first success, of those that had one.",
      words: ["time to first call", "time to value", "minutes"]),
  ]
}
