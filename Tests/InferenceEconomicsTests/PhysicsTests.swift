// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

/// What must hold for any calibration, because it holds for any machine.
@Suite struct PhysicsTests {
  /// A calibration with plausible shares and overheads; the product's own is checked in the tests of the catalogue.
  static func calibration() throws -> Calibration {
    try Calibration([
      "bandwidth": 0.85, "matrix": 0.7, "arithmetic.fp8": 0.8, "arithmetic.widened": 0.7,
      "attention": 0.5, "cache": 0.8, "software": 0.9, "expertMatrix": 0.75, "link": 0.6,
      "promptLayer": 4e-4, "cacheShare": 0.9, "hop": 2e-6, "layer": 3e-5, "step": 5e-4,
      "sequence": 5e-6, "token": 3e-7, "request": 5e-3, "tile": 16, "expertTile": 10,
      "overlap": 1.5, "reserve": 3e9, "mostSequences": 1024, "chunk": 4096, "drain": 1,
      "burst": 0.2, "queue": 0.5, "overflow": 0.5, "saturation": 0.8, "admission": 1,
      "spreadLow": 0.8, "spreadHigh": 1.25,
    ])
  }

  /// A point of the grid: a model, a device, formats, a layout, a load.
  struct Point: CustomStringConvertible {
    let deployment: Deployment
    let workload: Workload
    var description: String {
      "\(deployment.model.id) \(deployment.device.id) \(deployment.weights.id) \(deployment.cache) \(deployment.layout) \(workload)"
    }
  }

  static func models() throws -> [ModelShape] {
    [
      try Shapes.mistral7B(), try Shapes.mistral7B(window: 4096), try Shapes.llama2_13B(),
      try Shapes.llama3_70B(), try Shapes.mixtral8x7B(), try Shapes.deepSeekV3(),
      try Shapes.codestralMamba(),
    ]
  }

  static func devices() throws -> [Device] {
    [try Shapes.h100(), try Shapes.a100(), try Shapes.mi300()]
  }

  private static func any<T>(_ choices: [T], using random: inout SeededGenerator) throws -> T {
    try #require(choices.randomElement(using: &random))
  }

  static func load(using random: inout SeededGenerator) -> Load {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: .offline()
    case 1: .offline(requests: Double.random(in: 1...3000, using: &random).rounded())
    case 2: .staticBatch(Double(1 << Int.random(in: 0...9, using: &random)))
    case 3: .concurrency(Double(1 << Int.random(in: 0...10, using: &random)))
    default: .rate(RequestsPerSecond(Double.random(in: 0.01...200, using: &random)))
    }
  }

  static func point(using random: inout SeededGenerator) throws -> Point {
    let tensor = 1 << Int.random(in: 0...3, using: &random)
    let pipeline = 1 << Int.random(in: 0...1, using: &random)
    let layout = try Layout(
      tensor: tensor, pipeline: pipeline, replicas: Int.random(in: 1...3, using: &random))
    let deployment = try Deployment(
      try any(try models(), using: &random), on: try any(try devices(), using: &random),
      layout: layout, weights: try any(WeightFormat.served, using: &random),
      cache: try any(CacheFormat.allCases, using: &random),
      engine: try any(Engine.allCases, using: &random))
    let prompt = Double(1 << Int.random(in: 0...14, using: &random))
    let answer = Double(1 << Int.random(in: 0...12, using: &random))
    return Point(
      deployment: deployment,
      workload: try Workload(
        promptTokens: prompt, answerTokens: answer, load: load(using: &random),
        cachedShare: Bool.random(using: &random) ? 0 : Double.random(in: 0...1, using: &random)))
  }

  @Test func `no prediction beats its bound on 10,000 random points`() throws {
    var random = SeededGenerator(seed: 3)
    let calibration = try Self.calibration()
    let assumptions = try Shapes.assumptions()
    var predicted = 0
    for _ in 0..<10_000 {
      let point = try Self.point(using: &random)
      // What does not fit or is too long has no number; every other failure is one of the test.
      let prediction: Prediction
      do throws(EconomicsError) {
        prediction = try ServingModel(
          point.deployment, calibration: calibration, assumptions: assumptions
        ).predict(point.workload)
      } catch {
        continue
      }
      predicted += 1
      for figure in prediction.figures {
        #expect(figure.value.isFinite && figure.value > 0, "\(point)")
        #expect(figure.low <= figure.value && figure.value <= figure.high, "\(point)")
        let bound = try #require(figure.bound)
        #expect(bound.allows(figure.low) && bound.allows(figure.high), "\(point)")
        #expect(
          bound.allows(figure.value),
          "\(point): \(figure.value) \(figure.unit) beats \(bound.value)")
      }
    }
    #expect(predicted > 4000)
  }

  private func latency(
    _ model: ModelShape, on device: Device, weights: WeightFormat = .bf16, batch: Double,
    context: Double
  ) throws -> Double {
    let deployment = try Deployment(model, on: device, weights: weights)
    let serving = try ServingModel(
      deployment, calibration: try Self.calibration(), assumptions: try Shapes.assumptions())
    return serving.time(of: .decode(batch: batch, context: context)).total.value
  }

  @Test func `more bandwidth, less context or fewer bits never make decode slower`() throws {
    var random = SeededGenerator(seed: 11)
    let model = try Shapes.mistral7B()
    for _ in 0..<2000 {
      let batch = Double.random(in: 1...512, using: &random)
      let context = Double.random(in: 1...32768, using: &random)
      let base = try latency(model, on: try Shapes.h100(), batch: batch, context: context)
      let faster = try Shapes.h100(bandwidth: Double.random(in: 3350e9...9000e9, using: &random))
      #expect(try latency(model, on: faster, batch: batch, context: context) <= base)
      let shorter = Double.random(in: 0...context, using: &random)
      #expect(try latency(model, on: try Shapes.h100(), batch: batch, context: shorter) <= base)
      let half = try latency(
        model, on: try Shapes.h100(), weights: .fp8, batch: batch, context: context)
      #expect(half <= base)
    }
  }

  @Test func `a larger batch never makes a step faster, nor a token of it slower to make`() throws {
    let model = try Shapes.mixtral8x7B()
    var before = try latency(model, on: try Shapes.mi300(), batch: 1, context: 1000)
    for batch in [2.0, 3, 4, 8, 16, 64, 256, 1024] {
      let now = try latency(model, on: try Shapes.mi300(), batch: batch, context: 1000)
      #expect(now >= before)
      before = now
    }
  }

  @Test func `cached prompts shorten the time to first token and leave decode alone`() throws {
    let serving = try ServingModel(
      try Deployment(try Shapes.mistral7B(), on: try Shapes.h100()),
      calibration: try Self.calibration(), assumptions: try Shapes.assumptions())
    let cold = try serving.predict(
      try Workload(promptTokens: 8000, answerTokens: 200, load: .concurrency(1)))
    let warm = try serving.predict(
      try Workload(
        promptTokens: 8000, answerTokens: 200, load: .concurrency(1), cachedShare: 0.9))
    #expect(warm.timeToFirstToken.value < 0.3 * cold.timeToFirstToken.value)
    #expect(abs(warm.interTokenLatency.value / cold.interTokenLatency.value - 1) < 1e-9)
  }

  @Test func `more requests than can be served are called an overload`() throws {
    let serving = try ServingModel(
      try Deployment(try Shapes.llama3_70B(), on: try Shapes.h100(), layout: try Layout(tensor: 4)),
      calibration: try Self.calibration(), assumptions: try Shapes.assumptions())
    let calm = try serving.predict(
      try Workload(promptTokens: 1000, answerTokens: 200, load: .rate(0.5)))
    #expect(!calm.remarks.contains(.overloaded))
    #expect(abs(calm.requestThroughput.value - 0.5) < 1e-9)
    let flood = try serving.predict(
      try Workload(promptTokens: 1000, answerTokens: 200, load: .rate(500)))
    #expect(flood.remarks.contains(.overloaded))
    #expect(flood.requestThroughput.value < 100)
    #expect(flood.timeToFirstToken.value > calm.timeToFirstToken.value)
  }

  @Test func `a model that does not fit gives the reason, not a number`() throws {
    let error = #expect(throws: EconomicsError.self) {
      try ServingModel(
        try Deployment(try Shapes.llama3_70B(), on: try Shapes.h100()),
        calibration: try Self.calibration(), assumptions: try Shapes.assumptions())
    }
    #expect(error?.description.contains("does not fit, because each H100-SXM-80GB") == true)
  }

  @Test(arguments: [
    (0.0, 10.0), (-1, 10), (.nan, 10), (.infinity, 10), (1e30, 10), (10, 0), (10, .nan),
    (10, -.infinity),
  ])
  func `lengths that cannot be are refused`(prompt: Double, answer: Double) {
    #expect(throws: EconomicsError.self) {
      try Workload(promptTokens: prompt, answerTokens: answer, load: .offline())
    }
  }

  @Test(arguments: [
    Load.concurrency(0), .concurrency(.nan), .concurrency(1e30), .staticBatch(-3),
    .rate(0), .rate(RequestsPerSecond(Double.nan)), .offline(requests: -1),
  ])
  func `loads that cannot be are refused`(load: Load) {
    #expect(throws: EconomicsError.self) {
      try Workload(promptTokens: 10, answerTokens: 10, load: load)
    }
  }

  @Test(arguments: [
    ["bandwidth": 1.2], ["matrix.hopper": -0.1], ["layer": .nan], ["cache.ada": .infinity],
  ])
  func `a calibration that would beat physics is refused`(values: [String: Double]) {
    #expect(throws: EconomicsError.self) { try Calibration(values) }
  }
}

extension Prediction {
  fileprivate var figures: [Figure] {
    [timeToFirstToken, interTokenLatency, endToEnd, outputThroughput, requestThroughput]
  }
}
