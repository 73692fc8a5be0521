// SPDX-License-Identifier: Apache-2.0

extension OnboardingConversion {
  static func schema(_ it: OnboardingConversion) -> EventSchema {
    EventSchema(
      subjects: "sign-ups", breakdowns: it.breakdowns, measureCount: 2, metrics: metrics,
      periods: [before, after, whole])
  }

  private var breakdowns: [Breakdown] {
    [
      Breakdown(
        "account", "Type of account", words: ["account type", "plan", "customer type"],
        values: [
          .init("individual", "Individual", words: ["individuals", "single developers"]),
          .init("team", "Team", words: ["teams"]),
          .init(
            "enterprise", "Enterprise, single sign-on",
            words: ["enterprise", "enterprises", "sso", "single sign-on"]),
        ]),
      Breakdown(
        "region", "Region", words: ["country", "geography", "geo", "market"],
        values: [
          .init("eu", "Europe", words: ["eu", "european"]),
          .init("na", "North America", words: ["us", "america", "american", "canada"]),
          .init("apac", "Asia-Pacific", words: ["asia", "apac", "pacific"]),
          .init("latam", "Latin America", words: ["latam", "south america", "brazil"]),
        ]),
      Breakdown(
        "platform", "Way in", words: ["platform", "client", "device", "surface"],
        values: [
          .init("web", "Web console", words: ["web", "browser", "console"]),
          .init("cli", "Command line", words: ["cli", "terminal"]),
          .init("editor", "Editor plug-in", words: ["editor", "ide"]),
          .init("notebook", "Notebook plug-in", words: ["notebook", "notebooks"]),
        ]),
      Breakdown(
        "source", "Source", words: ["channel", "acquisition", "traffic source", "referrer"],
        values: [
          .init("search", "Search", words: ["organic", "seo"]),
          .init("docs", "Documentation", words: ["docs"]),
          .init("referral", "Referral", words: ["referrals", "partners"]),
          .init("campaign", "Campaign", words: ["campaigns", "ads", "promotion", campaign]),
        ]),
    ]
  }

  private static let metrics = [
    Metric(
      "conversion", "conversion", .rate(Outcome.recorded),
      definition: "Sign-ups with the event onboarding_completed, over all sign-ups of the period.",
      words: ["completion", "onboarding conversion", "conversion rate", "completion rate"]),
    Metric(
      "server-conversion", "first call by the server's log", .rate(Outcome.completed),
      definition: "Sign-ups with a first successful call in the log of the API, over all sign-ups.",
      words: [
        "server log", "server side", "api log", "backend", "billing log", "first call",
        "ground truth",
      ]),
    Metric(
      "verified", "identity verified", .rate(Outcome.verified),
      definition: "Sign-ups that finished the step of identity, over all sign-ups.",
      words: ["verification", "sign-on", "login", "identity"]),
    Metric(
      "keyed", "key created", .rate(Outcome.keyed, among: Outcome.verified),
      definition: "Sign-ups that created a key, over those with a verified identity.",
      words: ["api key", "key creation", "keys"]),
    Metric(
      "called", "first call after key", .rate(Outcome.completed, among: Outcome.keyed),
      definition: "Sign-ups with a first successful call, over those with a key.",
      words: ["call after key", "activation after key"]),
    Metric(
      "sign-ups", "sign-ups", .count(), unit: .count, digits: 0,
      definition: "Accounts that began onboarding.",
      words: ["signups", "registrations", "volume", "traffic", "how many"]),
    Metric(
      "sign-on-time", "p95 of the sign-on step", .percentile(0.95, measure: 0), unit: .seconds,
      definition: "The 95th percentile of the time that the sign-on step takes.",
      words: ["latency", "sign-on latency", "p95", "slow", "speed"]),
    Metric(
      "time-to-first-call", "median minutes to first call",
      .percentile(0.5, measure: 1, among: Outcome.completed), unit: .minutes,
      definition: "The median time from sign-up to first call, of those who made one.",
      words: ["time to first call", "time to value", "minutes"]),
  ]
}
