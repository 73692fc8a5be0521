// SPDX-License-Identifier: Apache-2.0

import Quantities

/// Retrieval, fine-tuning, long context or the prompt as it is: the recommended option by how often facts change and how
/// many unsupported claims are tolerated.
///
/// In each cell, rules take out what cannot work; what is left is ordered by whether it brings about the format that is
/// needed, and by cost. See ``Reason`` for the why of each option, and ``GroundingCell/flips`` for what would change it.
public struct GroundingMatrix: Hashable, Sendable {
  /// What answers must do.
  public let needs: GroundingNeeds
  /// What each way costs and takes.
  public let costs: GroundingCosts
  /// The cells, by volatility and then by tolerance, in the order of their cases.
  public let cells: [GroundingCell]

  /// Fills the matrix.
  ///
  /// - Parameters:
  ///   - needs: What answers must do.
  ///   - costs: What each way costs and takes.
  public init(needs: GroundingNeeds, costs: GroundingCosts) {
    self.needs = needs
    self.costs = costs
    cells = Volatility.allCases.flatMap { volatility in
      ClaimTolerance.allCases.map { tolerance in
        GroundingCell(volatility, tolerance, needs, costs)
      }
    }
  }

  /// Returns the cell of a volatility and a tolerance.
  public subscript(volatility: Volatility, tolerance: ClaimTolerance) -> GroundingCell {
    cells.first { $0.volatility == volatility && $0.tolerance == tolerance }
      ?? GroundingCell(volatility, tolerance, needs, costs)
  }
}

extension GroundingCell {
  /// Fills one cell alone.
  ///
  /// - Parameters:
  ///   - volatility: How often facts change.
  ///   - tolerance: How many unsupported claims are tolerated.
  ///   - needs: What answers must do.
  ///   - costs: What each way costs and takes.
  public init(
    _ volatility: Volatility, _ tolerance: ClaimTolerance, _ needs: GroundingNeeds,
    _ costs: GroundingCosts
  ) {
    let options = Self.assess(volatility, tolerance, needs, costs)
    self.init(volatility: volatility, tolerance: tolerance, options: options, flips: [])
    let own = recommendation
    let flips = needs.changes.compactMap { change, needs -> Flip? in
      let other = Self.assess(volatility, tolerance, needs, costs).first
      let becomes = other.flatMap { $0.isPossible ? $0.option : nil }
      return becomes == own ? nil : Flip(change: change, becomes: becomes)
    }
    self.init(volatility: volatility, tolerance: tolerance, options: options, flips: flips)
  }
}

extension GroundingNeeds {
  /// Needs that differ in one thing, to see which of them changes an answer.
  fileprivate var changes: [(StaticName, GroundingNeeds)] {
    var changes: [(StaticName, GroundingNeeds)] = [
      (
        needsCitations ? "no citations needed" : "citations needed",
        changed(citations: !needsCitations)
      ),
      (
        needsFormat ? "no format of its own needed" : "a format of its own needed",
        changed(format: !needsFormat)
      ),
      (
        isKnownToModel ? "facts the model has never seen" : "facts the model was trained on",
        changed(known: !isKnownToModel)
      ),
      ("ten times the requests", changed(requestFactor: 10)),
      ("a tenth of the requests", changed(requestFactor: 0.1)),
      ("ten times the facts", changed(factsFactor: 10)),
      ("a tenth of the facts", changed(factsFactor: 0.1)),
    ]
    if let latencyBudget {
      changes.append(("half the latency budget", changed(budget: latencyBudget / 2)))
      changes.append(("no latency budget", changed(budget: .some(nil))))
    }
    return changes
  }

  private func changed(
    citations: Bool? = nil, format: Bool? = nil, known: Bool? = nil, requestFactor: Double = 1,
    factsFactor: Double = 1, budget: Time?? = .none
  ) -> GroundingNeeds {
    GroundingNeeds(
      unchecked: requests * requestFactor, knowledge: knowledge * factsFactor,
      usableContext: usableContext, isKnownToModel: known ?? isKnownToModel,
      needsCitations: citations ?? needsCitations, needsFormat: format ?? needsFormat,
      latencyBudget: budget ?? latencyBudget)
  }
}
