// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServingSimulation
import Testing

/// Step times from the tables of a real device against those of another implementation, a simulator in Python that reads the same files.
@Suite(.enabled(if: MeasuredTables.folder != nil)) struct MeasuredTablesTests {
  private let cost: OperatorStepCost

  init() throws {
    var settings = OperatorSettings(maximumSequences: 128)
    settings.overhead = SimulatedTime(seconds: 0.001)
    cost = try OperatorStepCost(
      MeasuredTables.llama(),
      model: OperatorModel(layers: 32, hidden: 4096, vocabulary: 128_256), settings: settings)
  }

  private func expect(
    _ shape: StepShape, _ microseconds: Double, _ place: SourceLocation = #_sourceLocation
  ) {
    let time = cost.duration(of: shape).microseconds
    #expect(abs(time - microseconds) < 1e-3, "\(time)", sourceLocation: place)
  }

  @Test func `Five steps of Llama 3.1 8B take what the other implementation says`() {
    expect(.decode(128, kept: 128 * 1200), 28292.597)
    expect(.decode(30, kept: 30 * 900), 15475.732)
    expect(
      StepShape.decode(120, kept: 120 * 1200).with(tokens: 700, past: 0, cost)
        .with(tokens: 300, past: 0, cost), 74094.660)
    expect(StepShape().with(tokens: 2048, past: 0, cost), 83945.312)
    expect(StepShape.decode(40, kept: 40 * 1000).with(tokens: 310, past: 2048, cost), 27019.699)
  }

  @Test func `Every curve is the step time at every context`() {
    for sequences in [1, 2, 3, 8, 30, 100, 128] {
      let curve = cost.decodeCurve(sequences: sequences).total
      for kept in stride(from: 10, to: 20_000, by: 37) {
        let step = cost.duration(of: .decode(sequences, kept: sequences * kept))
        // Slopes are whole picoseconds for each token, and a measured time that falls with the context (by 3 µs in all layers
        // between 32 and 64 tokens) stays level.
        let difference = curve.time(at: sequences * kept) - step
        #expect(
          abs(difference.microseconds) < (32..<64 ~= kept ? 3.5 : 2.5), "\(sequences) \(kept)")
      }
    }
  }

  @Test func `A curve takes less than 20 µs and a step less than 1 µs`() {
    let step = StepShape.decode(120, kept: 120 * 1200).with(tokens: 700, past: 100, cost)
    var sum: Int64 = 0
    let curves = best { sum &+= cost.decodeCurve(sequences: 100 + $0 % 28).total.values[0] }
    let steps = best { place in
      var step = step
      step.keptTokens += place
      sum &+= cost.duration(of: step).picoseconds
    }
    #expect(sum != 0)
    #expect(curves < 20, "\(curves)")
    #expect(steps < 1, "\(steps)")
  }

  /// Returns the shortest mean time of a call in a few rounds, in microseconds.
  private func best(_ body: (Int) -> Void) -> Double {
    let clock = ContinuousClock()
    return (0..<10).map { _ in
      clock.measure { for place in 0..<1000 { body(place) } } / .microseconds(1000)
    }.min() ?? .infinity
  }
}

/// The tables that `WINDTUNNEL_TRACES` leads to.
enum MeasuredTables {
  static let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_TRACES"]

  /// Llama 3.1 8B on one RTX PRO 6000.
  static func llama() throws -> OperatorTables {
    let path =
      (folder ?? "")
      + "/llmservingsim_vllm_ground_truth/profiles/RTXPRO6000/meta-llama/Llama-3.1-8B/bf16/tp1/"
    func bytes(_ file: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: path + file)))
    }
    return try OperatorTables(
      dense: bytes("dense.csv"), attention: bytes("attention.csv"),
      perSequence: bytes("per_sequence.csv"))
  }
}
