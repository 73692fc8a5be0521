// SPDX-License-Identifier: Apache-2.0

extension AssistantRetention {
  /// The outcomes of a user.
  enum Outcome {
    /// Seen active in a week by the event of the client, weeks 1 to 6.
    static func active(_ week: Int) -> OutcomeSet { OutcomeSet(bit: week - 1) }
    /// With requests in the log of the servers in a week, weeks 1 to 6.
    static func served(_ week: Int) -> OutcomeSet { OutcomeSet(bit: week + 5) }
    /// Old enough that the week is over, weeks 1 to 6.
    static func seen(_ week: Int) -> OutcomeSet { OutcomeSet(bit: week + 11) }
    static let thumbsDown = OutcomeSet(bit: 18)
  }

  /// The places of the breakdowns.
  enum Place {
    static let language = 0
    static let plan = 1
    static let client = 2
    static let source = 3
  }

  static let schema = EventSchema(
    subjects: "new users", breakdowns: breakdowns, measureCount: 2,
    metrics: retention + ages + others, periods: [before, after, whole])

  private static let breakdowns = [
    Breakdown(
      "language", "Language", words: ["languages", "locale"],
      values: [
        .init("english", "English", words: ["en"]),
        .init(
          "european", "German, French, Italian",
          words: ["german", "french", "italian", "non-english", "european languages"]),
        .init("other", "Other languages", words: ["other", "others"]),
      ]),
    Breakdown(
      "plan", "Plan", words: ["tier", "subscription"],
      values: [
        .init("free", "Free", words: ["free plan", "free users"]),
        .init("pro", "Pro", words: ["paid", "paying"]),
        .init("team", "Team", words: ["teams", "business"]),
      ]),
    Breakdown(
      "client", "Client", words: ["platform", "device", "surface"],
      values: [
        .init("web", "Web", words: ["browser", "desktop"]),
        .init("app", "Phone app", words: ["app", "mobile", "phone"]),
        .init("editor", "Editor plug-in", words: ["editor", "plug-in", "ide"]),
      ]),
    Breakdown(
      "source", "Source", words: ["channel", "acquisition"],
      values: [
        .init("organic", "Organic", words: ["search", "direct"]),
        .init("invitation", "Invitation", words: ["invited", "referral"]),
        .init("campaign", "Campaign", words: ["campaigns", "ads", "promotion"]),
      ]),
  ]

  private static let retention = [
    Metric(
      "retention", "week-4 retention", .rate(Outcome.active(4)),
      definition:
        "As on the dashboard: new users with an event session_active on days 28 to 34 after sign-up, over all who signed up.",
      words: ["retention", "week 4", "w4", "dashboard"]),
    Metric(
      "server-retention", "week-4 retention by the server's log", .rate(Outcome.served(4)),
      definition:
        "New users with a request in the log of the servers on days 28 to 34, over all who signed up.",
      words: ["server log", "server side", "requests", "backend", "ground truth", "api log"]),
    Metric(
      "mature-retention", "week-4 retention of full age",
      .rate(Outcome.active(4), among: Outcome.seen(4)),
      definition: "As week-4 retention, over those whose fourth week is over.",
      words: ["mature", "full age", "complete cohorts", "old enough", "observed", "eligible"]),
  ]

  private static let ages = [1, 2, 3, 5, 6].map { week in
    Metric(
      "week-\(week)", "week \(week)", .rate(Outcome.active(week), among: Outcome.seen(week)),
      definition: "New users with an event in week \(week), over those whose week \(week) is over.",
      words: ["week \(week) retention", "w\(week)"])
  }

  private static let others = [
    Metric(
      "new-users", "new users", .count(), unit: .count, digits: 0,
      definition: "People who signed up.",
      words: ["sign-ups", "signups", "volume", "how many", "acquisition"]),
    Metric(
      "thumbs-down", "users with a thumbs-down", .rate(Outcome.thumbsDown),
      definition: "New users who gave a thumbs-down within five weeks, over all who signed up.",
      words: ["thumbs", "complaints", "satisfaction", "quality", "feedback"]),
    Metric(
      "latency", "p95 time to an answer", .percentile(0.95, measure: 0), unit: .seconds,
      definition:
        "The 95th percentile, over new users, of the time to an answer in their fifth week.",
      words: ["p95", "speed", "response time", "slow"]),
    Metric(
      "messages", "messages in week 1", .mean(measure: 1), unit: .count,
      definition: "The mean number of messages that a new user sends in the first week.",
      words: ["usage", "engagement", "messages per user"]),
  ]
}
