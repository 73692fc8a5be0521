// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

struct SequentialTestTests {
  // The recursion by Simpson's rule on 4001 places in numpy; two looks also by scipy's quad and multivariate_normal.
  @Test(arguments: [
    (1, 0.05), (2, 0.0831178033545179), (5, 0.14168933259103367), (10, 0.1933565933499597),
    (20, 0.24791093861948188),
  ])
  func `peeking raises false positives as Armitage, McPherson and Rowe found`(
    looks: Int, expected: Double
  ) throws {
    let test = try SequentialTest.peeking(looks: looks)
    #expect(isNear(test.falsePositiveRate, expected, within: 1e-9))
  }

  // Table 2 of Armitage, McPherson and Rowe 1969, in percent.
  @Test func `the table of 1969 is met to its digits`() throws {
    let rates = try SequentialTest.peeking(looks: 10).falsePositiveRates
    let table = [0.05, 0.083, 0.107, 0.126, 0.142, 0.155, 0.166, 0.176, 0.185, 0.193]
    #expect(zip(rates, table).allSatisfy { ($0 - $1).magnitude < 0.000_8 })
  }

  // scipy's brentq on the recursion in numpy; Jennison and Turnbull, "Group sequential methods", 2000, tables 2.1 and 2.3: 2.413,
  // 2.040.
  @Test(arguments: [
    (2, 2.1782720887382827, 1.977430959305411), (5, 2.413176220109682, 2.0400731748295797),
  ])
  func `boundaries are those of Pocock and of O'Brien and Fleming`(
    looks: Int, pocock: Double, last: Double
  ) throws {
    let even = try SequentialTest.pocock(looks: looks)
    let late = try SequentialTest.oBrienFleming(looks: looks)
    #expect(isNear(even.boundaries.first, pocock) && isNear(even.boundaries.last, pocock))
    #expect(isNear(late.boundaries.last, last))
    #expect(isNear(late.boundaries.first, last * Double(looks).squareRoot()))
    #expect(isNear(even.falsePositiveRate, 0.05) && isNear(late.falsePositiveRate, 0.05))
  }

  @Test func `nominal levels of Pocock's five looks are the published 0.0158`() throws {
    let levels = try SequentialTest.pocock(looks: 5).nominalLevels
    #expect(levels.allSatisfy { ($0 - 0.0158).magnitude < 0.000_05 })
  }

  @Test func `one look is a plain test`() throws {
    for test in [try SequentialTest.pocock(looks: 1), try SequentialTest.oBrienFleming(looks: 1)] {
      #expect(isNear(test.boundaries.first, 1.959963984540054))
    }
  }

  @Test func `each further look adds false positives`() throws {
    let rates = try SequentialTest(boundaries: [3, 2.5, 2.2, 2, 1.9]).falsePositiveRates
    #expect(rates.count == 5 && zip(rates, rates.dropFirst()).allSatisfy(<))
  }

  @Test func `very high and very low boundaries are no trouble`() throws {
    #expect(try SequentialTest(boundaries: [1000, 1000, 1000]).falsePositiveRate == 0)
    #expect(try SequentialTest(boundaries: [0.001, 1000]).falsePositiveRate > 0.999)
    #expect(
      isNear(try SequentialTest(boundaries: [100, 1.959963984540054]).falsePositiveRate, 0.05))
  }

  @Test func `looks and levels that cannot be are refused`() {
    for looks in [0, -1, .min, 101, .max] {
      #expect(throws: StatisticsError.self) { try SequentialTest.peeking(looks: looks) }
      #expect(throws: StatisticsError.self) { try SequentialTest.pocock(looks: looks) }
    }
    for number in hostileNumbers {
      #expect(throws: StatisticsError.self) { try SequentialTest.pocock(looks: 2, level: number) }
    }
    #expect(throws: StatisticsError.self) { try SequentialTest(boundaries: []) }
    #expect(throws: StatisticsError.self) { try SequentialTest(boundaries: [2, .nan]) }
  }
}

struct MultipleComparisonsTests {
  // 1 - 0.95 ** 20
  @Test func `twenty comparisons raise at least one false alarm in 64 of 100 cases`() throws {
    let found = try MultipleComparisons.familyWiseError(level: 0.05, comparisons: 20)
    #expect(isNear(found, 0.6415140775914581))
    #expect(try MultipleComparisons.familyWiseError(level: 0.05, comparisons: 0) == 0)
    #expect(try MultipleComparisons.familyWiseError(level: 1, comparisons: .max) == 1)
    #expect(try MultipleComparisons.familyWiseError(level: 1e-20, comparisons: 1) == 1e-20)
  }

  private let pValues = [0.01, 0.04, 0.03, 0.005, 0.2, 0.04]

  // By hand: times 6; times 6, 5, 4, 3, 2, 1 in rising order, never falling; scipy's false_discovery_control.
  @Test func `adjusted p values are those of the three procedures`() throws {
    let expected: [([Double], [Double])] = [
      (try MultipleComparisons.bonferroni(pValues), [0.06, 0.24, 0.18, 0.03, 1, 0.24]),
      (try MultipleComparisons.holm(pValues), [0.05, 0.12, 0.12, 0.03, 0.2, 0.12]),
      (
        try MultipleComparisons.benjaminiHochberg(pValues), [0.03, 0.048, 0.048, 0.03, 0.2, 0.048]
      ),
    ]
    for (found, expected) in expected {
      #expect(zip(found, expected).allSatisfy { isNear($0, $1) })
    }
  }

  @Test func `nothing to compare stays nothing, and no p value is let through`() throws {
    #expect(try MultipleComparisons.holm([]).isEmpty)
    #expect(try MultipleComparisons.benjaminiHochberg([0.5]) == [0.5])
    for number in hostileNumbers where !(0...1).contains(number) {
      #expect(throws: StatisticsError.self) { try MultipleComparisons.holm([0.1, number]) }
      #expect(throws: StatisticsError.self) { try MultipleComparisons.bonferroni([number]) }
      #expect(throws: StatisticsError.self) {
        try MultipleComparisons.familyWiseError(level: number, comparisons: 3)
      }
    }
  }
}
