// SPDX-License-Identifier: Apache-2.0

import Foundation
import InferenceEconomics
import ServingSimulation

/// How near simulated runs come to measured ones, with the operators of the same device as step times.
///
/// A folder holds `DEVICE/MODEL/meta.json` and `requests.jsonl` of each run, and
/// `profiles/DEVICE/OWNER/MODEL/bf16/tpN/` with the tables (layout of LLMServingSim 2.0).
struct ServingCheck {
  /// Why a run cannot be checked.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  let runs: [MeasuredRun]
  private let profiles: String

  /// Reads the runs of a folder.
  ///
  /// - Parameters:
  ///   - folder: The folder of runs.
  ///   - profiles: The folder of tables; `profiles` in the same one when left out.
  /// - Throws: ``Failure`` when there is no run, and what reading its files throws.
  init(folder: String, profiles: String? = nil) throws {
    runs = try MeasuredRun.all(in: folder)
    self.profiles = profiles ?? folder + "/profiles"
    if runs.isEmpty { throw Failure(description: "no DEVICE/MODEL/requests.jsonl in \(folder)") }
  }

  /// A table for each run, as Markdown.
  func text() throws -> String {
    var sections: [String] = []
    for run in runs {
      let cost = try cost(of: run, overhead: try Self.overhead(of: run))
      sections.append(try section(run, cost, Self.note(run)))
    }
    return sections.joined(separator: "\n")
  }

  /// The mean of the errors of a run over all figures, for a row of overheads: what the overhead of its machine is chosen by.
  func tuning() throws -> String {
    var lines = ["| run | overhead, µs | mean error |", "| --- | ---: | ---: |"]
    for run in runs where Self.isTuned(run) {
      for step in 0...8 {
        let cost = try cost(of: run, overhead: Double(step) * 250e-6)
        let errors = RequestFigures(try simulate(run, cost)).errors(against: run.figures)
        let mean = errors.reduce(0) { $0 + abs($1) } / Double(errors.count)
        lines.append(
          "| \(run.device) \(run.name) | \(step * 250) | \(String(format: "%.2f%%", mean * 100)) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Returns the table of a run whose step times come from the economics alone, without any table.
  func text(of run: MeasuredRun, economics model: ServingModel) throws -> String {
    try section(
      run, EconomicStepCost(model, plansAhead: true),
      "economics alone, \(Self.economicsNote(run))")
  }
}

/// Simulating.
extension ServingCheck {
  private func simulate(_ run: MeasuredRun, _ cost: some StepCost) throws -> SimulationResult {
    try ServingSimulator(Self.configuration(of: run), cost: cost)
      .run(RequestTrace(run.requests).source)
  }

  /// The settings of the engine; what is not written down is the default of vLLM 0.19.
  private static func configuration(of run: MeasuredRun) -> ServingConfiguration {
    var settings = ServingConfiguration(
      cache: CacheSettings(pages: run.pages ?? MeasuredMachine.plentyOfPages))
    settings.maximumSequences = run.engine.max_num_seqs
    settings.tokenBudget = run.engine.max_num_batched_tokens
    settings.plansAhead = true
    settings.replicas = run.copies
    settings.stepsTogether = run.sharesExperts
    settings.recordsRequests = true
    return settings
  }

  private func cost(of run: MeasuredRun, overhead: Double) throws -> OperatorStepCost {
    guard let model = MeasuredMachine.models[run.engine.model] else {
      throw Failure(description: "the dimensions of \(run.engine.model) are unknown")
    }
    var settings = OperatorSettings(maximumSequences: run.engine.max_num_seqs)
    settings.tensorParallel = run.engine.tensor_parallel_size
    settings.overhead = SimulatedTime(seconds: overhead)
    if run.sharesExperts { settings.expertGroup = run.copies }
    return try OperatorStepCost(tables(of: run, model), model: model, settings: settings)
  }

  private func tables(of run: MeasuredRun, _ model: OperatorModel) throws -> OperatorTables {
    let folder =
      "\(profiles)/\(run.device)/\(run.engine.model)/bf16/tp\(run.engine.tensor_parallel_size)/"
    func bytes(_ file: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: URL(filePath: folder + file)))
    }
    return try OperatorTables(
      dense: bytes("dense.csv"), attention: bytes("attention.csv"),
      perSequence: bytes("per_sequence.csv"),
      experts: model.experts > 0 ? bytes("moe.csv") : nil)
  }
}

/// Writing.
extension ServingCheck {
  private static func overhead(of run: MeasuredRun) throws -> Double {
    guard let overhead = MeasuredMachine.overheads[run.device] else {
      throw Failure(description: "no overhead was tuned for \(run.device)")
    }
    return overhead.seconds
  }

  private static func isTuned(_ run: MeasuredRun) -> Bool {
    MeasuredMachine.overheads[run.device]?.tunedOn == run.name
  }

  private static func note(_ run: MeasuredRun) -> String {
    isTuned(run) ? "overhead tuned on this run" : "untouched"
  }

  private static func economicsNote(_ run: MeasuredRun) -> String {
    run.device == "RTXPRO6000" && run.name == "Llama-3.1-8B"
      ? "shares of the device tuned on its operators" : "untouched"
  }

  private func section(
    _ run: MeasuredRun, _ cost: some StepCost, _ note: String
  ) throws -> String {
    let clock = ContinuousClock()
    var result = try simulate(run, cost)
    let time = try clock.measure { result = try simulate(run, cost) }
    let figures = RequestFigures(result)
    let rows = zip(zip(run.figures.all, figures.all), figures.errors(against: run.figures)).map {
      Self.row($0.0.name, $0.0.milliseconds, $0.1.milliseconds, $1)
    }
    let heading = "### \(run.name) on \(run.device), \(note)"
    let counts =
      "\(result.count(.finished)) of \(run.requests.count) requests, \(result.steps) steps, "
      + "\(result.preemptions) preemptions, simulated in "
      + String(format: "%.1f ms.", time / .milliseconds(1))
    let header = [
      "| figure | measured, ms | simulated, ms | error |", "| --- | ---: | ---: | ---: |",
    ]
    return ([heading, "", counts, ""] + header + rows).joined(separator: "\n") + "\n"
  }

  private static func row(
    _ name: String, _ measured: Double, _ simulated: Double, _ error: Double
  ) -> String {
    "| \(name) | " + String(format: "%.1f", measured) + " | " + String(format: "%.1f", simulated)
      + " | " + String(format: "%+.1f%%", error * 100) + " |"
  }
}
