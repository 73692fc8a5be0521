// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The articles Facts and names, and Every number.
extension WorkedExampleTests {
  private func names<T>(_ resolution: Resolution<T>) -> [String] {
    switch resolution {
    case .found(let entry): [entry.id]
    case .ambiguous(let entries): entries.map(\.id).sorted()
    case .unknown: []
    }
  }

  @Test func `some names fit several entries, and some fit one`() {
    #expect(
      names(Catalogue.model(named: "mistral 7b"))
        == ["mistral-7b-v0.1", "mistral-7b-v0.2", "mistral-7b-v0.3"])
    #expect(
      names(Catalogue.device(named: "h100"))
        == ["H100-NVL-94GB", "H100-PCIe-80GB", "H100-SXM-80GB"])
    #expect(
      names(Catalogue.model(named: "meta-llama/Llama-3.1-70B-Instruct")) == ["llama-3.1-70b"])
    #expect(names(Catalogue.device(named: "4090")) == ["RTX-4090-24GB"])
  }

  @Test func `sources disagree about the bandwidth of an H100`() throws {
    let device = try device()
    #expect(device.bandwidth == about(3.35e12, 3.072e12, 3.36e12))
    // A token of one sequence is all reading, and nothing reads faster than the highest figure.
    let bound = try PhysicalBound(try deployment("mistral-7b-v0.3"))
    let work = try work("mistral-7b-v0.3", .decode(batch: 1, context: 0))
    #expect(bound.time(of: work) == work.bytes / BytesPerSecond(3.36e12))
  }

  @Test func `a price of March 2026 is expired in November`() throws {
    let price = try #require(
      Catalogue.devicePrices(for: "H100-SXM-80GB").first {
        $0.provider == "RunPod" && $0.date == DateStamp("2026-03")
      })
    let today = try #require(Day("2026-11-24"))
    #expect(price.freshness(on: today) == .expired(days: 268, allowed: 90))
  }

  private func config(keyValueHeads: String) -> String {
    """
    {"model_type": "mistral", "hidden_size": 4096, "intermediate_size": 14336, "num_hidden_layers": 32,
     "num_attention_heads": 32, \(keyValueHeads) "vocab_size": 32768, "sliding_window": null,
     "max_position_embeddings": 32768, "tie_word_embeddings": false, "torch_dtype": "bfloat16"}
    """
  }

  @Test
  func `the config of Mistral 7B gives 7.25 billion weights and a cache of 128 KiB a token`() throws
  {
    let reading = try ConfigFile.read(
      config(keyValueHeads: "\"num_key_value_heads\": 8,"), id: "own")
    #expect(reading.shape.parameters.total == 7_248_023_552)
    #expect(KVCache(of: reading.shape).bytesPerToken == 131_072)
    #expect(reading.weights == .bf16)
    let error = #expect(throws: ConfigError.self) {
      try ConfigFile.read(config(keyValueHeads: ""), id: "own")
    }
    #expect(error?.description.contains("num_key_value_heads") == true)
  }

  @Test func `the terms of a token add up to its latency`() throws {
    let model = try server(
      "mistral-7b-v0.3",
      [
        "bandwidth": 0.5, "layer": 20e-6, "spreadLow.itl.static": 0.9,
        "spreadHigh.itl.static": 1.2,
      ])
    let latency = try model.predict(
      Workload(promptTokens: 4000, answerTokens: 192, load: .staticBatch(1))
    ).interTokenLatency
    let terms = Dictionary(
      uniqueKeysWithValues: latency.terms.map { ($0.name.description, $0.value * 1000) })
    #expect(rounds(terms["layers"], to: 8.494, within: 1e-4))
    #expect(rounds(terms["attention"], to: 0.160))
    #expect(rounds(terms["launch and host"], to: 0.640, within: 1e-9))
    let parts = ["layers", "attention", "all-reduce", "launch and host", "prompts of others"]
    let sum = parts.compactMap { terms[$0] }.reduce(0, +)
    #expect(rounds(sum, to: latency.value * 1000, within: 1e-12))
    #expect(rounds(latency.value, to: 0.009_294, within: 1e-4))
    #expect(rounds(latency.low, to: 0.008_365, within: 1e-4))
    #expect(rounds(latency.high, to: 0.011_153, within: 1e-4))
    #expect(rounds(latency.bound?.value, to: 0.004_394, within: 1e-4))
    #expect(latency.bound?.side == .atLeast)
    #expect(latency.bound?.allows(latency.low) == true)
    #expect(!latency.sources.isEmpty)
  }

  @Test func `dear hours meet slow speeds at the high end`() throws {
    let hosting = try Hosting(
      speed: .apart(prefill: exactly(20_000), decode: about(2000, 1800, 2200)),
      price: about(2.5, 2, 3))
    let mix = try RequestMix(input: 1000, output: 250)
    let figure = try #require(try hosting.cost(of: mix).perMillionOutput)
    #expect(rounds(figure.value, to: 0.347))
    #expect(rounds(figure.low, to: 0.253))
    #expect(rounds(figure.high, to: 0.463))
  }

  @Test(arguments: [
    (8192, 1.342, 72.4, 77.0, MemoryPlan.Verdict.fits), (12_288, 2.013, 73.0, 77.7, .mayFit),
    (40_960, 6.711, 77.7, 82.4, .doesNotFit),
  ])
  func `a 70B on two H100 fits with 8k tokens, may fit with 12k and does not fit with 40k`(
    tokens: Int, cache: Double, low: Double, high: Double, verdict: MemoryPlan.Verdict
  ) throws {
    let plan = try MemoryPlan(
      try deployment("llama-3.1-70b", layout: Layout(tensor: 2)), sequences: 1, tokens: tokens,
      assumptions: Catalogue.memoryAssumptions)
    #expect(rounds(plan.usable.value.gigabytes, to: 77.31, within: 1e-4))
    #expect(rounds(plan.weights.gigabytes, to: 70.55, within: 1e-4))
    #expect(rounds(plan.activations.low.gigabytes, to: 0.27, within: 0.01))
    #expect(rounds(plan.activations.high.gigabytes, to: 1.28, within: 0.005))
    #expect(rounds(plan.cache.gigabytes, to: cache, within: 0.0005))
    #expect(rounds(plan.total.low.gigabytes, to: low, within: 0.0008))
    #expect(rounds(plan.total.high.gigabytes, to: high, within: 0.0008))
    #expect(plan.verdict == verdict)
    #expect((plan.reason == nil) == (verdict != .doesNotFit))
  }
}
