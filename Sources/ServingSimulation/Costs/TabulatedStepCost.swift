// SPDX-License-Identifier: Apache-2.0

/// Step times whose decode curves are computed once and shared by all copies and runs.
///
/// A run asks for the curve of each batch size once for each copy. Where many runs share one deployment, as in a search over fleets,
/// the curves are the larger part of the work. The times are those of the step cost behind it, bit for bit.
public struct TabulatedStepCost<Base: StepCost>: StepCost {
  private let base: Base
  private let curves: [DecodeCurve]

  /// Computes the curves.
  ///
  /// - Parameters:
  ///   - base: The step times.
  ///   - most: The largest batch whose curve is kept; larger ones are asked of the base. Less than 1 keeps none.
  public init(_ base: Base, upTo most: Int) {
    self.base = base
    curves = most < 1 ? [] : (1...most).map { base.decodeCurve(sequences: $0) }
  }

  public var usesLongest: Bool { base.usesLongest }

  public func promptAttention(tokens: Int, past: Int) -> SimulatedTime {
    base.promptAttention(tokens: tokens, past: past)
  }

  public func duration(ofGroup steps: [StepShape]) -> SimulatedTime {
    base.duration(ofGroup: steps)
  }

  public func duration(of step: StepShape) -> SimulatedTime { base.duration(of: step) }

  public func decodeCurve(sequences: Int) -> DecodeCurve {
    curves.indices.contains(sequences - 1)
      ? curves[sequences - 1] : base.decodeCurve(sequences: sequences)
  }
}

extension ServingSimulator where Cost == TabulatedStepCost<EconomicStepCost> {
  /// Serves a trace, as `run(_:)` does.
  ///
  /// Not generic, so that it is fast when another module calls it.
  ///
  /// - Parameter trace: The requests.
  /// - Returns: What was seen.
  /// - Throws: ``SimulationError/setting(_:)`` when prefix blocks are not whole pages.
  public func serve(_ trace: RequestTrace) throws(SimulationError) -> SimulationResult {
    try run(trace.source)
  }
}
