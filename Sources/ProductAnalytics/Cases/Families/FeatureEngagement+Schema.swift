// SPDX-License-Identifier: Apache-2.0

extension FeatureEngagement {
  /// The outcomes of a user on a day.
  enum Outcome {
    static let opened = OutcomeSet(bit: 0)
    static let recorded = OutcomeSet(bit: 1)
    static let praised = OutcomeSet(bit: 2)
  }

  /// The places of the breakdowns.
  enum Place {
    static let surface = 0
    static let plan = 1
    static let language = 2
    static let tenure = 3
  }

  var schema: EventSchema {
    EventSchema(
      subjects: "user days",
      breakdowns: [Self.surfaces, Self.plans, Self.languages, Self.tenures],
      measureCount: 2, metrics: Self.metrics,
      periods: [Self.before, Self.after, Self.whole, Self.yearBefore, Self.yearAfter])
  }

  private static let surfaces = Breakdown(
    "surface", "Way in", words: ["platform", "client", "device", "surface", "app"],
    values: [
      .init("web", "Web", words: ["browser"]),
      .init("desktop", "Desktop app", words: ["desktop"]),
      .init("mobile", "Mobile app", words: ["mobile", "phone", "ios", "android"]),
      .init(
        "extension", "Browser extension", words: ["extension", "add-on", "browser extension"]),
    ])

  private static let plans = Breakdown(
    "plan", "Plan", words: ["tier", "subscription", "customer type", "workspace type"],
    values: [
      .init("free", "Free", words: ["free users", "unpaid"]),
      .init("pro", "Pro", words: ["individuals", "paid individuals"]),
      .init("team", "Team workspace", words: ["teams", "team", "workspaces"]),
      .init("enterprise", "Enterprise", words: ["enterprises", "large customers"]),
    ])

  private static let languages = Breakdown(
    "language", "Language", words: ["locale", "country", "market"],
    values: [
      .init("english", "English"), .init("french", "French"), .init("german", "German"),
      .init("other", "Other languages", words: ["others"]),
    ])

  private static let tenures = Breakdown(
    "tenure", "Time with the feature",
    words: [
      "tenure", "age", "cohort", "cohorts", "time since first use", "weeks since first use",
      "new and old users", "how long they have had it",
    ],
    values: [
      .init(
        "first-weeks", "First two weeks with it",
        words: ["first two weeks", "newcomers", "new users", "first use"]),
      .init(
        "longer", "Longer than two weeks",
        words: ["settled", "old users", "existing users", "longer"]),
    ])

  private static let metrics = [
    Metric(
      "engagement", "engagement", .rate(Outcome.recorded),
      definition:
        "Active users of a day with the event feature_opened, over all active users of the day.",
      words: ["usage", "use", "adoption", "engagement rate", "opens"]),
    Metric(
      "server-engagement", "engagement by the server's log", .rate(Outcome.opened),
      definition:
        "Active users of a day with a request of the feature in the server's log, over all.",
      words: [
        "server log", "server side", "backend", "request log", "requests of the feature",
        "second source", "ground truth",
      ]),
    Metric(
      "user-days", "user days", .count(), unit: .count, digits: 0,
      definition: "Active users of the assistant, day by day, added up.",
      words: ["traffic", "volume", "active users", "daily active users", "dau", "how many"]),
    Metric(
      "praise", "thumbs up", .rate(Outcome.praised, among: Outcome.opened),
      definition: "Users who gave a thumbs up, over those who opened the feature.",
      words: ["satisfaction", "thumbs", "feedback", "quality", "rating"]),
    Metric(
      "open-time", "p95 of the time to open", .percentile(0.95, measure: 0, among: Outcome.opened),
      unit: .seconds,
      definition: "The 95th percentile of the time until the feature is ready.",
      words: ["latency", "p95", "slow", "speed", "loading time"]),
    Metric(
      "minutes", "median minutes of use", .percentile(0.5, measure: 1, among: Outcome.opened),
      unit: .minutes,
      definition: "The median time that a user spends with the feature on a day of use.",
      words: ["minutes", "time spent", "session length", "depth"]),
  ]
}
