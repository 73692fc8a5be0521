// SPDX-License-Identifier: Apache-2.0

/// What a change did to those who had it, beyond what happened to those who had it not.
///
/// Under the assumption that both groups would have moved alike, the difference of their changes is the effect. Source: Angrist
/// and Pischke, "Mostly harmless econometrics", 2009, section 5.2.
public struct DifferenceInDifferences: Hashable, Sendable {
  /// How the treated changed.
  public let treatedChange: Double
  /// How the control changed.
  public let controlChange: Double
  /// The standard error of the estimate; the four groups are taken to be independent.
  public let standardError: Double

  /// Creates an estimate from four rates.
  public init(
    treatedBefore: Proportion, treatedAfter: Proportion, controlBefore: Proportion,
    controlAfter: Proportion
  ) {
    self.init(
      treated: (treatedBefore.rate, treatedAfter.rate),
      control: (controlBefore.rate, controlAfter.rate),
      errors: [treatedBefore, treatedAfter, controlBefore, controlAfter].map(\.standardError))
  }

  /// Creates an estimate from four means.
  public init(
    treatedBefore: SampleMean, treatedAfter: SampleMean, controlBefore: SampleMean,
    controlAfter: SampleMean
  ) {
    self.init(
      treated: (treatedBefore.mean, treatedAfter.mean),
      control: (controlBefore.mean, controlAfter.mean),
      errors: [treatedBefore, treatedAfter, controlBefore, controlAfter].map(\.standardError))
  }

  private init(
    treated: (before: Double, after: Double), control: (before: Double, after: Double),
    errors: [Double]
  ) {
    treatedChange = treated.after - treated.before
    controlChange = control.after - control.before
    standardError = errors.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The change of the treated minus the change of the control.
  public var estimate: Double { treatedChange - controlChange }

  /// The estimate in standard errors; infinite when nothing varied and the estimate is not 0.
  public var z: Double { estimate == 0 ? 0 : estimate / standardError }

  /// How often an estimate of this size or more comes about, in either direction, without an effect.
  public var pValue: Double { NormalDistribution.twoSidedTail(z) }

  /// Returns the normal interval of the estimate.
  public func interval(_ confidence: Confidence = .percent95) -> ConfidenceInterval {
    ConfidenceInterval(around: estimate, standardError: standardError, confidence: confidence)
  }
}
