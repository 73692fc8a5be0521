// SPDX-License-Identifier: Apache-2.0

import Quantities

/// What must be true for one model to finish tasks at a lower cost than another.
public struct ModelBreakEven: Hashable, Sendable {
  /// The candidate, usually the smaller model.
  public let candidate: ResolvedTask
  /// The model it is measured against.
  public let rival: ResolvedTask

  /// Sets two models against each other.
  public init(_ candidate: ResolvedTask, against rival: ResolvedTask) {
    self.candidate = candidate
    self.rival = rival
  }

  /// Whether the candidate finishes a task at a lower cost.
  public var verdict: Verdict {
    if candidate.cost.high < rival.cost.low { return .cheaper }
    if candidate.cost.low > rival.cost.high { return .dearer }
    return .tooCloseToTell
  }

  /// Which of two costs is lower, given that neither is known exactly.
  public enum Verdict: String, Hashable, Sendable {
    case cheaper, dearer
    /// The intervals overlap.
    case tooCloseToTell
  }

  /// The chance of success, of every attempt alike, above which the candidate is cheaper.
  ///
  /// Cost falls with the chance all the way, so the place is found by halving; to 10^-9.
  public var successNeeded: Crossing {
    Crossing(
      One.self, terms: terms, sources: candidate.sources + rival.sources
    ) { end in
      // Much success is needed where the candidate is dear and the rival cheap.
      successNeeded(below: rival.cost.at(end.opposite), at: end)
    }
  }

  /// The price of a person below which the candidate is cheaper, when both hand over to one.
  ///
  /// Both costs grow with the price in a line; the candidate, which fails more often, grows faster. `always` when it
  /// does not, and is cheaper without a person too; `never` when it is dearer in both.
  ///
  /// - Returns: The crossing; `nil` when one of the two never hands over.
  public var escalationPrice: Crossing? {
    guard candidate.escalation != nil, rival.escalation != nil else { return nil }
    return Crossing(Dollar.self, terms: terms, sources: candidate.sources + rival.sources) { end in
      // The price may be high where the candidate is cheap and fails seldom.
      let own = candidate.line(at: end.opposite)
      let other = rival.line(at: end)
      let (gap, slope) = (other.fixed - own.fixed, own.slope - other.slope)
      guard gap > 0 else { return .never }
      guard slope > 0, gap / slope < Allowed.price.upperBound else { return .always }
      return .at(gap / slope)
    }
  }

  private func successNeeded(below cost: Double, at end: End) -> Crossing.Point {
    func isCheaper(_ chance: Double) -> Bool { candidate.cost(success: chance, at: end) < cost }
    guard isCheaper(1) else { return .never }
    guard !isCheaper(0) else { return .always }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-9 {
      let middle = (low + high) / 2
      if isCheaper(middle) { high = middle } else { low = middle }
    }
    return .at(high)
  }

  private var terms: [Term] {
    [
      Term("cost of the candidate", candidate.cost.value),
      Term("cost of the rival", rival.cost.value),
      Term("success of the candidate", candidate.attempts.success.value),
      Term("success of the rival", rival.attempts.success.value),
    ]
  }
}
