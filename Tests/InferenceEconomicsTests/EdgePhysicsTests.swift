// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

/// What must hold for any model on any device.
@Suite struct EdgePhysicsTests {
  /// A setup with the numbers that vary apart.
  struct Point {
    var model: ModelShape
    var bits: Double
    var unpacking: EdgeFormat.Unpacking
    var kind: EdgeKind
    var maker: EdgeMaker
    var traits: Set<EdgeDevice.Trait>
    var bandwidth: Double
    var half: Double
    var single: Double
    var cores: Int
    var engine: EdgeEngine
    var devices: Int
    var join: EdgeJoin
    var build: EdgeBuild
    var host: EdgeHost
    var cache: CacheFormat
    var context: Int
    var promptTokens: Int

    func prediction(_ calibration: EdgeCalibration) throws -> EdgePrediction {
      let format = try EdgeFormat(
        WeightFormat(id: "format", bitsPerWeight: bits, arithmetics: [.half]), unpacking: unpacking)
      let device = try EdgeDevice(
        id: "device", name: "device", kind: kind, maker: maker, traits: traits, memory: nil,
        bandwidth: Interval(
          BytesPerSecond(bandwidth), low: BytesPerSecond(0.9 * bandwidth),
          high: BytesPerSecond(1.05 * bandwidth)),
        half: Interval(exactly: OperationsPerSecond(half)),
        single: Interval(exactly: OperationsPerSecond(single)),
        cores: EdgeCores(count: cores, kind: .fast))
      let setup = try EdgeSetup(
        model, format, on: device, with: engine, devices: devices, join: join, build: build,
        host: host, cache: cache)
      return try EdgeModel(setup, calibration: calibration).predict(
        context: context, promptTokens: promptTokens)
    }
  }

  static func models() throws -> [ModelShape] {
    [
      try Shapes.mistral7B(), try Shapes.mistral7B(window: 4096), try Shapes.llama2_13B(),
      try Shapes.llama3_70B(), try Shapes.mixtral8x7B(), try Shapes.deepSeekV3(),
      try Shapes.codestralMamba(),
    ]
  }

  static func point(
    _ models: [ModelShape], using random: inout SeededGenerator
  ) -> Point {
    func any<T>(_ choices: [T]) -> T {
      choices[Int.random(in: choices.indices, using: &random)]
    }
    let kind = any(EdgeKind.allCases)
    let engine = any(EdgeEngine.allCases.filter { $0.usesCores == kind.usesCores })
    let joins: [EdgeJoin] =
      engine == .distributedLlama ? [.ethernet] : [.layers, .rows, .tensor]
    func factor(_ low: Double, _ times: Double) -> Double {
      var value = low
      for _ in 0..<8 { value *= Double.random(in: 1...times, using: &random) }
      return value
    }
    return Point(
      model: any(models),
      bits: Double.random(in: 1.5...16, using: &random),
      unpacking: any(EdgeFormat.Unpacking.allCases), kind: kind,
      maker: any(EdgeMaker.allCases),
      traits: Bool.random(using: &random) ? [.stackedMemory] : [.blackwell],
      bandwidth: factor(5e9, 2.5), half: factor(1e11, 4), single: factor(1e11, 3),
      cores: Int.random(in: 1...192, using: &random), engine: engine,
      devices: 1 << Int.random(in: 0...3, using: &random),
      join: any(joins),
      build: any(EdgeBuild.allCases),
      host: any(EdgeHost.allCases),
      cache: any(CacheFormat.allCases),
      context: Int.random(in: 0...4096, using: &random),
      promptTokens: 1 << Int.random(in: 0...12, using: &random))
  }

  @Test func `no prediction beats its bound on 10,000 random points`() throws {
    var random = SeededGenerator(seed: 11)
    let (calibration, models) = (try EdgeReferenceRow.calibration(), try Self.models())
    for _ in 0..<10_000 {
      let point = Self.point(models, using: &random)
      let prediction = try point.prediction(calibration)
      for figure in [prediction.decode, prediction.prompt].compactMap({ $0 }) {
        let bound = try #require(figure.bound)
        let isInside =
          0 < figure.low && figure.low <= figure.value && figure.value <= figure.high
          && bound.allows(figure.high) && bound.allows(figure.value)
        guard isInside else {
          Issue.record("\(figure) of \(point)")
          return
        }
      }
    }
  }

  /// What cannot make anything slower.
  static let improvements: [(name: String, apply: @Sendable (inout Point) -> Void)] = [
    ("more bandwidth", { $0.bandwidth *= 1.2 }),
    ("fewer bits", { $0.bits *= 0.9 }),
    ("less context", { $0.context /= 2 }),
    ("a smaller cache", { $0.cache = .int4 }),
    ("a faster shader", { $0.single *= 1.2 }),
  ]

  @Test(arguments: improvements.indices)
  func `an improvement never makes decoding slower`(index: Int) throws {
    var random = SeededGenerator(seed: 12)
    let (calibration, models) = (try EdgeReferenceRow.calibration(), try Self.models())
    for _ in 0..<2_000 {
      var point = Self.point(models, using: &random)
      point.bits = max(point.bits, 2)
      let before = try point.prediction(calibration).decode.value
      Self.improvements[index].apply(&point)
      let after = try point.prediction(calibration).decode.value
      guard after >= before * (1 - 1e-12) else {
        Issue.record("\(Self.improvements[index].name): \(before) to \(after) for \(point)")
        return
      }
    }
  }

  @Test func `a faster matrix unit never makes prompts slower`() throws {
    var random = SeededGenerator(seed: 13)
    let (calibration, models) = (try EdgeReferenceRow.calibration(), try Self.models())
    for _ in 0..<2_000 {
      var point = Self.point(models, using: &random)
      guard let before = try point.prediction(calibration).prompt?.value else { continue }
      point.half *= 1.2
      point.bandwidth *= 1.2
      let after = try #require(try point.prediction(calibration).prompt?.value)
      guard after >= before * (1 - 1e-12) else {
        Issue.record("\(before) to \(after) for \(point)")
        return
      }
    }
  }

  @Test func `layers dealt to devices add memory and no speed`() throws {
    let calibration = try EdgeReferenceRow.calibration()
    let format = try EdgeFormat(.int4, unpacking: .blocks)
    let small = try EdgeReferenceRow.card(
      bandwidth: 1008e9, memory: Interval(exactly: .gibibytes(24)))
    let shape = try Shapes.llama3_70B()
    #expect(throws: EdgeError.self) {
      try EdgeModel(
        try EdgeSetup(shape, format, on: small, with: .llamaCUDA), calibration: calibration)
    }
    func speed(_ devices: Int, _ join: EdgeJoin) throws -> Double {
      let setup = try EdgeSetup(
        shape, format, on: small, with: .llamaCUDA, devices: devices, join: join)
      return try EdgeModel(setup, calibration: calibration).predict(
        context: 512, promptTokens: 512
      ).decode.value
    }
    #expect(try speed(4, .layers) < speed(2, .layers))
    #expect(try speed(2, .layers) < speed(2, .tensor))
  }
}
