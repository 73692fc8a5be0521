// SPDX-License-Identifier: Apache-2.0

extension ConnectorsDecision {
  static func schema(_ it: ConnectorsDecision) -> EventSchema {
    EventSchema(
      subjects: "teams", breakdowns: it.breakdowns, measureCount: 2, metrics: metrics,
      periods: [whole, early, late])
  }

  private var breakdowns: [Breakdown] {
    [
      Breakdown(
        "linked", "Linked a source", words: ["connected", "connector", "arm", "linking"],
        values: [
          .init("no", "No source linked", words: ["not linked", "unconnected", "without"]),
          .init("yes", "A source linked", words: ["linked", "connected", "with a connector"]),
        ]),
      Breakdown(
        "size", "Size of the team", words: ["team size", "seats", "company size", "people"],
        values: [
          .init("small", "2 to 9 people", words: ["small", "small teams"]),
          .init("middle", "10 to 49 people", words: ["middle", "mid-size"]),
          .init("large", "50 people and more", words: ["large", "large teams", "big teams"]),
        ]),
      Breakdown(
        "asked", "Asked before", words: ["asked for connectors", "requests", "invited", "route"],
        values: [
          .init("no", "Never asked", words: ["not asked", "uninvited"]),
          .init("yes", "Had asked for connectors", words: ["asked", "requesters", "invited"]),
        ]),
      Breakdown(
        "start", "Start", words: ["start date", "cohort", "started", "month of start"],
        values: [
          .init("early", "Before \(calendar.text(56))", words: ["early", "summer", "old teams"]),
          .init(
            "late", "Since \(calendar.text(56))", words: ["late", "new teams"]),
        ]),
      Breakdown(
        "sector", "Sector", words: ["industry", "vertical", "branch"],
        values: [
          .init("software", "Software", words: ["tech"]),
          .init("finance", "Finance", words: ["banks", "insurers"]),
          .init("services", "Services and industry", words: ["services", "industrial"]),
          .init("news", "Newsrooms", words: ["news", "media", "press"]),
        ]),
      Breakdown(
        "client", "Way in", words: ["platform", "surface", "device"],
        values: [
          .init("web", "Web", words: ["browser tab"]),
          .init("desktop", "Desktop", words: ["desktop app"]),
          .init("extension", "Browser extension", words: ["extension", "plug-in"]),
        ]),
      Breakdown(
        "calls", "Use of connectors", words: ["usage", "connector calls", "called"],
        values: [
          .init("none", "No source linked", words: ["none"]),
          .init("idle", "Linked, never called", words: ["idle", "never used", "unused"]),
          .init("called", "Called in answers", words: ["used", "active connectors"]),
        ]),
    ]
  }

  private static let metrics = [
    Metric(
      "kept", "kept in week 6", .rate(Outcome.kept),
      definition:
        "Teams with at least three active people in their sixth week, over all teams that started.",
      words: ["retention", "kept", "retained", "week 6", "week six", "engagement"]),
    Metric(
      "kept-of-settled", "kept in week 6, of those there after two weeks",
      .rate(Outcome.kept, among: Outcome.settled),
      definition:
        "Teams with at least three active people in their sixth week, over teams that had anyone "
        + "active after their first two weeks.",
      words: [
        "of teams still there", "after two weeks", "of survivors", "landmark", "settled teams",
        "without early quitters",
      ]),
    Metric(
      "kept-late", "kept in week 12", .rate(Outcome.keptLate),
      definition:
        "Teams with at least three active people in their twelfth week, over all teams that started.",
      words: ["week 12", "week twelve", "later retention", "three months", "long-term"]),
    Metric(
      "settled", "there after two weeks", .rate(Outcome.settled),
      definition: "Teams with anyone active after their first two weeks, over all that started.",
      words: ["two weeks", "early loss", "first weeks"]),
    Metric(
      "link-rate", "linked a source", .rate(Outcome.linked),
      definition: "Teams that linked at least one source, over all teams that started.",
      words: ["link rate", "adoption", "who links", "share that links"]),
    Metric(
      "context", "median context of a question", .percentile(0.5, measure: 0), unit: .tokens,
      digits: 0, definition: "The median over teams of the tokens that a question brings along.",
      words: ["tokens", "context", "context tokens", "prompt length"]),
    Metric(
      "model-cost", "model cost of a team and week", .mean(measure: 1), unit: .euros, digits: 2,
      definition:
        "Questions of a week times 0.40 EUR per million tokens read and 2.00 EUR per million "
        + "tokens written, 500 of them an answer; the mean over teams.",
      words: ["cost", "costs", "serving cost", "euros", "spend"]),
    Metric(
      "teams", "teams", .count(), unit: .count, digits: 0, definition: "Teams that started.",
      words: ["how many", "volume", "number of teams"]),
  ]
}
