// SPDX-License-Identifier: Apache-2.0

extension LatencyRegression {
  /// The outcomes of a request.
  enum Outcome {
    /// Took longer than the budget.
    static let slow = OutcomeSet(bit: 0)
    /// Ended with the time-out.
    static let timedOut = OutcomeSet(bit: 1)
  }

  /// The places of the breakdowns.
  enum Place {
    static let prompt = 0
    static let model = 1
    static let region = 2
    static let customer = 3
    static let library = 4
  }

  static func schema(_ it: LatencyRegression) -> EventSchema {
    EventSchema(
      subjects: "requests", breakdowns: it.breakdowns, measureCount: 4, metrics: it.metrics,
      periods: [before, after, whole])
  }

  private var breakdowns: [Breakdown] {
    [
      Breakdown(
        "prompt", "Length of the prompt",
        words: ["prompt length", "input length", "input tokens", "context length", "prompt size"],
        values: [
          .init("short", "Below 1,000 tokens", words: ["short"]),
          .init("medium", "1,000 to 8,000 tokens", words: ["medium"]),
          .init("long", "8,000 to 32,000 tokens", words: ["long"]),
          .init("huge", "Over 32,000 tokens", words: ["very long", "longest", "documents"]),
        ]),
      Breakdown(
        "model", "Model", words: ["model size", "checkpoint"],
        values: [
          .init("small", "8B", words: ["small", "smallest"]),
          .init("medium", "24B", words: ["middle"]),
          .init("large", model, words: ["large", "largest", "big model"]),
        ]),
      Breakdown(
        "region", "Region", words: ["country", "geography", "geo", "data centre"],
        values: Self.regions),
      Breakdown(
        "customer", "Kind of customer", words: ["account", "tenant", "client", "customer", "plan"],
        values: [
          .init("self-serve", "Self-serve", words: ["developers", "individuals"]),
          .init("business", "Business", words: ["teams"]),
          .init("enterprise", "Enterprise", words: ["enterprises"]),
          .init("largest", "Largest customer", words: ["biggest customer", "heaviest"]),
        ]),
      Breakdown(
        "library", "Library", words: ["sdk", "client library", "language"],
        values: [
          .init("python", "Python", words: ["python"]),
          .init("typescript", "TypeScript", words: ["typescript", "javascript"]),
          .init("http", "Plain HTTP", words: ["http", "curl"]),
          .init("rust", "Rust, community", words: ["rust"]),
        ]),
    ]
  }

  private var metrics: [Metric] {
    [
      Metric(
        "p95", "p95 latency", .percentile(0.95, measure: 0), unit: .seconds,
        definition: "The 95th percentile of the time from request to last token.",
        words: ["latency", "tail latency", "95th percentile", "p95"]),
      Metric(
        "p50", "median latency", .percentile(0.5, measure: 0), unit: .seconds, digits: 2,
        definition: "The median of the time from request to last token.",
        words: ["p50", "median", "typical latency"]),
      Metric(
        "mean", "mean latency", .mean(measure: 0), unit: .seconds, digits: 2,
        definition: "The mean of the time from request to last token.",
        words: ["average", "average latency", "mean"]),
      Metric(
        "slow", "over budget", .rate(Outcome.slow),
        definition: "Requests that took longer than \(budget) s, over all requests.",
        words: ["slow requests", "budget", "slo", "objective"]),
      Metric(
        "timed-out", "timed out", .rate(Outcome.timedOut), digits: 2,
        definition: "Requests that ended with the time-out of 60 s, over all requests.",
        words: ["timeouts", "time-outs", "hanging", "errors"]),
      Metric(
        "first-token", "p95 time to first token", .percentile(0.95, measure: 1), unit: .seconds,
        digits: 2, definition: "The 95th percentile of the time from request to first token.",
        words: ["ttft", "time to first token", "prefill", "queue"]),
      Metric(
        "prompt-tokens", "mean tokens of the prompt", .mean(measure: 2), unit: .tokens, digits: 0,
        definition: "The mean length of the prompts.", words: ["input tokens", "prompt tokens"]),
      Metric(
        "answer-tokens", "mean tokens of the answer", .mean(measure: 3), unit: .tokens, digits: 0,
        definition: "The mean length of the answers.",
        words: ["output tokens", "answer length", "completion tokens"]),
      Metric(
        "requests", "requests", .count(), unit: .count, digits: 0,
        definition: "Requests in the sample: one in a hundred of all.",
        words: ["traffic", "volume", "load", "how many"]),
    ]
  }
}
