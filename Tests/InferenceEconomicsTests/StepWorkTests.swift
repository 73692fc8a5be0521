// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

@Suite struct StepWorkTests {
  private func counter(_ model: ModelShape, layout: Layout = .single) throws -> StepCounter {
    StepCounter(try Deployment(model, on: try Shapes.h100(), layout: layout))
  }

  /// The weights and causal attention of 4k, 32k and 131k tokens of Mistral 7B: 59 and 4.4, 475 and 282, 1,898 and
  /// 4,504 TFLOP, from the formula of EleutherAI's cookbook.
  @Test(arguments: [
    (4096.0, 59.0, 4.4, 0.5), (32768.0, 475.0, 282.0, 1.0), (131_072.0, 1898.0, 4504.0, 8.0),
  ])
  func `prefill takes two operations for each weight and a quadratic term`(
    tokens: Double, weights: Double, attention: Double, slack: Double
  ) throws {
    let model = try Shapes.grouped(
      "mistral-7b", layers: 32, hidden: 4096, ffn: 14336, heads: 32, keyValueHeads: 8,
      vocabulary: 32000)
    let work = try counter(model).work(of: .prefill(tokens: tokens))
    let embedding = 2 * 2 * 32000 * 4096 * tokens / 1e12
    #expect(abs(work.matrix.value / 1e12 + embedding - weights) < slack + 0.02 * weights)
    #expect(abs(work.attention.value / 1e12 - attention) < slack)
  }

  @Test func `decode of one sequence reads every weight but the embedding`() throws {
    let model = try Shapes.mistral7B()
    let work = try counter(model).work(of: .decode(batch: 1, context: 0))
    #expect(abs(work.weights.value - 2 * model.parameters.multiplied.value) < 1)
    #expect(work.cache == .zero)
  }

  @Test func `chunks of a prompt add up to the attention of the whole`() throws {
    let counter = try counter(try Shapes.mistral7B(window: 4096))
    let whole = counter.work(of: .prefill(tokens: 16384)).attention.value
    let chunks = (0..<8).map { chunk in
      counter.work(of: .prefill(tokens: 2048, past: Double(chunk) * 2048)).attention.value
    }
    #expect(abs(chunks.reduce(0, +) / whole - 1) < 1e-12)
  }

  @Test func `devices that share every matrix each do their part`() throws {
    let one = try counter(try Shapes.llama3_70B()).work(of: .decode(batch: 4, context: 1000))
    let eight = try counter(try Shapes.llama3_70B(), layout: try Layout(tensor: 8))
      .work(of: .decode(batch: 4, context: 1000))
    #expect(abs(one.weights.value / eight.weights.value - 8) < 1e-9)
    #expect(abs(one.cache.value / eight.cache.value - 8) < 1e-9)
    #expect(abs(one.operations.value / eight.operations.value - 8) < 1e-9)
  }

  @Test func `a batch of one touches the chosen experts, a large batch all of them`() {
    #expect(abs(ExpertRouting.expectedDistinct(tokens: 1, routed: 8, chosen: 2) - 2) < 1e-12)
    #expect(ExpertRouting.expectedDistinct(tokens: 10000, routed: 8, chosen: 2) == 8)
    #expect(ExpertRouting.expectedDistinct(tokens: 0, routed: 8, chosen: 2) == 0)
    #expect(ExpertRouting.expectedDistinct(tokens: 5, routed: 0, chosen: 0) == 0)
    #expect(ExpertRouting.expectedDistinct(tokens: 3, routed: 4, chosen: 4) == 4)
  }

  @Test(arguments: [(8, 2), (128, 8), (256, 8), (128, 4)])
  func `expected distinct experts are what dealing at random gives, within 1%`(
    routed: Int, chosen: Int
  ) {
    var random = SeededGenerator(seed: 7)
    for tokens in [1, 2, 4, 16, 64] {
      let runs = 4000
      var touched = 0
      for _ in 0..<runs {
        var seen = Set<Int>()
        for _ in 0..<tokens {
          var hand = Set<Int>()
          while hand.count < chosen { hand.insert(Int.random(in: 0..<routed, using: &random)) }
          seen.formUnion(hand)
        }
        touched += seen.count
      }
      let measured = Double(touched) / Double(runs)
      let expected = ExpertRouting.expectedDistinct(
        tokens: Double(tokens), routed: routed, chosen: chosen)
      #expect(abs(expected / measured - 1) < 0.01, "\(tokens) tokens")
    }
  }

  @Test func `one sequence of a 7B in 16 bits decodes at most 231 tokens a second on an H100`()
    throws
  {
    let model = try Shapes.mistral7B()
    let bound = try PhysicalBound(try Deployment(model, on: try Shapes.h100()))
    let rate = 1 / bound.time(of: .decode(batch: 1, context: 0)).value
    #expect(rate > 231)
    #expect(rate < 237, "the embedding is not read, so a little more than bandwidth / all weights")
  }

  @Test func `a format without a rate on the device is refused with what the device offers`() throws
  {
    let deployment = try Deployment(
      try Shapes.mistral7B(), on: try Shapes.h100(), weights: .int8)
    let error = #expect(throws: EconomicsError.self) { try PhysicalBound(deployment) }
    #expect(
      error?.description == "H100-SXM-80GB does not compute in int8; it offers 16-bit, fp8")
  }
}
