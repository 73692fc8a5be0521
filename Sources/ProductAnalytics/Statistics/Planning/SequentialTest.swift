// SPDX-License-Identifier: Apache-2.0

/// A test that is looked at several times, each time with the same number of new users.
///
/// After each look the distribution of the sum of what came in, among tests that go on, is that of the look before, cut at its
/// boundary and spread by one more normal step. Source: Armitage, McPherson and Rowe, "Repeated significance tests on accumulating
/// data", JRSS A 132, 1969; the integral is taken by Gauss-Legendre.
public struct SequentialTest: Hashable, Sendable {
  /// How many standard errors make a result significant at each look, in order.
  public let boundaries: [Double]

  /// The most looks.
  public static let lookLimit = 100

  /// Creates a test from the boundary of each look.
  ///
  /// - Throws: ``StatisticsError`` for no look, more than ``lookLimit``, or a boundary that is not from 10^-3 to 10^3.
  public init(boundaries: [Double]) throws(StatisticsError) {
    try Self.check(looks: boundaries.count)
    for boundary in boundaries { try Valid.range("boundary", boundary, 1e-3...1e3) }
    self.boundaries = boundaries
  }

  /// Creates a test that takes the same level at each look, as who peeks without a plan does.
  ///
  /// - Throws: ``StatisticsError`` for no look, more than ``lookLimit``, or a level that is not from 10^-15 to 0.999.
  public static func peeking(
    looks: Int, level: Double = 0.05
  ) throws(StatisticsError) -> SequentialTest {
    try check(looks: looks)
    try check(level: level)
    let z = NormalDistribution.quantile(upperTail: level / 2)
    return SequentialTest(known: [Double](repeating: z, count: looks))
  }

  /// Creates a test with the same boundary at each look that holds the level over all of them.
  ///
  /// Source: Pocock, "Group sequential methods in the design and analysis of clinical trials", Biometrika 64, 1977.
  ///
  /// - Throws: As ``peeking(looks:level:)``.
  public static func pocock(
    looks: Int, level: Double = 0.05
  ) throws(StatisticsError) -> SequentialTest {
    try solved(looks: looks, level: level) { _ in 1 }
  }

  /// Creates a test that asks for much at first and for little more than a single test at the end.
  ///
  /// At look k of K the boundary is C times the square root of K / k. Source: O'Brien and Fleming, "A multiple testing procedure for
  /// clinical trials", Biometrics 35, 1979.
  ///
  /// - Throws: As ``peeking(looks:level:)``.
  public static func oBrienFleming(
    looks: Int, level: Double = 0.05
  ) throws(StatisticsError) -> SequentialTest {
    try solved(looks: looks, level: level) { (Double(looks) / Double($0)).squareRoot() }
  }

  /// The two-sided level of each look on its own.
  public var nominalLevels: [Double] { boundaries.map(NormalDistribution.twoSidedTail) }

  private init(known boundaries: [Double]) { self.boundaries = boundaries }

  private static func check(looks: Int) throws(StatisticsError) {
    guard looks >= 1 else { throw .tooFew(what: "looks", count: looks, needed: 1) }
    guard looks <= lookLimit else {
      throw .tooMany(
        what: "looks", count: looks, limit: lookLimit, instead: "fewer looks, such as one a week")
    }
  }

  private static func check(level: Double) throws(StatisticsError) {
    try Valid.range("level", level, 1e-15...0.999)
  }

  /// Returns the test whose boundaries have a shape and hold a level.
  private static func solved(
    looks: Int, level: Double, shape: (Int) -> Double
  ) throws(StatisticsError) -> SequentialTest {
    try check(looks: looks)
    try check(level: level)
    let shapes = (1...looks).map(shape)
    // At the bottom the last look alone has the level; at the top all looks together have at most the level.
    let bottom = NormalDistribution.quantile(upperTail: level / 2)
    let top = NormalDistribution.quantile(upperTail: level / 2 / Double(looks))
    let scale = Root.ofRising(between: bottom, and: top) { scale in
      level - SequentialTest(known: shapes.map { $0 * scale }).falsePositiveRate
    }
    return SequentialTest(known: shapes.map { $0 * scale })
  }
}

extension SequentialTest {
  /// How often any of the looks is significant without an effect.
  public var falsePositiveRate: Double { falsePositiveRates.last ?? 0 }

  /// How often a look up to each one is significant without an effect, rising.
  public var falsePositiveRates: [Double] {
    var rates: [Double] = []
    var stopped = 0.0
    var ongoing = SumDensity.beforeFirstStep
    for (index, boundary) in boundaries.enumerated() {
      let edge = boundary * Double(index + 1).squareRoot()
      stopped += ongoing.share(beyond: edge)
      rates.append(min(stopped, 1))
      if index + 1 < boundaries.count { ongoing = ongoing.next(boundary: edge) }
    }
    return rates
  }
}
