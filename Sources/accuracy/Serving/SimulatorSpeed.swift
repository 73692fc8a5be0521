// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Foundation
import InferenceEconomics
import Quantities
import ServingSimulation

/// How fast the simulator is on the hour of conversations of the Azure trace, in processor time of one core.
struct SimulatorSpeed {
  private let trace: RequestTrace

  /// Reads `AzureLLMInferenceTrace_conv.csv` of a folder.
  init(folder: String) throws {
    let file = URL(filePath: folder + "/AzureLLMInferenceTrace_conv.csv")
    trace = try TraceReading([UInt8](try Data(contentsOf: file)), format: .azure).trace
  }

  /// Two lines for each run, its processor time and the requests of a second of it: name, value and unit.
  func text() throws -> String {
    let first = trace.first(5000)
    var lines: [String] = []
    try lines.append(line("the first 5,000 requests, Llama 2 7B on one A100", first, runs: 15))
    try lines.append(line("the same, step by step", first, runs: 15) { $0.skipsAlikeSteps = false })
    try lines.append(line("the whole hour, one copy", trace, runs: 9))
    try lines.append(
      line("the whole hour, two copies, shortest queue", trace, runs: 9) {
        $0.replicas = 2
        $0.routing = .shortestQueue
      })
    let million = try generated(count: 1_000_000)
    try lines.append(
      line("a million requests drawn like it, four copies", million, 1_000_000, runs: 3) {
        $0.replicas = 4
      })
    lines.append("most memory\t\(Self.peakMegabytes())\tMB")
    return lines.joined(separator: "\n") + "\n"
  }

  private func line(
    _ name: String, _ trace: RequestTrace, runs: Int,
    _ change: (inout ServingConfiguration) -> Void = { _ in }
  ) throws -> String {
    try line(name, trace.source, trace.requests.count, runs: runs, change)
  }

  private func line(
    _ name: String, _ source: some RequestSource, _ count: Int, runs: Int,
    _ change: (inout ServingConfiguration) -> Void
  ) throws -> String {
    let simulator = try simulator(change)
    var best = Double.infinity
    var result: SimulationResult?
    for _ in 0..<runs {
      let begin = Self.processorSeconds()
      result = try simulator.run(source)
      best = min(best, Self.processorSeconds() - begin)
    }
    let steps = result?.steps ?? 0
    return """
      \(name), \(steps) steps\t\(String(format: "%.1f", best * 1000))\tms
      \(name)\t\(Int(Double(count) / best))\trequests/s of processor
      """
  }

  private func simulator(
    _ change: (inout ServingConfiguration) -> Void
  ) throws -> ServingSimulator<EconomicStepCost> {
    guard let shape = Catalogue.model(id: "llama-2-7b")?.shape,
      let device = Catalogue.device(id: "A100-SXM-80GB")?.device
    else { preconditionFailure("the catalogue has both") }
    let deployment = try Deployment(shape, on: device)
    let plan = try MemoryPlan(
      deployment, sequences: 1, tokens: 1, assumptions: Catalogue.memoryAssumptions)
    guard let cache = CacheSettings(plan, tokensOfSequence: 1300) else {
      preconditionFailure("it fits")
    }
    var settings = ServingConfiguration(cache: cache)
    settings.tokenBudget = 2048
    change(&settings)
    let model = try ServingModel(
      deployment, calibration: Catalogue.calibration, assumptions: Catalogue.memoryAssumptions)
    return try ServingSimulator(settings, cost: EconomicStepCost(model))
  }

  private func generated(count: Int) throws -> GeneratedRequests {
    let rate = Double(trace.requests.count) / 3600 * 2
    return try GeneratedRequests(
      arrivals: .poisson(rate: RequestsPerSecond(rate)),
      lengths: .resampled(try EmpiricalLengths(trace)), count: count, seed: 1)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMegabytes() -> Int {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss / 1024
  }
}
