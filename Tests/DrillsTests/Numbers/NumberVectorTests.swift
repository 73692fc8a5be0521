// SPDX-License-Identifier: Apache-2.0

import Drills
import Testing

@Suite struct `Keys of numbers against arithmetic by hand` {
  /// Values for the seed 5, computed in Python from the numbers of the question, with the arithmetic.
  private static let vectors: [(id: String, value: Double, arithmetic: String)] = [
    ("number-weight-memory", 16, "8 x 16 / 8"),
    ("number-weights-grouped", 2.15625, "4 x (4 + 20 / 64) / 8"),
    ("number-scale-overhead", 9.609375, "123 / 32 x 20 / 8"),
    ("number-cache-per-token", 196.608, "2 x 24 x 16 x 128 x 2 / 1,000"),
    ("number-cache-per-sequence", 18.874368, "2 x 72 x 16 x 128 x 2 x 32000 / 10^9"),
    ("number-cache-of-batch", 11.010048, "2 x 28 x 4 x 128 x 2 x 12000 x 16 / 10^9"),
    ("number-grouped-heads", 7.340032, "2 x 56 x (40 - 8) x 128 x 2 x 8000 / 10^9"),
    ("number-latent-cache", 36.864, "32 x (512 + 64) x 2 / 1,000"),
    ("number-latent-saving", 32, "2 x 64 x 128 / (448 + 64)"),
    (
      "number-sliding-window", 805.306368,
      "2 x 24 x 16 x 128 x 2 x 4096 / 10^6, the window being shorter than the sequence"
    ),
    ("number-mixed-windows", 1.69984, "2 x 8 x 128 x 2 x (15 x 1,000 + 5 x 80000) / 10^9"),
    ("number-cache-on-device", 6.291456, "2 x 48 x 4 of 8 heads x 128 x 2 x 64000 / 10^9"),
    ("number-gib-and-gb", 94.48928051, "88 x 2^30 / 10^9"),
    ("number-answer-time", 7.385, "(650 + 449 x 15) / 1,000"),
    ("number-first-token", 500, "2500 / 40000 x 1,000 x 8"),
    ("number-experts-touched", 3.96875, "128 x (1 - (1 - 2 / 128)^2)"),
    ("number-speculative-tokens", 2.3056, "1 + 0.6 + ... + 0.6^4"),
    ("number-speculative-speedup", 2.179129464, "(1 + 0.75 + ... + 0.75^4) / (4 x 0.1 + 1)"),
    ("number-little-concurrency", 108, "54 x 2"),
    ("number-queue-time", 6000, "300 / (1 - 0.95)"),
    ("number-request-cost", 0.051, "(3000 x 0.15 + 400 x 0.15) / 10^4"),
    ("number-batch-discount", 6500, "10000 x (1 - 0.7 / 2)"),
    ("number-hosted-million", 0.4938271605, "2 / (3750 x 3,600 x 0.3) x 10^6"),
    ("number-resolved-task", 0.32, "2 / 100 + (1 - 0.9) x 3"),
    ("number-load-from-network", 38.4, "120 x 8 / 25"),
    ("number-cold-start", 101, "25 + (18 + 28) / 1 + 30"),
    ("number-retrieval-latency", 310, "20 + 20 + 10 + 60 + 4000 / 20000 x 1,000"),
    ("number-chain", 94.14801494, "0.99^6 x 100"),
    ("number-needed-step", 1.308371863, "(1 - 0.9^(1 / 8)) x 100"),
    ("number-one-retry", 93.6, "(0.9 + 0.1 x 0.4 x 0.9) x 100"),
    (
      "number-sample-size", 4234,
      "(1.96 x sqrt(2 x 0.415 x 0.585) + 0.8416 x sqrt(0.4 x 0.6 + 0.43 x 0.57))^2 / 0.03^2"
    ),
    ("number-interval-width", 1.314783811, "1.96 x sqrt(0.9 x 0.1 / 2000) x 100"),
    ("number-cases-for-width", 984, "1.96^2 x 0.2 x 0.8 / 0.025^2, rounded up"),
    ("number-false-alarms", 53.67087698, "(1 - 0.95^15) x 100"),
    ("number-rule-of-three", 2, "3 / 150 x 100"),
    ("number-trials-without-event", 59, "ln 0.05 / ln (1 - 0.05), rounded up"),
    ("number-regression-to-the-mean", 59, "55 + 0.4 x 10"),
    ("number-funnel", 840, "75000 x 0.2 x 0.7 x 0.08"),
    ("number-retention-curve", 41.8, "55 x 80 x 95 / 10^4"),
    ("number-relative-lift", 57.5, "46 / 80 x 100"),
    ("number-flag-precision", 28.98550725, "0.02 x 0.8 / (0.02 x 0.8 + 0.98 x 0.04) x 100"),
    ("number-mix-effect", 12, "(80 - 40) x (50 - 20) / 100"),
    ("number-yearly-churn", 35.59428486, "(1 - 0.964^12) x 100"),
    ("number-payback", 6.222222222, "280000 / (50000 - 5000)"),
    ("number-peak-rate", 46.2962963, "1000000 / 86,400 x 4"),
  ]

  @Test func `they are at least twenty five`() {
    #expect(Set(Self.vectors.map(\.id)).count >= 25)
  }

  @Test(arguments: vectors.indices)
  func `the key is what the arithmetic says`(place: Int) throws {
    let vector = Self.vectors[place]
    let drill = try #require(NumberFamilies.template(vector.id)).drill(seed: 5)
    guard case .number(let key) = drill.key else {
      Issue.record("\(vector.id) is no number")
      return
    }
    #expect(
      (key.value / vector.value - 1).magnitude < 1e-8,
      "\(key.value), but \(vector.arithmetic) = \(vector.value): \(drill.prompt)")
  }

  /// Dimensions from the published configurations: layers x key-value heads x width.
  @Test func `caches of known models follow from their published dimensions`() throws {
    let template = try #require(NumberFamilies.template("number-cache-of-model"))
    let published: [String: Double] = [
      "Mistral 7B v0.3": 32.0 * 8 * 128, "Llama 3.1 70B": 80 * 8 * 128, "Qwen3 32B": 64 * 8 * 128,
      "Llama 2 7B": 32 * 32 * 128,
    ]
    var seen: Set<String> = []
    for seed in 0..<120 as Range<UInt64> {
      let drill = template.drill(seed: seed)
      guard case .number(let key) = drill.key,
        let (name, product) = published.first(where: { drill.prompt.hasPrefix($0.key + " has") })
      else { continue }
      let tokens = try #require(
        [1000.0, 2000, 4000].first { tokens in
          drill.prompt.contains("do \(Int(tokens) / 1000),000 tokens")
        })
      // Keys and values, two bytes each.
      let expected = 2 * product * 2 * tokens / 1e6
      #expect((key.value / expected - 1).magnitude < 1e-9)
      seen.insert(name)
    }
    #expect(seen.count == published.count)
  }
}
