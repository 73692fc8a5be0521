// SPDX-License-Identifier: Apache-2.0

extension SelfHostDecision {
  static func schema(_ it: SelfHostDecision) -> EventSchema {
    EventSchema(
      subjects: "agent runs", breakdowns: breakdowns, measureCount: 8, metrics: metrics,
      periods: [whole, first, last])
  }

  private static let breakdowns = [
    Breakdown(
      "served", "Served by", words: ["where", "platform", "side", "self-hosted or api"],
      values: [
        .init("api", "API", words: ["hosted", "provider"]),
        .init(
          "own", "Own GPUs", words: ["self-hosted", "own", "cluster", "gpus", "pilot cluster"]),
      ]),
    Breakdown(
      "kind", "Kind of run", words: ["workload", "request type", "task", "use case"],
      values: [
        .init("drafting", "Drafting", words: ["drafts", "writing", "long answers"]),
        .init("chat", "Dialogue", words: ["chat", "dialogues"]),
        .init("reading", "Reading", words: ["extraction", "short answers", "retrieval"]),
      ]),
    Breakdown(
      "team", "Team", words: ["tenant", "customer team", "department", "unit"],
      values: [
        .init("claims", "Claims"),
        .init("support", "Support", words: ["service desk"]),
        .init("legal", "Legal", words: ["contracts"]),
        .init("evaluations", "Model evaluations", words: ["evals", "evaluation", "tests"]),
        .init("archive", "Archive", words: ["batch", "archive batch", "nightly batch"]),
      ]),
    Breakdown(
      "hours", "Time of day", words: ["hour", "hours", "daytime", "peak", "by hour"],
      values: [
        .init("night", "Midnight to 8", words: ["night", "nights"]),
        .init("morning", "8 to 12", words: ["morning"]),
        .init("afternoon", "12 to 18", words: ["afternoon"]),
        .init("evening", "18 to midnight", words: ["evening"]),
      ]),
    Breakdown(
      "engine", "Serving engine", words: ["engine", "software", "engine version"],
      values: [
        .init("provider", "Of the API", words: ["api engine"]),
        .init("old", "Own, first version", words: ["old engine"]),
        .init("new", "Own, new version", words: ["new engine"]),
      ]),
  ]

  private static let metrics = [
    Metric(
      "cost", "EUR per million tokens, ledger",
      .ratio(measure: Measure.ledger, over: Measure.tokens), unit: .euros, digits: 2,
      definition:
        "Euros in the ledger of the pilot over millions of tokens read and written; for the API "
        + "what was billed, for own GPUs the seconds that the ledger counts at the price of a GPU hour.",
      words: ["cost", "cost per million", "price per million", "unit cost", "cost per token"]),
    Metric(
      "list-cost", "EUR per million tokens, by the list of today",
      .ratio(measure: Measure.list, over: Measure.tokens), unit: .euros, digits: 2,
      definition:
        "As the ledger, but with every token of the API at the price list that holds today.",
      words: [
        "today's prices", "current price list", "new price list", "list price", "current prices",
        "same price list",
      ]),
    Metric(
      "reserved-cost", "EUR per million tokens, all reserved hours",
      .ratio(measure: Measure.reserved, over: Measure.tokens), unit: .euros, digits: 2,
      definition:
        "As the ledger, but with every GPU hour that was reserved, busy or idle, split by tokens.",
      words: [
        "reserved hours", "idle hours", "full cost", "fully loaded", "total cost of the cluster",
        "including idle", "provisioned",
      ]),
    Metric(
      "written", "share of tokens written",
      .ratio(measure: Measure.written, over: Measure.tokens),
      definition: "Tokens written over tokens read and written.",
      words: ["output share", "output tokens", "input output ratio", "token mix"]),
    Metric(
      "tokens", "million tokens", .sum(measure: Measure.tokens), unit: .count, digits: 0,
      definition: "Tokens read and written, in millions.",
      words: ["tokens", "token volume", "usage"]),
    Metric(
      "busy-hours", "busy GPU hours", .sum(measure: Measure.busyHours), unit: .count, digits: 0,
      definition: "GPU hours in which a run was computed; own GPUs only.",
      words: ["busy", "utilisation", "utilization", "gpu hours used"]),
    Metric(
      "reserved-hours", "reserved GPU hours", .sum(measure: Measure.reservedHours), unit: .count,
      digits: 0, definition: "GPU hours that were paid for; own GPUs only.",
      words: ["reserved", "gpu hours", "gpu hours paid", "capacity"]),
    Metric(
      "wait", "p95 to first token", .percentile(0.95, measure: Measure.wait), unit: .seconds,
      digits: 2, definition: "The 95th percentile of the time to the first token.",
      words: ["latency", "p95", "first token", "speed"]),
    Metric(
      "in-promise", "first token within 1.2 s", .rate(Outcome.inPromise),
      definition: "Runs whose first token came within 1.2 seconds, over all runs.",
      words: ["promise", "slo", "sla", "within the promise", "latency target"]),
    Metric(
      "finished", "finished", .rate(Outcome.finished),
      definition: "Runs that ended with a result, over all runs.",
      words: ["success", "success rate", "completed", "failures"]),
    Metric(
      "runs", "agent runs", .count(), unit: .count, digits: 0, definition: "Runs that began.",
      words: ["volume", "traffic", "requests", "how many"]),
  ]
}
