// SPDX-License-Identifier: Apache-2.0

public import ServingSimulation

extension ServingOptions {
  /// The most requests that capacity is planned for; every configuration serves all of them.
  public static let mostPlannedRequests = 5_000_000

  /// Returns the requests that capacity is planned for, all in memory, the same for every configuration.
  ///
  /// - Parameter trace: The trace, if there is one.
  /// - Returns: The requests of the trace, cut and scaled as was asked, or drawn ones.
  /// - Throws: The first ``ScenarioProblem``.
  public func plannedRequests(_ trace: ServingTrace?) throws(ScenarioProblem) -> RequestTrace {
    guard self[.callers] == nil, self[.think] == nil else {
      throw ScenarioProblem(
        "callers send less where answers are late, so capacity is planned for arrivals; give a trace or arrivals"
      )
    }
    let seed = UInt64(try whole(.seed, 0...1_000_000_000, "number") ?? 1)
    let workload = try workload(trace).workload
    let requests = try Self.translating { () throws(SimulationError) in
      switch workload.origin {
      case .trace(let trace): trace
      case .drawn:
        RequestTrace(
          collecting: try workload.stream(seed: seed), limit: Self.mostPlannedRequests + 1)
      }
    }
    guard requests.requests.count <= Self.mostPlannedRequests else {
      throw ScenarioProblem(
        "capacity is planned for at most \(DecimalText.whole(Self.mostPlannedRequests)) requests; give requests or duration"
      )
    }
    return requests
  }
}
