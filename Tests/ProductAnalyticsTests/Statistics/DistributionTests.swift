// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// Expected values from scipy 1.17 (scipy.special.ndtri, scipy.stats.norm, t, chi2, binom), unless said otherwise.
struct DistributionTests {
  @Test(arguments: [
    (1e-300, -37.0470962993612), (1e-12, -7.034483825301131), (0.001, -3.090232306167813),
    (0.025, -1.9599639845400545), (0.05, -1.6448536269514729), (0.3, -0.5244005127080409),
    (0.5, 0), (0.8, 0.8416212335729143), (0.975, 1.959963984540054),
  ])
  func `normal quantiles are those of ndtri`(share: Double, expected: Double) {
    #expect(isNear(NormalDistribution.quantile(share), expected, within: 1e-14))
  }

  @Test(arguments: [
    (-8.5, 9.47953482220325e-18, 1), (-1, 0.15865525393145707, 0.8413447460685429),
    (1.96, 0.9750021048517795, 0.024997895148220435),
    (6, 0.9999999990134123, 9.865876450376946e-10),
  ])
  func `normal probabilities are those of norm.cdf and norm.sf`(
    z: Double, lower: Double, upper: Double
  ) {
    #expect(isNear(NormalDistribution.cdf(z), lower, within: 1e-13))
    #expect(isNear(NormalDistribution.upperTail(z), upper, within: 1e-13))
  }

  @Test func `the normal cdf undoes its quantile`() {
    for step in 1..<400 {
      let share = Double(step) / 400
      #expect(
        isNear(NormalDistribution.cdf(NormalDistribution.quantile(share)), share, within: 1e-14))
    }
  }

  @Test func `normal quantiles of impossible shares are infinite or no numbers`() {
    #expect(NormalDistribution.quantile(0) == -.infinity)
    #expect(NormalDistribution.quantile(1) == .infinity)
    for share in [-0.1, 1.1, .nan, .infinity] { #expect(NormalDistribution.quantile(share).isNaN) }
  }

  @Test(arguments: [
    (0.1, 1, 0.5317255174305535, 0.936548965138893),
    (2, 1, 0.8524163823495667, 0.2951672353008665),
    (2.5, 4.7, 0.9712039203265663, 0.05759215934686732),
    (12, 30, 0.999999999999721, 5.580185415199261e-13),
    (1.96, 1e6, 0.9750019662073651, 0.04999606758526985),
    (40, 3, 0.9999828096596054, 3.4380680789158506e-05),
    (1e-8, 5, 0.5000000037960669, 0.9999999924078662),
    (2, 1e12, 0.9772498680516858, 0.04550026389662835),
  ])
  func `probabilities of t are those of t.cdf and twice t.sf`(
    t: Double, degrees: Double, lower: Double, both: Double
  ) throws {
    let distribution = try StudentT(degreesOfFreedom: degrees)
    #expect(isNear(distribution.cdf(t), lower, within: 1e-10))
    #expect(isNear(distribution.cdf(-t), both / 2, within: 1e-10))
    #expect(isNear(distribution.twoSidedTail(-t), both, within: 1e-10))
  }

  @Test(arguments: [
    (0.975, 1, 12.706204736174694), (0.975, 10, 2.228138851986274), (0.9, 4.7, 1.4901550815168034),
    (0.999999, 30, 5.871117120408624), (0.025, 1e6, -1.9599663568141072),
    (1e-12, 3, -10331.108244292487), (0.500001, 7, 2.5974602756555918e-06),
  ])
  func `quantiles of t are those of t.ppf`(share: Double, degrees: Double, expected: Double) throws
  {
    let found = try StudentT(degreesOfFreedom: degrees).quantile(share)
    #expect(isNear(found, expected, within: 1e-9))
  }

  @Test(arguments: [
    (3.841458820694124, 1, 0.95, 0.05), (0.001, 1, 0.02522712063003961, 0.9747728793699604),
    (10, 5, 0.9247647538534878, 0.07523524614651217),
    (400, 300, 0.9999032137800506, 9.678621994933555e-05),
    (250, 300, 0.016197049792354958, 0.9838029502076451),
    (1e4, 1e4, 0.5018806340338173, 0.49811936596618267), (1000, 2, 1, 7.124576406741474e-218),
    (1.0001e8, 1e8, 0.760257262338763, 0.23974273766123697),
  ])
  func `probabilities of chi-square are those of chi2.cdf and chi2.sf`(
    value: Double, degrees: Double, lower: Double, upper: Double
  ) throws {
    let distribution = try ChiSquared(degreesOfFreedom: degrees)
    #expect(isNear(distribution.cdf(value), lower, within: 1e-10))
    #expect(isNear(distribution.upperTail(value), upper, within: 1e-10))
  }

  // Python's decimal with 50 digits: the series of x^a e^-x / a! with a = 6_560_974.947_059_708, x = 6546028.667326109. scipy's chi2.cdf
  // is 0.7% off there.
  @Test func `a far tail of many degrees of freedom keeps its digits`() throws {
    let distribution = try ChiSquared(degreesOfFreedom: 2 * 6_560_974.947_059_708)
    #expect(
      isNear(distribution.cdf(2 * 6_546_028.667_326_109), 2.619223567588947e-09, within: 1e-9))
  }

  @Test(arguments: [
    (0.95, 1, 3.841458820694124), (0.05, 3, 0.35184631774927144), (0.5, 100, 99.33412923598846),
    (1e-10, 4, 2.828440458165948e-05),
  ])
  func `quantiles of chi-square are those of chi2.ppf`(
    share: Double, degrees: Double, expected: Double
  ) throws {
    let found = try ChiSquared(degreesOfFreedom: degrees).quantile(share)
    #expect(isNear(found, expected, within: 1e-11))
  }

  @Test(arguments: [
    (3, 10, 0.2, 0.20132659199999992, 0.8791261183999999, 0.12087388160000007),
    (0, 10, 0.2, 0.10737418240000003, 0.1073741824, 0.8926258176),
    (10, 10, 0.2, 1.0240000000000006e-07, 1, 0),
    (50, 1000, 0.06, 0.022643092432152356, 0.10056759171168597, 0.8994324082883141),
    (5000, 100_000, 0.05, 0.0057883662644645185, 0.5037624048046629, 0.4962375951953371),
    (10, 1_000_000, 1e-5, 0.12511066127589932, 0.5830397501940283, 0.4169602498059717),
    (3, 7, 0.5, 0.2734375, 0.5, 0.5),
  ])
  func `binomial probabilities are those of binom.pmf, cdf and sf`(
    successes: Int, trials: Int, rate: Double, exactly: Double, atMost: Double, more: Double
  ) throws {
    let distribution = try Binomial(trials: trials, rate: rate)
    #expect(isNear(distribution.probability(successes), exactly, within: 1e-11))
    #expect(isNear(distribution.cdf(successes), atMost, within: 1e-11))
    #expect(isNear(distribution.upperTail(successes), more, within: 1e-11))
  }

  @Test(arguments: [
    (0.025, 100, 0.3, 21), (0.975, 100, 0.3, 39), (0.5, 1_000_000, 0.01, 10_000),
    (0.95, 10, 0.5, 8), (0.9, 5, 0, 0), (0, 5, 0.5, 0), (1, 5, 0.5, 5), (0.5, 7, 0.5, 3),
  ])
  func `binomial quantiles are those of binom.ppf`(
    share: Double, trials: Int, rate: Double, expected: Int
  ) throws {
    #expect(try Binomial(trials: trials, rate: rate).quantile(share) == expected)
  }

  @Test func `binomial probabilities add up to 1`() throws {
    let distribution = try Binomial(trials: 50, rate: 0.07)
    let sum = (0...50).reduce(0) { $0 + distribution.probability($1) }
    #expect(isNear(sum, 1, within: 1e-13))
  }

  @Test func `the largest numbers of trials are no trouble`() throws {
    let half = try Binomial(trials: .max, rate: 0.5)
    #expect(isNear(half.cdf(.max / 2), 0.5, within: 1e-6))
    #expect(half.cdf(.min) == 0 && half.cdf(.max) == 1)
    #expect((0...Int.max).contains(half.quantile(0.9)))
  }

  @Test(arguments: hostileNumbers)
  func `hostile numbers are refused or answered`(number: Double) throws {
    if !(1...1e12).contains(number) {
      #expect(throws: StatisticsError.self) { try StudentT(degreesOfFreedom: number) }
      #expect(throws: StatisticsError.self) { try ChiSquared(degreesOfFreedom: number) }
    }
    if !(0...1).contains(number) {
      #expect(throws: StatisticsError.self) { try Binomial(trials: 5, rate: number) }
    }
    let t = try StudentT(degreesOfFreedom: 3)
    let chi = try ChiSquared(degreesOfFreedom: 3)
    for found in [t.cdf(number), t.twoSidedTail(number), chi.cdf(number), chi.upperTail(number)] {
      #expect(found.isNaN == number.isNaN)
      #expect(found.isNaN || (0...1).contains(found))
    }
    #expect(t.quantile(number).isNaN == !(0...1).contains(number))
    #expect(chi.quantile(number).isNaN == !(0...1).contains(number))
  }
}
