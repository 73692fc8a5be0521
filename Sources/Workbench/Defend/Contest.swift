// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Two models whose costs are compared.
struct Contest: Sendable {
  let candidate: Case
  let rival: Case

  /// What the costs are for.
  var measure: DefendMemo.Measure {
    candidate.success != nil && rival.success != nil ? .resolvedTask : .request
  }

  /// Returns the cost of one side, or why there is none.
  ///
  /// A side that misses its service level at the most likely times has no cost: it is no way to serve.
  func outcome(of side: Case) -> Result<Figure, ScenarioProblem> {
    Result { () throws(ScenarioProblem) in
      let cost = try side.cost()
      if !side.setting.level.isKeptByValues(cost.capacity.prediction) {
        throw ScenarioProblem(
          noAnswer: "\(side.name) does not keep the service level under this load")
      }
      return measure == .resolvedTask ? cost.perTask ?? cost.perRequest : cost.perRequest
    }
  }

  /// The cost of one side; `nil` when there is none.
  func cost(of side: Case) -> Figure? {
    if case .success(let figure) = outcome(of: side) { figure } else { nil }
  }

  /// Whether both sides pay the same price for an hour of the same device, which then is dear or cheap for both.
  var sharesPrice: Bool { candidate.device.id == rival.device.id && candidate.hour == rival.hour }

  /// The contest at the most likely price, where both sides pay the same: an uncertain price decides nothing then.
  var atOnePrice: Contest {
    guard sharesPrice, let hour = candidate.hour else { return self }
    let fixed = DeviceHour(
      price: Interval(exactly: hour.price.value), dates: hour.dates, sources: hour.sources)
    return Contest(candidate: candidate.with(hour: fixed), rival: rival.with(hour: fixed))
  }

  /// Which of the two costs is lower.
  var verdict: DefendMemo.Verdict {
    let fair = atOnePrice
    guard let mine = fair.cost(of: fair.candidate), let theirs = fair.cost(of: fair.rival) else {
      return .undecided
    }
    if mine.high < theirs.low { return .cheaper }
    if mine.low > theirs.high { return .dearer }
    return mine.value < theirs.value ? .likelyCheaper : .likelyDearer
  }

  /// The tasks of both sides; `nil` where shares or costs are missing.
  var tasks: (candidate: ResolvedTask, rival: ResolvedTask)? {
    // A side without a cost has no task; the memo says why elsewhere.
    guard let mine = try? candidate.resolvedTask(), let theirs = try? rival.resolvedTask() else {
      return nil
    }
    return (mine, theirs)
  }

  /// Which numbers of the two costs are compared.
  enum Ends {
    case values
    /// The high end of the candidate against the low one of the rival.
    case againstCandidate
    /// The low end of the candidate against the high one of the rival.
    case forCandidate
  }

  /// Whether the candidate is cheaper; `nil` when neither side has a cost.
  func isCandidateCheaper(_ ends: Ends) -> Bool? {
    let (mine, theirs) = (cost(of: candidate), cost(of: rival))
    guard let mine else { return theirs == nil ? nil : false }
    guard let theirs else { return true }
    return switch ends {
    case .values: mine.value < theirs.value
    case .againstCandidate: mine.high < theirs.low
    case .forCandidate: mine.low < theirs.high
    }
  }
}

extension Case {
  /// Returns the task of this model; `nil` when nobody said how many are resolved.
  func resolvedTask() throws -> ResolvedTask? {
    guard let hour, success != nil else { return nil }
    return try CostBuilder(self, try capacity(), hour).task()
  }
}

extension CostBuilder {
  /// The task that is costed at the utilisation of the setting or of the plan.
  func task() throws -> ResolvedTask? {
    let utilisation = try plan()?.utilisation ?? one.setting.utilisation
    return try one.task(costing: try hosting.cost(of: mix, utilisation: utilisation))
  }
}
