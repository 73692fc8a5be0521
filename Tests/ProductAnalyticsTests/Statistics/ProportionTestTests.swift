// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import TestSupport
import Testing

struct ProportionTestTests {
  private func test(
    control: (Int, Int), treatment: (Int, Int)
  ) throws -> ProportionTest {
    try ProportionTest(
      control: Proportion(successes: control.0, trials: control.1),
      treatment: Proportion(successes: treatment.0, trials: treatment.1))
  }

  // scipy: the formula by hand, 2 * norm.sf(z), chi2_contingency(table, correction=False).
  @Test func `z, p and chi-square are those of the pooled test`() throws {
    let test = try test(control: (200, 2000), treatment: (250, 2000))
    #expect(isNear(test.difference, 0.025))
    #expect(isNear(test.relativeChange, 0.25))
    #expect(isNear(test.z, 2.501955416802671))
    #expect(isNear(test.pValue, 0.012350947711191423))
    #expect(isNear(test.chiSquare, 6.259780907668231))
  }

  // scipy: relative_risk(250, 2000, 200, 2000).confidence_interval(0.95), minus 1.
  @Test func `the interval of the relative change is Katz's`() throws {
    let found = try test(control: (200, 2000), treatment: (250, 2000)).relativeInterval()
    #expect(isNear(found.low, 0.04900179776172586) && isNear(found.high, 0.48951126998441263))
  }

  // Newcombe 1998, table II, method 10, gives 0.0524 to 0.3339, 0.1705 to 0.8090 and 0.6791 to 1.0000; the digits are from his
  // formula on scipy's Wilson intervals.
  @Test(arguments: [
    (48, 80, 56, 70, 0.05243147240236484, 0.3338726540369059),
    (3, 10, 9, 10, 0.17052272393450296, 0.8090179735354881),
    (0, 20, 10, 10, 0.6790860371419147, 1),
  ])
  func `the interval of the difference is Newcombe's`(
    hits: Int, of: Int, others: Int, ofOthers: Int, low: Double, high: Double
  ) throws {
    let found = try test(control: (hits, of), treatment: (others, ofOthers)).newcombe()
    #expect(isNear(found.low, low) && isNear(found.high, high))
  }

  // scipy: fisher_exact(table)[1]
  @Test(arguments: [
    (1, 10, 6, 10, 0.057275541795665644), (0, 12, 5, 9, 0.006191950464396284),
    (30, 100, 45, 110, 0.11368676207021228), (200, 2000, 250, 2000, 0.014138729871418973),
    (3, 3, 0, 5, 0.017857142857142856), (5, 10, 5, 10, 1), (2, 1000, 9, 50, 3.103701098033979e-11),
    (0, 5, 0, 7, 1), (5, 5, 7, 7, 1),
  ])
  func `Fisher's exact p values are those of scipy`(
    hits: Int, of: Int, others: Int, ofOthers: Int, expected: Double
  ) throws {
    let test = try test(control: (hits, of), treatment: (others, ofOthers))
    let mirrored = try self.test(control: (others, ofOthers), treatment: (hits, of))
    #expect(isNear(try test.fisherExact(), expected))
    #expect(isNear(try mirrored.fisherExact(), expected))
  }

  @Test func `an exact test of too many trials says what to use`() throws {
    let test = try test(control: (1, .max), treatment: (2, .max))
    #expect(throws: StatisticsError.self) { try test.fisherExact() }
    #expect(test.z.isFinite && (0...1).contains(test.pValue))
    let large = try self.test(control: (250_000, 5_000_000), treatment: (251_000, 5_000_000))
    #expect(isNear(try large.fisherExact(), large.pValue, within: 0.01))
  }

  @Test func `arms in which nothing differs show nothing`() throws {
    for test in [
      try test(control: (0, 10), treatment: (0, 20)),
      try test(control: (10, 10), treatment: (20, 20)),
    ] {
      #expect(test.z == 0 && test.pValue == 1 && test.difference == 0)
      #expect(test.newcombe().contains(0))
    }
    #expect(try test(control: (0, 10), treatment: (1, 10)).relativeChange == nil)
    #expect(throws: StatisticsError.self) {
      try test(control: (0, 10), treatment: (1, 10)).relativeInterval()
    }
  }

  @Test func `swapped arms give the mirrored result`() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let (n, m) = (
        Int.random(in: 1...900, using: &random), Int.random(in: 1...900, using: &random)
      )
      let arms = (
        (Int.random(in: 0...n, using: &random), n), (Int.random(in: 0...m, using: &random), m)
      )
      let test = try test(control: arms.0, treatment: arms.1)
      let mirrored = try self.test(control: arms.1, treatment: arms.0)
      #expect(isNear(test.z, -mirrored.z))
      let (interval, other) = (test.newcombe(), mirrored.newcombe())
      #expect(isNear(interval.low, -other.high) && isNear(interval.high, -other.low))
      #expect(interval.low >= -1 - 1e-12 && interval.high <= 1 + 1e-12)
      #expect(interval.contains(test.difference))
    }
  }

  // By hand: (230 - 200 - 210 + 205) / 2000 and the sum of p (1 - p) / 2000; p from scipy's norm.sf.
  @Test func `a difference in differences takes off what happened to the control`() throws {
    let found = try DifferenceInDifferences(
      treatedBefore: Proportion(successes: 200, trials: 2000),
      treatedAfter: Proportion(successes: 230, trials: 2000),
      controlBefore: Proportion(successes: 205, trials: 2000),
      controlAfter: Proportion(successes: 210, trials: 2000))
    #expect(isNear(found.treatedChange, 0.015) && isNear(found.controlChange, 0.0025))
    #expect(isNear(found.estimate, 0.0125))
    #expect(isNear(found.standardError, 0.013743066433660285))
    #expect(isNear(found.pValue, 0.3630601108184892))
    #expect(isNear(found.interval().low, -0.014435915247115485))
    #expect(isNear(found.interval().high, 0.03943591524711548))
  }

  @Test func `a difference in differences of means adds up four squared errors`() throws {
    let mean = { try SampleMean(count: 100, mean: $0, standardDeviation: 10) }
    let found = try DifferenceInDifferences(
      treatedBefore: mean(20), treatedAfter: mean(26), controlBefore: mean(19),
      controlAfter: mean(21))
    #expect(isNear(found.estimate, 4) && isNear(found.standardError, 2) && isNear(found.z, 2))
  }
}
