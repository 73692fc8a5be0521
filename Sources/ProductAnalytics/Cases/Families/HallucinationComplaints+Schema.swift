// SPDX-License-Identifier: Apache-2.0

extension HallucinationComplaints {
  /// The outcomes of a conversation.
  enum Outcome {
    static let reported = OutcomeSet(bit: 0)
    static let praised = OutcomeSet(bit: 1)
    /// The automatic check finds a claim without support in the sources.
    static let unsupported = OutcomeSet(bit: 2)
  }

  /// The places of the breakdowns.
  enum Place {
    static let version = 0
    static let source = 1
    static let language = 2
    static let surface = 3
  }

  static func schema(_ it: HallucinationComplaints) -> EventSchema {
    EventSchema(
      subjects: "conversations", breakdowns: it.breakdowns, measureCount: 2, metrics: metrics,
      periods: [earlier, before, after, recent, whole])
  }

  private var breakdowns: [Breakdown] {
    [
      Breakdown(
        "version", "Version of the assistant", words: ["release", "model version", "checkpoint"],
        values: [
          .init("old", "The version before", words: ["old version", "previous version"]),
          .init("new", "Version \(version)", words: ["new version", version]),
        ]),
      Breakdown(
        "source", "Source of the answer",
        words: ["retrieval", "grounding", "index", "knowledge source", "sources"],
        values: [
          .init("none", "None, the model alone", words: ["no source", "model alone"]),
          .init("documents", "The user's documents", words: ["documents", "files", "uploads"]),
          .init("web", "Pages of the web", words: ["web", "web search", "pages"]),
        ]),
      Breakdown(
        "language", "Language", words: ["locale", "market", "languages"],
        values: [
          .init("english", "English", words: ["english"]),
          .init("french", "French", words: ["french"]),
          .init("german", "German", words: ["german"]),
          .init(market.id, market.label, words: [market.id, "new language", "new market"]),
        ]),
      Breakdown(
        "surface", "Surface", words: ["client", "platform", "device", "app"],
        values: [
          .init("web", "Web", words: ["browser", "desktop"]),
          .init("phone", "Phone app", words: ["mobile", "phone"]),
          .init("office", "Office plug-in", words: ["office", "plug-in"]),
          .init("voice", "Voice, trial", words: ["voice", "speech"]),
        ]),
    ]
  }

  private static let metrics = [
    Metric(
      "reports", "reported as made up", .rate(Outcome.reported),
      definition:
        "Conversations with a click on \"made up\", over all conversations of the sample.",
      words: [
        "complaints", "complaint rate", "hallucination reports", "report rate", "reports",
        "flagged",
      ]),
    Metric(
      "unsupported", "unsupported by the automatic check", .rate(Outcome.unsupported),
      definition:
        "Conversations in which the automatic check finds a claim that the sources do not support, "
        + "over all conversations; the check has been the same since last year.",
      words: [
        "automatic check", "audit", "graded", "eval", "ground truth", "groundedness",
        "faithfulness", "hallucination rate", "independent measure", "offline evaluation",
      ]),
    Metric(
      "praise", "praised", .rate(Outcome.praised),
      definition: "Conversations with a click on \"helpful\", over all conversations.",
      words: ["thumbs up", "thumbs-up", "helpful", "positive feedback"]),
    Metric(
      "conversations", "conversations", .count(), unit: .count, digits: 0,
      definition: "Conversations in the sample: one in two hundred of all.",
      words: ["volume", "traffic", "how many", "usage"]),
    Metric(
      "report-count", "reports", .count(among: Outcome.reported), unit: .count, digits: 0,
      definition: "Conversations with a click on \"made up\".",
      words: ["number of reports", "absolute", "tickets"]),
    Metric(
      "answer-tokens", "mean tokens of the answer", .mean(measure: 0), unit: .tokens, digits: 0,
      definition: "The mean length of the first answer.",
      words: ["answer length", "output tokens", "verbosity", "longer answers"]),
    Metric(
      "latency", "p95 latency", .percentile(0.95, measure: 1), unit: .seconds,
      definition: "The 95th percentile of the time to the first answer.",
      words: ["latency", "speed", "p95", "slow"]),
  ]
}
