// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

@Suite struct MemoryPlanTests {
  private func plan(
    _ model: ModelShape, sequences: Int, tokens: Int, layout: Layout = .single,
    weights: WeightFormat = .bf16
  ) throws -> MemoryPlan {
    try MemoryPlan(
      try Deployment(model, on: try Shapes.h100(), layout: layout, weights: weights),
      sequences: sequences, tokens: tokens, assumptions: try Shapes.assumptions())
  }

  @Test func `a 7B in 16 bits is 14_5 GB and fits on one H100`() throws {
    let plan = try plan(try Shapes.mistral7B(), sequences: 8, tokens: 8192)
    #expect(abs(plan.weights.gigabytes - 14.48) < 0.01)
    #expect(plan.cache == .gibibytes(8))
    #expect(plan.verdict == .fits)
    #expect(plan.reason == nil)
  }

  @Test func `a 70B in 16 bits is 141 GB and does not fit on one H100, but on two`() throws {
    let one = try plan(try Shapes.llama3_70B(), sequences: 1, tokens: 1000)
    #expect(abs(one.weights.gigabytes - 141.1) < 0.1)
    #expect(one.verdict == .doesNotFit)
    let reason = try #require(one.reason)
    #expect(reason.contains("weights 141.1 GB"))
    #expect(reason.contains("offers 72.0 GB"))
    #expect(one.mostSequences == 0)
    #expect(one.longestContext == 0)
    let four = try plan(
      try Shapes.llama3_70B(), sequences: 1, tokens: 1000, layout: try Layout(tensor: 4))
    #expect(four.verdict == .fits)
  }

  @Test func `the most sequences fit and one more does not`() throws {
    let plan = try plan(try Shapes.mistral7B(), sequences: 1, tokens: 4096)
    let most = plan.mostSequences
    #expect(most > 50)
    let each = plan.cache
    #expect(each * Double(most) <= plan.roomForCache)
    #expect(each * Double(most + 1) > plan.roomForCache)
  }

  @Test func `the longest context is the limit of the model or what the memory holds`() throws {
    #expect(try plan(try Shapes.mistral7B(), sequences: 1, tokens: 1).longestContext == 32768)
    let tight = try plan(
      try Shapes.llama3_70B(), sequences: 4, tokens: 1, layout: try Layout(tensor: 4))
    let longest = tight.longestContext
    #expect(longest < 131_072)
    let at = try plan(
      try Shapes.llama3_70B(), sequences: 4, tokens: longest, layout: try Layout(tensor: 4))
    #expect(at.cache <= at.roomForCache)
    let beyond = try plan(
      try Shapes.llama3_70B(), sequences: 4, tokens: longest + 16, layout: try Layout(tensor: 4))
    #expect(beyond.cache > beyond.roomForCache)
  }

  @Test func `a sequence takes whole pages`() throws {
    let one = try plan(try Shapes.mistral7B(), sequences: 1, tokens: 1)
    let sixteen = try plan(try Shapes.mistral7B(), sequences: 1, tokens: 16)
    let seventeen = try plan(try Shapes.mistral7B(), sequences: 1, tokens: 17)
    #expect(one.cache == sixteen.cache)
    #expect(seventeen.cache == sixteen.cache * 2)
  }

  @Test func `pipeline stages hold the quotient of the layers, rounded up`() throws {
    let model = try Shapes.llama3_70B()
    let deployment = try Deployment(
      model, on: try Shapes.h100(), layout: try Layout(pipeline: 3))
    let weights = WeightMemory(of: deployment)
    let layers = weights.layers.value * 27 / 80
    #expect(abs(weights.perDevice.value - layers - 2 * 128256 * 8192) < 1)
  }

  @Test func `4-bit weights with groups of 128 take 4_16 bits, embeddings stay in 16`() throws {
    let model = try Shapes.mistral7B()
    let weights = WeightMemory(
      of: try Deployment(model, on: try Shapes.h100(), weights: .int4))
    let count = model.parameters
    let layers = (count.mixing + count.shared) * (4 + 20.0 / 128) / 8
    #expect(abs(weights.layers.value - layers) < 1)
    #expect(weights.embeddings.value == 2 * 2 * 32000 * 4096)
  }

  @Test(arguments: [(-1, 10), (1, -1), (Int.max, 10), (1, Int.max)])
  func `loads that cannot be are refused`(sequences: Int, tokens: Int) {
    #expect(throws: EconomicsError.self) {
      try plan(try Shapes.codestralMamba(), sequences: sequences, tokens: tokens)
    }
  }

  @Test func `more context than the model was made for is refused`() throws {
    let error = #expect(throws: EconomicsError.self) {
      try plan(try Shapes.mistral7B(), sequences: 1, tokens: 32769)
    }
    #expect(
      error
        == .contextTooLong(model: "mistral-7b", tokens: 32769, limit: 32768))
  }

  @Test(arguments: [(0, 1, 1, 1), (1, 0, 1, 1), (4, 1, 6, 1), (2048, 1, 1, 1), (1, 1, 1, -1)])
  func `layouts that cannot be are refused`(
    tensor: Int, pipeline: Int, expert: Int, replicas: Int
  ) {
    #expect(throws: EconomicsError.self) {
      try Layout(tensor: tensor, pipeline: pipeline, expert: expert, replicas: replicas)
    }
  }

  @Test func `a model is not cut into more parts than it has`() throws {
    let h100 = try Shapes.h100()
    let mistral = try Shapes.mistral7B()
    #expect(throws: EconomicsError.self) {
      try Deployment(mistral, on: h100, layout: try Layout(tensor: 64))
    }
    #expect(throws: EconomicsError.self) {
      try Deployment(mistral, on: h100, layout: try Layout(pipeline: 33))
    }
    #expect(throws: EconomicsError.self) {
      try Deployment(mistral, on: h100, layout: try Layout(tensor: 8, expert: 16))
    }
  }
}
