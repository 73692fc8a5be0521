// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The table of prompts, in 10^12 operations: 2 x P x T, what the library counts, attention, and the share of attention
/// in it and 2 x P x T.
private let prompts = [
  ("mistral-7b-v0.3", 4096.0, 59.4, 57.2, 4.4, 0.069),
  ("mistral-7b-v0.3", 32_768, 475, 457, 281, 0.37),
  ("mistral-7b-v0.3", 131_072, 1900, 1830, 4504, 0.70),
  ("mistral-small-3-2501", 32_768, 1545, 1457, 352, 0.19),
  ("mistral-small-3-2501", 131_072, 6179, 5828, 5629, 0.48),
  ("llama-3.1-70b", 32_768, 4624, 4486, 1407, 0.23),
  ("llama-3.1-70b", 131_072, 18_495, 17_944, 22_518, 0.55),
]

/// The article Time.
extension WorkedExampleTests {
  @Test(arguments: prompts)
  func `prompts take the operations of the table`(
    model: String, tokens: Double, rule: Double, ours: Double, attention: Double, share: Double
  ) throws {
    let weights = try shape(model).parameters.total.value
    let byRule = 2 * weights * tokens / 1e12
    let work = try work(model, .prefill(tokens: tokens))
    let counted = work.promptAttention.value / 1e12
    #expect(rounds(byRule, to: rule))
    #expect(rounds(work.matrix.value / 1e12, to: ours))
    #expect(rounds(counted, to: attention))
    #expect(abs(counted / (counted + byRule) - share) < 0.005)
  }

  @Test(arguments: [
    ("mistral-7b-v0.3", 53_250.0, 55_298.0), ("mistral-small-3-2501", 135_683, 143_875),
    ("llama-3.1-70b", 104_450, 107_656),
  ])
  func `attention overtakes the weights at 53,000 tokens in a 7B and 104,000 in a 70B`(
    model: String, tokens: Double, byRule: Double
  ) throws {
    let equal = try work(model, .prefill(tokens: tokens))
    #expect(rounds(equal.matrix / equal.promptAttention, to: 1, within: 1e-4))
    let before = try work(model, .prefill(tokens: tokens * 0.99))
    #expect(before.matrix > before.promptAttention)
    let after = try work(model, .prefill(tokens: tokens * 1.01))
    #expect(after.matrix < after.promptAttention)
    let attention = try work(model, .prefill(tokens: byRule)).promptAttention.value
    let rule = 2 * (try shape(model).parameters.total.value) * byRule
    #expect(rounds(attention, to: rule, within: 1e-4))
  }

  @Test(arguments: [
    ("mistral-7b-v0.3", 14.496, 231.0, 14.228, 236.0),
    ("llama-3.1-70b", 141.107, 23.7, 139.006, 24.2),
  ])
  func `an H100 decodes at most 231 tokens a second of a 7B and 24 of a 70B`(
    model: String, stored: Double, byRule: Double, read: Double, ours: Double
  ) throws {
    let deployment = try deployment(model)
    let weights = WeightMemory(of: deployment).total
    #expect(rounds(weights.gigabytes, to: stored, within: 5e-5))
    #expect(rounds(deployment.device.bandwidth.value.value / weights.value, to: byRule))
    let step = Step.decode(batch: 1, context: 0)
    #expect(rounds(try work(model, step).bytes.gigabytes, to: read, within: 5e-5))
    #expect(rounds(1 / (try PhysicalBound(deployment).time(of: step).value), to: ours))
    let anchor = try #require(Catalogue.fact("decode-light-load"))
    #expect(rounds(1 / anchor.value, to: 77))
  }

  @Test func `at a batch of 295, computing takes as long as reading on an H100`() throws {
    let device = try device()
    let rate = try #require(device.peaks[.half]?.value)
    #expect(rounds(rate.value / device.bandwidth.value.value, to: 295))
    let work = try work("mistral-7b-v0.3", .decode(batch: 295, context: 0))
    #expect(rounds((work.bytes / device.bandwidth.value).milliseconds, to: 4.25))
    #expect(rounds((work.operations / rate).milliseconds, to: 4.24))
  }

  @Test(arguments: [
    (1.0, 8, 2, 2.0), (4, 8, 2, 5.468_75), (16, 8, 2, 7.92), (32, 128, 4, 81.7),
  ])
  func `a batch of four meets 5.5 of the eight experts of Mixtral`(
    tokens: Double, routed: Int, chosen: Int, met: Double
  ) {
    let distinct = ExpertRouting.expectedDistinct(tokens: tokens, routed: routed, chosen: chosen)
    #expect(rounds(distinct, to: met, within: 0.0006))
  }

  @Test func `a step of Mistral 7B on an H100 without losses takes 4.41 ms`() throws {
    let time = try server("mistral-7b-v0.3").time(of: .decode(batch: 1, context: 4096))
    #expect(rounds(time.weights.milliseconds, to: 4.247))
    #expect(rounds(time.matrix.milliseconds, to: 0.014, within: 0.04))
    #expect(rounds(time.attention.milliseconds, to: 0.160))
    #expect(time.collective == .zero)
    #expect(time.host == .zero)
    #expect(rounds(time.total.milliseconds, to: 4.407, within: 2e-4))
  }

  @Test func `a fixed batch of eight without losses gives 1,397 tokens a second`() throws {
    let model = try server("mistral-7b-v0.3")
    let prefill = model.time(of: .prefill(tokens: 1000, sequences: 8))
    #expect(rounds(prefill.layers.milliseconds, to: 112.92, within: 1e-4))
    #expect(rounds(prefill.attention.milliseconds, to: 2.12))
    let prediction = try model.predict(
      Workload(promptTokens: 1000, answerTokens: 100, load: .staticBatch(8)))
    #expect(rounds(prediction.timeToFirstToken.value, to: 0.115_04, within: 1e-4))
    #expect(rounds(prediction.interTokenLatency.value, to: 0.004_576, within: 2e-4))
    #expect(rounds(prediction.endToEnd.value, to: 0.5726, within: 2e-4))
    #expect(rounds(prediction.outputThroughput.value, to: 1397, within: 4e-4))
  }

  @Test func `sixteen callers are sixteen requests in progress`() throws {
    // Overheads make a request wait; whatever they are, callers and requests are as many.
    let model = try server(
      "mistral-7b-v0.3",
      ["bandwidth": 0.8, "matrix": 0.6, "layer": 3e-5, "step": 1e-3, "request": 0.01, "burst": 0.1])
    let prediction = try model.predict(
      Workload(promptTokens: 1000, answerTokens: 250, load: .concurrency(16)))
    let inProgress = prediction.requestThroughput.value * prediction.endToEnd.value
    #expect(rounds(inProgress, to: 16, within: 1e-9))
  }

  @Test func `three quarters cached leave 25% of matrix work and 44% of attention`() throws {
    let workload = try Workload(
      promptTokens: 4000, answerTokens: 100, load: .concurrency(1), cachedShare: 0.75)
    #expect(workload.newPromptTokens == 1000)
    let whole = try work("mistral-7b-v0.3", .prefill(tokens: 4000))
    let rest = try work("mistral-7b-v0.3", .prefill(tokens: 1000, past: 3000))
    // Both end in one token that needs the output matrix: a quarter up to that.
    #expect(rounds(rest.matrix / whole.matrix, to: 0.25, within: 0.000_02))
    #expect(rounds(rest.promptAttention / whole.promptAttention, to: 0.4375, within: 1e-12))
    #expect(rest.cache - whole.cache == 393_216_000)
  }
}
