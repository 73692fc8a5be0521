// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
import Quantities

/// What one copy does when it is busy: the base of every cost.
public struct Capacity: Sendable {
  /// The load at which a copy counts as busy.
  public let rule: Rule
  /// The prediction for one copy under it.
  public let prediction: Prediction

  /// The load at which a copy counts as busy.
  public enum Rule: Hashable, Sendable {
    /// The load of the workload: its callers or its batch.
    case asGiven
    /// As many sequences at a time as engine and memory allow.
    case full
    /// The most callers that the service level allows.
    case withinLevel(callers: Int)

    /// The rule in words.
    public var text: String {
      switch self {
      case .asGiven: "under the load of the workload"
      case .full: "with a queue that is never empty"
      case .withinLevel(let callers):
        "with the most callers that the service level allows, \(callers)"
      }
    }
  }

  /// The speed of one copy with prompts in between.
  var speed: ServingSpeed {
    .together(output: prediction.outputThroughput.interval())
  }
}

extension Figure {
  /// The numbers as an interval in a unit that the caller knows.
  func interval<U: Unit>(of unit: U.Type = U.self) -> Interval<U> {
    Interval(Amount(value), low: Amount(low), high: Amount(high))
  }
}

extension Case {
  /// Returns what one copy does when it is busy.
  ///
  /// A number of callers or a batch is taken as it is, divided over the copies. A rate says nothing of how busy a copy
  /// is, and an offline run is always at the limit: there the service level decides, or the limit of engine and memory.
  ///
  /// - Throws: ``ScenarioProblem`` as ``prediction()`` does, or when not even one caller is served in time.
  public func capacity() throws(ScenarioProblem) -> Capacity {
    let copies = Double(deployment.layout.replicas)
    switch setting.workload.load {
    case .concurrency(let callers):
      return try capacity(.asGiven, .concurrency(max(callers / copies, 1)))
    case .staticBatch(let size):
      return try capacity(.asGiven, .staticBatch(max(size / copies, 1)))
    default:
      guard !setting.level.isEmpty else { return try capacity(.full, .offline()) }
      guard let most = try mostCallers() else {
        throw ScenarioProblem(
          noAnswer: "\(name) does not keep the service level, even for one caller")
      }
      let callers = Int(most.figure.value)
      return try capacity(.withinLevel(callers: callers), .concurrency(Double(callers)))
    }
  }

  private func capacity(_ rule: Capacity.Rule, _ load: Load) throws(ScenarioProblem) -> Capacity {
    let layout = deployment.layout.replicated(1)
    do {
      let single = with(
        deployment: try deployment.laid(layout), layout: LayoutChoice(layout: layout, reason: nil))
      return Capacity(
        rule: rule, prediction: try single.prediction(of: try setting.workload.with(load)))
    } catch let problem as ScenarioProblem {
      throw problem
    } catch let error as EconomicsError {
      throw ScenarioProblem(error, number: number)
    } catch {
      throw ScenarioProblem("\(error)")
    }
  }
}
