// SPDX-License-Identifier: Apache-2.0

/// What a test of two arms shall achieve.
public struct TestDesign: Hashable, Sendable {
  /// Which directions count as a result.
  public enum Sides: Int, Hashable, Sendable {
    /// Only the direction that was named before.
    case one = 1
    /// Both.
    case two = 2
  }

  /// How often the test is significant without an effect.
  public let significance: Double
  /// How often the test is significant with the effect.
  public let power: Double
  /// Which directions count.
  public let sides: Sides
  /// The share of all users that get the treatment; the rest are the control.
  public let treatmentShare: Double

  /// Creates a design.
  ///
  /// - Parameters:
  ///   - significance: How often the test may be significant without an effect, above 0 and below 1.
  ///   - power: How often it shall be significant with the effect, above half the significance and below 1.
  ///   - sides: Which directions count.
  ///   - treatmentShare: The share that gets the treatment, from 0.0001 to 0.9999.
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    significance: Double = 0.05, power: Double = 0.8, sides: Sides = .two,
    treatmentShare: Double = 0.5
  ) throws(StatisticsError) {
    try Valid.range("significance", significance, 1e-15...0.999)
    try Valid.range("treatment share", treatmentShare, 1e-4...0.9999)
    guard power > significance, power < 1 else {
      throw .outOfRange(
        what: "power", value: power, allowed: "above the significance, \(significance), and below 1"
      )
    }
    self.init(known: significance, power, sides, treatmentShare)
  }

  private init(
    known significance: Double, _ power: Double, _ sides: Sides, _ treatmentShare: Double
  ) {
    self.significance = significance
    self.power = power
    self.sides = sides
    self.treatmentShare = treatmentShare
  }

  /// 5% significance in both directions, 80% power, two equal arms: what is meant when nothing is said.
  public static let standard = TestDesign(known: 0.05, 0.8, .two, 0.5)

  /// How many standard errors without an effect make a result significant.
  var critical: Double {
    NormalDistribution.quantile(upperTail: significance / Double(sides.rawValue))
  }

  /// How many standard errors the effect must lie beyond that.
  var margin: Double { NormalDistribution.quantile(power) }
}

/// How many users are in each arm.
public struct ArmSizes: Hashable, Sendable {
  /// The users without the treatment, 1 or more.
  public let control: Int
  /// The users with it, 1 or more.
  public let treatment: Int

  /// Creates sizes.
  ///
  /// - Throws: ``StatisticsError`` when an arm is empty or larger than 10^15.
  public init(control: Int, treatment: Int) throws(StatisticsError) {
    for (arm, size) in [("control", control), ("treatment", treatment)] {
      guard size >= 1 else { throw .tooFew(what: "users in \(arm)", count: size, needed: 1) }
      try Valid.range("users in \(arm)", size, 1...1_000_000_000_000_000)
    }
    self.control = control
    self.treatment = treatment
  }

  /// Creates two arms of the same size.
  ///
  /// - Throws: ``StatisticsError`` when the size is below 1 or above 10^15.
  public init(perArm size: Int) throws(StatisticsError) {
    try self.init(control: size, treatment: size)
  }

  /// The users of both arms.
  public var total: Int { control + treatment }
}
