// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
public import ServingSimulation

/// A simulation that is ready to run.
public struct ServingPlan: Sendable {
  /// The model on its devices.
  public let serving: ServingCase
  /// The fleet and its rules.
  public let settings: ServingConfiguration
  /// The requests.
  public let workload: ServingWorkload
  /// The trace that was read, if there was one.
  public let trace: ServingTrace?
  /// What random draws depend on.
  public let seed: UInt64
  /// How many further runs show how much figures differ from one seed to another; 0 for none.
  public let replications: Int
  /// What a reader should know.
  public let notes: [String]
  /// What was chosen, as typed.
  public let options: ServingOptions
}

extension ServingOptions {
  /// Reads all options into a simulation.
  ///
  /// - Parameters:
  ///   - scenario: One model on its devices.
  ///   - trace: The trace, if there is one.
  ///   - basis: What step times and prices rest on.
  /// - Returns: The simulation.
  /// - Throws: The first ``ScenarioProblem``: a value that cannot be used, values that do not go together, or a model that does not fit.
  public func plan(
    for scenario: Scenario, trace: ServingTrace? = nil, on basis: Basis
  ) throws(ScenarioProblem) -> ServingPlan {
    let (workload, classes) = try workload(trace)
    var scenario = scenario
    scenario[.input] = "\(Int(workload.meanPrompt.rounded()))"
    scenario[.output] = "\(Int(workload.meanOutput.rounded()))"
    let one = try scenario.cases(on: basis)[0]
    let serving = try ServingCase(
      one, tokensOfSequence: Int(workload.meanPrompt + workload.meanOutput),
      pageTokens: try whole(.pageTokens, 1...1024, "number of tokens") ?? 16)
    var settings = serving.settings
    settings.classes = classes.map(\.trafficClass)
    try choose(&settings, for: one)
    settings.recordsRequests = recordsRequests
    settings.seed = UInt64(try whole(.seed, 0...1_000_000_000, "number") ?? 1)
    settings.sampleInterval = Self.sampleInterval(settings, workload)
    let seeds = try whole(.seeds, 2...1000, "number of runs") ?? 0
    let plan = ServingPlan(
      serving: serving, settings: settings, workload: workload, trace: trace, seed: settings.seed,
      replications: seeds, notes: notes(one, workload, settings), options: self)
    try Self.translating { () throws(SimulationError) in try plan.settings.check() }
    return plan
  }

  /// Five hundred samples or more of the time in which requests come; at least 10 ms and at most 10 s apart.
  private static func sampleInterval(
    _ settings: ServingConfiguration, _ workload: ServingWorkload
  ) -> SimulatedTime {
    guard case .open = settings.load, let span = workload.span else {
      return SimulatedTime(seconds: 1)
    }
    let seconds = min(span, settings.horizon ?? .longest).seconds / 512
    return SimulatedTime(seconds: min(max(seconds, 0.01), 10))
  }

  private func notes(
    _ one: Case, _ workload: ServingWorkload, _ settings: ServingConfiguration
  ) -> [String] {
    var notes = one.notes
    if workload.resamplesLengths {
      notes.append("drawn requests have no prefix in common, whatever the trace says")
    }
    if case .trace(let trace) = workload.origin {
      notes += Self.notes(on: trace, one, settings.horizon)
    } else if let note = Self.note(onLengthsOf: workload, one, settings.seed) {
      notes.append(note)
    }
    if one.hour == nil {
      notes.append(
        "no price of \(one.device.id) is known, so nothing is said about costs; set price")
    }
    return notes
  }

  /// That drawn requests are longer than the context of the model; `nil` when none is.
  private static func note(
    onLengthsOf workload: ServingWorkload, _ one: Case, _ seed: UInt64
  ) -> String? {
    // A workload that cannot be drawn was refused before.
    guard let limit = one.deployment.model.contextLimit,
      let long = try? workload.longer(than: limit, seed: seed), long.count > 0
    else { return nil }
    return
      "\(one.name) reads \(DecimalText.whole(limit)) tokens; longer requests, \(DecimalText.whole(long.count)) of the first \(DecimalText.whole(long.of)) that are drawn, are simulated as if it could"
  }

  /// What of a trace is not served as it was recorded.
  private static func notes(
    on trace: RequestTrace, _ one: Case, _ horizon: SimulatedTime?
  ) -> [String] {
    var notes: [String] = []
    let limit = one.deployment.model.contextLimit ?? .max
    let long = trace.requests.count { Int($0.promptTokens) + Int($0.outputTokens) > limit }
    if long > 0 {
      notes.append(
        "\(one.name) reads \(DecimalText.whole(limit)) tokens; longer requests, of which the trace has \(DecimalText.whole(long)), are simulated as if it could"
      )
    }
    let late = trace.requests.count { $0.arrival >= horizon ?? .longest }
    if late > 0 {
      notes.append(
        "left out of the trace, as it comes after the horizon: \(DecimalText.whole(late))")
    }
    return notes
  }
}
