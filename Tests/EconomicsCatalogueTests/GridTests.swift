// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import TestSupport
import Testing

/// Every model and device of the catalogue, under the calibration that is shipped.
@Suite struct GridTests {
  private static let models = Catalogue.models.compactMap(\.shape)
  private static let devices = Catalogue.devices.compactMap(\.device).filter { !$0.peaks.isEmpty }

  private static func deployment(
    using random: inout SeededGenerator
  ) throws(EconomicsError) -> Deployment {
    let layout = try Layout(
      tensor: 1 << Int.random(in: 0...3, using: &random),
      pipeline: Int.random(in: 1...2, using: &random))
    return try Deployment(
      models.randomElement(using: &random) ?? models[0],
      on: devices.randomElement(using: &random) ?? devices[0], layout: layout,
      weights: WeightFormat.served.randomElement(using: &random) ?? .bf16,
      cache: CacheFormat.allCases.randomElement(using: &random) ?? .half,
      engine: Engine.allCases.randomElement(using: &random) ?? .vllm)
  }

  private static func workload(
    using random: inout SeededGenerator
  ) throws(EconomicsError) -> Workload {
    let callers = Double(1 << Int.random(in: 0...10, using: &random))
    let loads: [Load] = [
      .offline(), .offline(requests: 1000), .staticBatch(callers), .concurrency(callers),
      .rate(RequestsPerSecond(callers / 10)), .burst(callers),
      .largestStaticBatch(atMost: callers),
    ]
    return try Workload(
      promptTokens: Double(1 << Int.random(in: 0...14, using: &random)),
      answerTokens: Double(1 << Int.random(in: 0...12, using: &random)),
      load: loads.randomElement(using: &random) ?? .offline(),
      cachedShare: Double.random(in: 0...1, using: &random))
  }

  @Test func `no prediction beats its bound on 10,000 points of the catalogue`() {
    var random = SeededGenerator(seed: 2026)
    var predicted = 0
    var refused: [String: Int] = [:]
    for _ in 0..<10_000 {
      do throws(EconomicsError) {
        let prediction = try ServingModel(
          try Self.deployment(using: &random), calibration: Catalogue.calibration,
          assumptions: Catalogue.memoryAssumptions
        ).predict(try Self.workload(using: &random))
        predicted += 1
        check(prediction)
      } catch {
        refused["\(error)".prefix(20).description, default: 0] += 1
      }
    }
    #expect(predicted > 2500, "\(refused)")
  }

  private func check(_ it: Prediction) {
    let figures = [
      it.timeToFirstToken, it.interTokenLatency, it.endToEnd, it.outputThroughput,
      it.requestThroughput,
    ]
    for figure in figures {
      let isSound =
        figure.value.isFinite && figure.value > 0 && figure.low <= figure.value
        && figure.value <= figure.high && figure.bound?.allows(figure.value) ?? false
      #expect(isSound, "\(it.deployment.model.id) \(it.deployment.device.id) \(figure)")
    }
  }

  @Test func `fewer bits never make decode slower on any device that has both formats`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<2000 {
      guard let wide = try? Self.deployment(using: &random), wide.weights.id != "fp32" else {
        continue
      }
      let step = Step.decode(
        batch: Double.random(in: 1...256, using: &random),
        context: Double.random(in: 1...32768, using: &random))
      func time(_ weights: WeightFormat) -> Double? {
        try? ServingModel(
          try Deployment(
            wide.model, on: wide.device, layout: wide.layout, weights: weights, cache: wide.cache,
            engine: wide.engine), calibration: Catalogue.calibration,
          assumptions: Catalogue.memoryAssumptions
        ).time(of: step).total.value
      }
      guard let sixteen = time(.bf16) else { continue }
      for narrow in [WeightFormat.fp8, .w8a16, .int4, .fp4, .mxfp4] {
        if let time = time(narrow) {
          #expect(
            time <= sixteen * (1 + 1e-12), "\(narrow.id) \(wide.model.id) \(wide.device.id) \(step)"
          )
        }
      }
    }
  }

  @Test func `every fitted value is in the table once, in range, with its prior`() {
    let entries = Catalogue.calibrationEntries
    #expect(Set(entries.map(\.id)).count == entries.count)
    for entry in entries {
      #expect(entry.value.isFinite && entry.value >= 0)
      if entry.scale == .share { #expect((0...1).contains(entry.value), "\(entry.id)") }
      #expect((entry.scale == .computed) == (entry.prior == nil), "\(entry.id)")
    }
  }

  @Test func `the memory of an engine is as its sources say`() {
    let assumptions = Catalogue.memoryAssumptions
    #expect(assumptions.share.value == 0.9)
    #expect(assumptions.pageTokens == 16)
    #expect(abs(assumptions.runtime.value.gibibytes - 1.79) < 0.01)
    for source in assumptions.sources { #expect(Catalogue.source(source) != nil, "\(source.name)") }
  }
}
