// SPDX-License-Identifier: Apache-2.0

extension TokenUseRises {
  static func schema(_ it: TokenUseRises) -> EventSchema {
    EventSchema(
      subjects: "sessions", breakdowns: it.breakdowns, measureCount: 4, metrics: metrics,
      periods: [before, after, whole])
  }

  private var breakdowns: [Breakdown] {
    [
      Breakdown(
        "client", "Client", words: ["platform", "surface", "way in", "product"],
        values: [
          .init("web", "Web", words: ["browser"]),
          .init("editor", "Editor", words: ["editors", "ide", "editor plug-in"]),
          .init("terminal", "Terminal", words: ["cli", "command line"]),
          .init("notebook", "Notebook", words: ["notebooks"]),
        ]),
      Breakdown(
        "language", "Language of the code", words: ["programming language", "code language"],
        values: [
          .init("python", "Python"),
          .init("typescript", "TypeScript", words: ["javascript"]),
          .init("java", "Java", words: ["kotlin"]),
          .init("systems", "C, C++ and Rust", words: ["rust", "c++", "systems languages"]),
        ]),
      Breakdown(
        "source", "Source", words: ["channel", "acquisition", "referrer", "came from"],
        values: [
          .init("search", "Search", words: ["organic"]),
          .init("docs", "Documentation", words: ["docs"]),
          .init("referral", "Referral", words: ["referrals"]),
          .init("campaign", "Campaign", words: ["campaigns", "ads", audience]),
        ]),
      Breakdown(
        "account", "Account", words: ["customer", "tenant", "plan", "who"],
        values: [
          .init("single", "Single developers", words: ["individuals", "individual"]),
          .init("team", "Teams", words: ["team"]),
          .init("enterprise", "Enterprises", words: ["enterprise", "companies"]),
          .init(
            "program", "Account with a program of its own", words: ["program", "bot", "script"]),
        ]),
    ]
  }

  private static let metrics = [
    Metric(
      "tokens", "tokens of a session", .mean(measure: Measure.tokens), unit: .tokens, digits: 0,
      definition: "Tokens that a session sends to the model, by its tokenizer; the mean.",
      words: ["tokens", "tokens per session", "token usage", "mean tokens", "usage"]),
    Metric(
      "characters", "characters of a session", .mean(measure: Measure.characters), unit: .count,
      digits: 0,
      definition: "Characters of code and questions that a session sends to the model; the mean.",
      words: ["characters", "text length", "bytes", "length of the text", "chars"]),
    Metric(
      "median-tokens", "median tokens of a session", .percentile(0.5, measure: Measure.tokens),
      unit: .tokens, digits: 0, definition: "The median over sessions of the tokens sent.",
      words: ["median", "typical session"]),
    Metric(
      "turns", "questions in a session", .mean(measure: Measure.turns), unit: .count, digits: 2,
      definition: "Questions that a person asks in a session; the mean.",
      words: ["turns", "questions", "messages", "engagement"]),
    Metric(
      "accepted", "sessions with an accepted change", .rate(Outcome.accepted),
      definition: "Sessions in which a proposed change was accepted, over all sessions.",
      words: ["acceptance", "accepted", "accept rate", "success", "quality"]),
    Metric(
      "returned", "back within a week", .rate(Outcome.returned),
      definition: "Sessions whose user came back within seven days, over all sessions.",
      words: ["retention", "return", "returning", "come back"]),
    Metric(
      "wait", "median wait for a first answer", .percentile(0.5, measure: Measure.wait),
      unit: .seconds, definition: "The median time to the first answer of a session.",
      words: ["latency", "wait", "speed", "slow"]),
    Metric(
      "sessions", "sessions", .count(), unit: .count, digits: 0,
      definition: "Sessions that began.",
      words: ["volume", "traffic", "how many", "number of sessions", "users"]),
  ]
}
