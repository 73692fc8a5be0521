// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// The most callers that a service level allows on one copy.
struct MostCallers {
  let figure: Figure
}

extension Case {
  /// The most callers that are looked at.
  private static let limit = 4096

  /// Returns the most callers of one copy within the service level; `nil` when none was asked for or none is served.
  func mostCallers() throws(ScenarioProblem) -> MostCallers? {
    guard !setting.level.isEmpty else { return nil }
    let model = try servingModel()
    let copies = Double(deployment.layout.replicas)
    func most(_ keeps: (Prediction) -> Bool) throws(ScenarioProblem) -> Int {
      func isKept(_ callers: Int) throws(ScenarioProblem) -> Bool {
        do {
          let load = Load.concurrency(Double(callers) * copies)
          return keeps(try model.predict(setting.workload.with(load)))
        } catch {
          throw ScenarioProblem(error, number: number)
        }
      }
      guard try isKept(1) else { return 0 }
      var (low, high) = (1, Self.limit)
      // Latency grows with callers, so the place is found by halving.
      while low < high {
        let middle = low + (high - low + 1) / 2
        if try isKept(middle) { low = middle } else { high = middle - 1 }
      }
      return low
    }
    let level = setting.level
    let value = try most { level.isKeptByValues($0) }
    let low = try most { level.verdict($0) == .keeps }
    let high = try most { level.verdict($0) != .misses }
    guard value > 0 else { return nil }
    return MostCallers(
      figure: Figure(
        Interval(
          Amount<Request>(value), low: Amount<Request>(min(low, value)),
          high: Amount<Request>(max(high, value))), terms: Self.terms(level),
        sources: model.sources))
  }

  private static func terms(_ level: ServiceLevel) -> [Term] {
    [
      level.timeToFirstToken.map { Term("time to first token, at most", $0) },
      level.interTokenLatency.map { Term("inter-token latency, at most", $0) },
      Term("callers looked at", Amount<Request>(limit), "at most"),
    ].compactMap(\.self)
  }
}

extension ServingModel {
  /// The facts that predictions rest on.
  var sources: [SourceID] { ["calibration", "serving-measurements"] }
}
