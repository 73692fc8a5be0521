// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import TestSupport
import Testing

struct MeanTests {
  private let control = [12.1, 14.3, 11.8, 13.5, 15.2, 12.9, 14.0]
  private let treatment = [15.1, 13.9, 17.2, 16.8, 14.4]

  // scipy: ttest_ind(treatment, control, equal_var=False) and its confidence_interval(0.95).
  @Test func `Welch's test is that of scipy`() throws {
    let test = try WelchTest(control: control, treatment: treatment)
    #expect(isNear(test.difference, 2.08, within: 1e-12))
    #expect(isNear(test.t, 2.6045191958042615))
    #expect(isNear(test.degreesOfFreedom, 7.709875144092121))
    #expect(isNear(test.pValue, 0.032385522365050254))
    #expect(isNear(test.interval().low, 0.2262650511016029))
    #expect(isNear(test.interval().high, 3.933734948898394))
  }

  // numpy: mean, std(ddof=1); scipy: t.interval(0.95, 6, mean, sem).
  @Test func `the interval of a mean is Student's`() throws {
    let found = try SampleMean(control)
    #expect(isNear(found.mean, 13.4) && isNear(found.standardDeviation, 1.219289410544792))
    #expect(isNear(try found.interval().low, 12.272345372688436))
    #expect(isNear(try found.interval().high, 14.527654627311568))
  }

  @Test func `a mean far from 0 keeps its deviation`() throws {
    let found = try SampleMean([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16])
    #expect(found.mean == 1e9 + 10 && isNear(found.standardDeviation, 30.0.squareRoot()))
  }

  @Test func `samples without variation have no t`() {
    #expect(throws: StatisticsError.self) { try WelchTest(control: [1, 1], treatment: [2, 2]) }
    #expect(throws: StatisticsError.self) { try WelchTest(control: [1], treatment: [2, 3]) }
    #expect(throws: Never.self) { try WelchTest(control: [1, 1], treatment: [2, 3]) }
  }

  @Test func `deviations whose squares are too small for a number still give a t`() throws {
    let test = try WelchTest(
      control: SampleMean(count: 4, mean: 0, standardDeviation: 1e-200),
      treatment: SampleMean(count: 4, mean: 1e-200, standardDeviation: 1e-200))
    #expect(isNear(test.t, 2.0.squareRoot()) && isNear(test.degreesOfFreedom, 6))
  }

  // numpy: the delta method from cov(x, y, ddof=1), written out with all three terms.
  @Test func `the error of a ratio of sums is that of the delta method`() throws {
    let ratio = try RatioOfSums(
      numerators: [3, 0, 5, 2, 8, 1, 4], denominators: [10, 4, 12, 9, 20, 6, 11])
    #expect(isNear(ratio.ratio, 23.0 / 72))
    #expect(isNear(ratio.standardError, 0.041000324337272874))
    #expect(isNear(ratio.interval().low, 0.23908528538892854))
    #expect(isNear(ratio.interval().high, 0.3998036034999603))
    let difference = ratio.interval(ofDifferenceFrom: ratio)
    #expect(
      isNear(difference.halfWidth, 1.959963984540054 * 0.041000324337272874 * 2.0.squareRoot()))
    #expect(isNear(difference.low, -difference.high))
  }

  @Test func `a ratio with one event for each unit is a proportion`() throws {
    let hits = (0..<50).map { $0 < 15 ? 1.0 : 0 }
    let ratio = try RatioOfSums(
      numerators: hits, denominators: [Double](repeating: 1, count: 50))
    // With count - 1 below the line: 0.3 x 0.7 / 49.
    #expect(isNear(ratio.standardError, (0.21 / 49).squareRoot()))
  }

  @Test func `ratios that do not exist are refused`() {
    for (x, y) in [([1.0], [1.0]), ([1, 2], [1]), ([1, 2], [1, -1]), ([1, .nan], [1, 1])] {
      #expect(throws: StatisticsError.self) { try RatioOfSums(numerators: x, denominators: y) }
    }
  }

  // By hand: 100 + 0.6 x 20; scipy: 100 + 15 norm.pdf(ndtri(0.9)) / 0.1 and 0.6 of the way back.
  @Test func `the second measurement falls back toward the mean`() throws {
    let relation = try RegressionToTheMean(mean: 100, reliability: 0.6)
    #expect(isNear(relation.expectedSecond(first: 120), 112))
    #expect(isNear(relation.expectedChange(first: 120), -8))
    let top = try relation.expectedMeans(ofTop: 0.1, standardDeviation: 15)
    #expect(isNear(top.first, 126.32474978987302) && isNear(top.second, 115.79484987392381))
    #expect(throws: StatisticsError.self) { try RegressionToTheMean(mean: 0, reliability: 1.01) }
    #expect(throws: StatisticsError.self) {
      try relation.expectedMeans(ofTop: 0, standardDeviation: 1)
    }
  }

  @Test(arguments: hostileNumbers)
  func `hostile values are refused or give numbers`(number: Double) throws {
    guard number.magnitude <= 1e100 else {
      #expect(throws: StatisticsError.self) { try SampleMean([1, number]) }
      #expect(throws: StatisticsError.self) { try SortedSample([1, number]) }
      #expect(throws: StatisticsError.self) { try BinnedCounts([1, number], bins: 3) }
      #expect(throws: StatisticsError.self) {
        try Bootstrap.ofMean([1, number], using: SeededGenerator(seed: 1))
      }
      #expect(throws: StatisticsError.self) {
        try SampleMean(count: 2, mean: 0, standardDeviation: number)
      }
      return
    }
    #expect(try SampleMean([1, number]).standardDeviation.isFinite)
    #expect(try BinnedCounts([number, number], bins: 3).total == 2)
    #expect(try WelchTest(control: [1e100, number], treatment: [3, 1e-100]).pValue.isFinite)
  }
}

struct BootstrapTests {
  private let values = [1.2, 0.4, 3.3, 7.9, 2.2, 0.9, 12.5, 4.1, 1.8, 2.7, 0.3, 5.6]

  // SplitMix64 with seed 42 and place = (next x 12) >> 64 in Python; then scipy's bootstrap(..., n_resamples=0, bootstrap_result=
  // those 1000 statistics, method="percentile" or "BCa").
  @Test func `intervals of a mean are those of scipy on the same draws`() throws {
    let draws = try Bootstrap.ofMean(values, draws: 1000, using: SeededGenerator(seed: 42))
    #expect(isNear(draws.estimate, 3.575) && isNear(draws.standardError, 1.030907338968329))
    #expect(isNear(draws.percentile().low, 1.7912500000000005))
    #expect(isNear(draws.percentile().high, 5.751666666666666))
    #expect(isNear(try draws.biasCorrected().low, 2.0247163391730925))
    #expect(isNear(try draws.biasCorrected().high, 6.455828444613989))
  }

  @Test func `intervals of a median are those of scipy on the same draws`() throws {
    let draws = try Bootstrap.ofMedian(values, draws: 1000, using: SeededGenerator(seed: 42))
    #expect(isNear(draws.standardError, 1.013042295361942))
    for interval in [draws.percentile(), try draws.biasCorrected()] {
      #expect(isNear(interval.low, 1.05) && isNear(interval.high, 4.85))
    }
  }

  @Test func `the same generator gives the same draws, another one others`() throws {
    let first = try Bootstrap.ofMean(values, draws: 200, using: SeededGenerator(seed: 1))
    let again = try Bootstrap.ofMean(values, draws: 200, using: SeededGenerator(seed: 1))
    let other = try Bootstrap.ofMean(values, draws: 200, using: SeededGenerator(seed: 2))
    #expect(first.replicates == again.replicates && first.replicates != other.replicates)
  }

  @Test func `what does not vary has no corrected interval or one without width`() throws {
    let same = try Bootstrap.ofMean([2, 2, 2], draws: 100, using: SeededGenerator(seed: 1))
    #expect(same.percentile().width == 0)
    #expect(try same.biasCorrected().width == 0)
    let largest = try Bootstrap(values, draws: 100, using: SeededGenerator(seed: 1)) {
      $0.reduce(0) { $0 + $1 } > 42 ? 1 : 0
    }
    #expect(throws: Never.self) { try largest.biasCorrected() }
  }

  @Test func `too few values, too many draws and statistics that are no numbers are refused`() {
    let generator = SeededGenerator(seed: 1)
    #expect(throws: StatisticsError.self) { try Bootstrap.ofMean([1], using: generator) }
    #expect(throws: StatisticsError.self) {
      try Bootstrap.ofMean(values, draws: .max, using: generator)
    }
    #expect(throws: StatisticsError.self) {
      try Bootstrap(values, using: generator) { _ in .nan }
    }
  }
}
