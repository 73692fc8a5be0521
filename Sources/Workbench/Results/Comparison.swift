// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
import Quantities

/// Up to four models side by side.
public struct Comparison: Sendable {
  /// The models, in the order of the scenario.
  public let columns: [Column]
  /// What is compared; each row has a cell for each column.
  public let rows: [Row]

  /// A model of a comparison.
  public struct Column: Sendable {
    public let title: String
    public let one: Case
    /// Why there are no times and costs; `nil` when there are.
    public let problem: ScenarioProblem?
    /// What a reader should know of it, in sentences without a full stop.
    public let remarks: [String]
  }

  /// A quantity in every column.
  public struct Row: Sendable {
    public let name: StaticName
    /// The figures; `nil` where there is none.
    public let cells: [Figure?]
    /// Which end is the better one; `nil` where neither is.
    public let better: Better?

    /// Which end is the better one.
    public enum Better: String, Hashable, Sendable {
      case lower, higher
    }
  }
}

extension Comparison.Row {
  /// The column with the best value; `nil` where there are fewer than two, or several are equal.
  public var best: Int? {
    guard let better else { return nil }
    let known = cells.enumerated().compactMap { index, figure in figure.map { (index, $0.value) } }
    guard known.count > 1 else { return nil }
    let sign = better == .lower ? 1.0 : -1.0
    guard let least = known.map({ $0.1 * sign }).min() else { return nil }
    let winners = known.filter { $0.1 * sign == least }
    return winners.count == 1 ? winners[0].0 : nil
  }

  /// Whether the best value is the best for certain: its interval overlaps with no other one.
  public var isClear: Bool {
    guard let best, let winner = cells[best] else { return false }
    let others = cells.enumerated().compactMap { $0 == best ? nil : $1 }
    return others.allSatisfy {
      better == .lower ? winner.high < $0.low : winner.low > $0.high
    }
  }
}

extension Comparison {
  /// Compares models.
  ///
  /// - Parameter cases: The models, at least one; what does not fit has memory and a reason, and no times.
  public init(_ cases: [Case]) {
    let results = cases.map(CaseResults.init)
    columns = results.map {
      Column(title: $0.one.title, one: $0.one, problem: $0.problem, remarks: $0.remarks)
    }
    rows = Self.rows(results).filter { row in row.cells.contains { $0 != nil } }
  }

  private static func rows(_ results: [CaseResults]) -> [Row] {
    func row(
      _ name: StaticName, _ better: Row.Better?, _ cell: (CaseResults) -> Figure?
    ) -> Row {
      Row(name: name, cells: results.map(cell), better: better)
    }
    return [
      row("weights", .lower) { $0.memory?.weights },
      row("KV cache of a token", .lower) { $0.memory?.cachePerToken },
      row("memory of a device, used", nil) { $0.memory?.total },
      row("most sequences of a copy", .higher) { $0.memory?.mostSequences },
      row("devices", .lower) { $0.devices },
      row("time to first token", .lower) { $0.prediction?.timeToFirstToken },
      row("inter-token latency", .lower) { $0.prediction?.interTokenLatency },
      row("end to end", .lower) { $0.prediction?.endToEnd },
      row("output", .higher) { $0.throughput?.output },
      row("output of a device", .higher) { $0.throughput?.outputPerDevice },
      row("price of a device hour", nil) { $0.hour },
      row("a million tokens", .lower) { $0.cost?.perMillion },
      row("a request", .lower) { $0.cost?.perRequest },
      row("tasks resolved by an attempt", .higher) { $0.success },
      row("a resolved task", .lower) { $0.cost?.perTask },
      row("a month", .lower) { $0.cost?.perMonth },
    ]
  }
}

/// What is computed for a column; a failure leaves the rest.
struct CaseResults {
  let one: Case
  let memory: MemoryResult?
  let prediction: Prediction?
  let cost: CostResult?
  let problem: ScenarioProblem?

  init(_ one: Case) {
    self.one = one
    let memory = Result { () throws(ScenarioProblem) in
      try one.memory(
        sequences: one.setting.sequences ?? one.loadedSequences, tokens: one.setting.context)
    }
    let prediction = Result { () throws(ScenarioProblem) in try one.prediction() }
    let cost = Result { () throws(ScenarioProblem) in try one.cost() }
    // What failed is told once, by `problem`; the cells stay empty.
    self.memory = try? memory.get()
    self.prediction = try? prediction.get()
    self.cost = try? cost.get()
    problem = prediction.problem ?? memory.problem ?? cost.problem
  }

  var throughput: ThroughputResult? { prediction.map { ThroughputResult($0) } }

  var devices: Figure {
    Figure(exactly: Amount<DeviceUnit>(one.deployment.layout.devices))
  }

  var hour: Figure? { one.hour.map { Figure($0.price, sources: $0.sources) } }

  var success: Figure? { one.success.map { Figure($0) } }

  var remarks: [String] {
    one.notes + [one.layout.reason].compactMap(\.self)
      + (prediction?.remarks.map(\.text) ?? [])
  }
}

extension Result where Failure == ScenarioProblem {
  /// Why it failed; `nil` when it did not.
  fileprivate var problem: ScenarioProblem? {
    if case .failure(let problem) = self { problem } else { nil }
  }
}
