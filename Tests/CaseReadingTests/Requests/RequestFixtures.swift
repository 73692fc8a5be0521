// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics

/// A request in words, and what must be read.
struct RequestRow: Sendable {
  let words: String
  let expected: Cut

  init(_ words: String, _ expected: Cut) {
    self.words = words
    self.expected = expected
  }
}

/// What is asked in three worlds: two families and one written for the tests.
enum RequestWorld {
  /// The schemas do not hang on the seed.
  static let onboarding = RequestReader(
    schema: ProductCase(OnboardingConversion.self, seed: 1).story.schema,
    calendar: CaseCalendar(start: 103), headline: headline("conversion"))

  static let assistant = RequestReader(
    schema: ProductCase(AssistantRetention.self, seed: 1).story.schema,
    calendar: CaseCalendar(start: 40), headline: headline("retention"))

  static let latency = RequestReader(
    schema: latencySchema, calendar: CaseCalendar(start: 59), headline: headline("p95"))

  private static func headline(_ metric: Metric.ID) -> Headline {
    Headline(metric, .periods(before: "before", after: "after"), promised: -1...1)
  }

  private static let latencySchema = EventSchema(
    subjects: "requests",
    breakdowns: [
      Breakdown(
        "region", "Region", words: ["zone", "geography"],
        values: [
          .init("paris", "Paris", words: ["france"]),
          .init("oregon", "Oregon", words: ["us", "us west"]),
          .init("osaka", "Osaka", words: ["japan"]),
        ]),
      Breakdown(
        "model", "Model", words: ["model size"],
        values: [
          .init("small", "Small model", words: ["small", "8b"]),
          .init("large", "Large model", words: ["large", "70b"]),
        ]),
      Breakdown(
        "tier", "Tier", words: ["plan", "customer tier"],
        values: [
          .init("free", "Free", words: ["free tier"]), .init("paid", "Paid", words: ["paying"]),
          .init("batch", "Batch", words: ["batch jobs"]),
        ]),
      Breakdown(
        "caller", "Caller",
        values: [
          .init("person", "Person", words: ["people", "humans"]),
          .init("robot", "Robot", words: ["bots", "robots", "crawlers"]),
        ]),
    ],
    measureCount: 4,
    metrics: [
      Metric(
        "p95", "p95 latency", .percentile(0.95, measure: 0), unit: .milliseconds,
        definition: "The 95th percentile.", words: ["latency", "tail latency", "95th percentile"]),
      Metric(
        "p50", "median latency", .percentile(0.5, measure: 0), unit: .milliseconds,
        definition: "The median.", words: ["median", "typical latency"]),
      Metric(
        "first-token", "time to first token", .mean(measure: 1), unit: .milliseconds,
        definition: "The mean.", words: ["ttft", "first token latency"]),
      Metric(
        "prompt-tokens", "prompt length", .mean(measure: 2), unit: .tokens,
        definition: "The mean.", words: ["prompt tokens", "input length", "context length"]),
      Metric(
        "errors", "error rate", .rate(OutcomeSet(bit: 0)), definition: "The share of failures.",
        words: ["failures", "failed requests", "5xx"]),
      Metric(
        "requests", "requests", .count(), unit: .count, digits: 0, definition: "How many.",
        words: ["traffic", "volume", "load"]),
    ],
    periods: [
      Period("before", "two weeks before", days: 0...13, words: ["previous two weeks"]),
      Period("after", "two weeks after", days: 14...27, words: ["since tuesday", "now"]),
      Period("all", "all four weeks", days: 0...27, words: ["whole month", "overall"]),
    ])
}
