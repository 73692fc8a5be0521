// SPDX-License-Identifier: Apache-2.0

public import Workbench

/// One model of a scenario with everything that its sections show.
public struct ModelOutcome: Sendable {
  /// Its number in the scenario, from 1.
  public let number: Int
  /// The name that is shown: as people write it, or as it was typed where it could not be read.
  public let name: String
  /// What was computed, or why nothing could be.
  public let results: Result<ModelResults, ScenarioProblem>

  /// Computes a model of a scenario.
  public init(_ reading: CaseReading) {
    number = reading.number
    switch reading.result {
    case .success(let one):
      name = one.name
      results = .success(ModelResults(one))
    case .failure(let problem):
      name = reading.typed
      results = .failure(problem)
    }
  }

  /// What was computed; `nil` when nothing could be.
  var computed: ModelResults? { try? results.get() }
}

/// What one model comes to; a part that cannot be computed says why and leaves the others.
public struct ModelResults: Sendable {
  let one: Case
  let memory: Result<MemoryResult, ScenarioProblem>
  let latency: Result<LatencyResult, ScenarioProblem>
  let throughput: Result<ThroughputResult, ScenarioProblem>
  let frontier: Result<FrontierResult, ScenarioProblem>
  let cost: Result<CostResult, ScenarioProblem>

  init(_ one: Case) {
    self.one = one
    memory = Result { () throws(ScenarioProblem) in try one.memory() }
    latency = Result { () throws(ScenarioProblem) in try one.latency() }
    throughput = Result { () throws(ScenarioProblem) in try one.throughput() }
    frontier = Result { () throws(ScenarioProblem) in try one.frontier() }
    cost = Result { () throws(ScenarioProblem) in try one.cost() }
  }

  /// Why parts of it are missing, each reason once.
  var problems: [ScenarioProblem] {
    var found: [ScenarioProblem] = []
    for problem in [
      memory.problem, latency.problem, throughput.problem, frontier.problem, cost.problem,
    ].compactMap(\.self) where !found.contains(problem) { found.append(problem) }
    return found
  }
}

extension Result {
  /// The value; `nil` when there is none.
  var found: Success? { try? get() }
  /// Why there is none; `nil` when there is one.
  var problem: Failure? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}
