// SPDX-License-Identifier: Apache-2.0

/// A test of two arms before it runs: how many users, how much power, how small an effect.
///
/// A result counts when the estimate lies beyond its critical value on the side of the effect.
public protocol TestPlan: Sendable {
  /// What the test shall achieve.
  var design: TestDesign { get }
  /// The sizes of effect that are possible in one direction, 0 excluded.
  func largestEffect(_ direction: EffectDirection) -> Double
  /// Refuses an effect that is 0 or cannot be.
  func check(effect: Double) throws(StatisticsError)
  /// Returns the variance of the estimated difference with so many users in each arm.
  func variance(effect: Double, control: Double, treatment: Double) -> PlannedVariance
}

/// Which way an effect goes.
public enum EffectDirection: Hashable, Sendable {
  /// The treatment is above the control.
  case increase
  /// The treatment is below the control.
  case decrease
}

/// The variance of an estimated difference: as the test assumes it without an effect, and as it is with the effect.
public struct PlannedVariance: Hashable, Sendable {
  /// The variance from which the critical value is taken.
  public let assumed: Double
  /// The variance with the effect.
  public let actual: Double

  /// Creates a pair of variances.
  public init(assumed: Double, actual: Double) {
    self.assumed = assumed
    self.actual = actual
  }
}

extension TestPlan {
  /// Returns the users that each arm needs, rounded up.
  ///
  /// The effect is the difference to be found, treatment minus control.
  ///
  /// - Throws: ``StatisticsError`` for an effect of 0, one that cannot be, or one so small that more than 10^15 users were needed.
  public func sampleSize(toFind effect: Double) throws(StatisticsError) -> ArmSizes {
    try check(effect: effect)
    let share = design.treatmentShare
    let variance = variance(effect: effect, control: 1 - share, treatment: share)
    let reach =
      design.critical * variance.assumed.squareRoot() + design.margin * variance.actual.squareRoot()
    let ratio = max(reach, 0) / effect
    let total = ratio * ratio
    guard total < 1e15 else {
      throw .outOfRange(
        what: "users needed", value: total, allowed: "below 10^15; look for a larger effect")
    }
    return try ArmSizes(
      control: Self.whole((1 - share) * total), treatment: Self.whole(share * total))
  }

  /// Returns how often the test finds an effect.
  ///
  /// - Throws: ``StatisticsError`` for an effect of 0 or one that cannot be.
  public func power(toFind effect: Double, with sizes: ArmSizes) throws(StatisticsError) -> Double {
    try check(effect: effect)
    return power(effect, sizes)
  }

  /// Returns the smallest effect that the test finds with the power of its design, as a difference with its sign.
  ///
  /// - Throws: ``StatisticsError/undefined(what:reason:)`` when even the largest possible effect is found less often.
  public func minimumDetectableEffect(
    with sizes: ArmSizes, _ direction: EffectDirection = .increase
  ) throws(StatisticsError) -> Double {
    let sign = direction == .increase ? 1.0 : -1.0
    let largest = largestEffect(direction) * (1 - 1e-12)
    guard largest > 0, power(sign * largest, sizes) >= design.power else {
      throw .undefined(
        what: "an effect that is found with power \(design.power)",
        reason: "\(sizes.control) and \(sizes.treatment) users are too few for any possible effect")
    }
    return sign
      * Root.ofRising(between: 0, and: largest) {
        $0 == 0 ? design.significance / 2 - design.power : power(sign * $0, sizes) - design.power
      }
  }

  private func power(_ effect: Double, _ sizes: ArmSizes) -> Double {
    let variance = variance(
      effect: effect, control: Double(sizes.control), treatment: Double(sizes.treatment))
    let beyond = effect.magnitude - design.critical * variance.assumed.squareRoot()
    // Without any variance the result is certain, one way or the other.
    guard variance.actual > 0 else { return beyond > 0 ? 1 : 0 }
    return NormalDistribution.cdf(beyond / variance.actual.squareRoot())
  }

  /// Rounds up; what is whole but for rounding errors stays.
  private static func whole(_ size: Double) -> Int {
    max(1, Int((size * (1 - 1e-12)).rounded(.up)))
  }
}
