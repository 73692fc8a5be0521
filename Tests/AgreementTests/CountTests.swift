// SPDX-License-Identifier: Apache-2.0

import Agreement
import Testing

struct CountTests {
  private let labels = [1, 2, 3, 4, 5, 6, 6, 2, 1, 4]
  private let given = [1, 3, 3, 5, 4, 6, 5, 2, 2, 1]

  // sklearn.metrics.confusion_matrix(labels, given, labels=range(1, 7)).
  @Test func `a confusion table has a row for each label`() {
    let table = ConfusionTable(labels: labels, given: given, scale: 1...6)
    #expect(
      table.counts == [
        [1, 1, 0, 0, 0, 0], [0, 1, 1, 0, 0, 0], [0, 0, 1, 0, 0, 0], [1, 0, 0, 0, 1, 0],
        [0, 0, 0, 1, 0, 0], [0, 0, 0, 0, 1, 1],
      ])
    #expect(table.total == 10)
  }

  // Counted by hand: four pairs are equal, nine are at most one apart, the last is three apart.
  @Test func `the share of near categories grows with the steps`() {
    let table = ConfusionTable(labels: labels, given: given, scale: 1...6)
    #expect(table.share(within: 0) == 0.4)
    #expect(table.share(within: 1) == 0.9)
    #expect(table.share(within: 2) == 0.9)
    #expect(table.share(within: 3) == 1)
  }

  @Test func `an empty table has no shares`() {
    let table = ConfusionTable(labels: [], given: [], scale: 1...5)
    #expect(table.counts == Array(repeating: [0, 0, 0, 0, 0], count: 5))
    #expect(table.share(within: 0) == nil)
  }

  // numpy: (given.mean() - labels.mean()) / labels.std(ddof=1) and given.std(ddof=1) / labels.std(ddof=1).
  @Test func `difference and spread are in deviations of the labels`() throws {
    let found = try #require(
      StandardisedDifference(labels: labels.map(Double.init), given: given.map(Double.init)))
    #expect(abs(found.difference + 0.105_409_255_338_945_84) < 1e-12)
    #expect(abs(found.deviationRatio - 0.922_958_206_990_897_3) < 1e-12)
  }

  @Test func `scores that are one too high lie one step above`() throws {
    // The deviation of 1, 2, 3 is 1.
    let found = try #require(StandardisedDifference(labels: [1, 2, 3], given: [2, 3, 4]))
    #expect(found.difference == 1)
    #expect(found.deviationRatio == 1)
  }

  @Test func `labels that are all the same measure nothing`() {
    #expect(StandardisedDifference(labels: [], given: []) == nil)
    #expect(StandardisedDifference(labels: [2], given: [3]) == nil)
    #expect(StandardisedDifference(labels: [2, 2], given: [1, 3]) == nil)
  }

  @Test func `precision and recall are counted over all cases`() {
    let one = PrecisionRecall(labels: ["a", "b", "c"], raised: ["b", "d"])
    let two = PrecisionRecall(labels: [], raised: ["a"])
    let sum = one + two
    // By hand: three are labelled, three raised, one of them right.
    #expect(sum == PrecisionRecall(labelled: 3, raised: 3, right: 1))
    #expect(one.precision == 0.5)
    #expect(one.recall == 1.0 / 3)
    #expect(one.f1 == 0.4)
    #expect(two.precision == 0)
  }

  @Test func `a share of nothing is none`() {
    #expect(PrecisionRecall.none.precision == nil)
    #expect(PrecisionRecall.none.recall == nil)
    #expect(PrecisionRecall.none.f1 == nil)
    #expect(PrecisionRecall(labels: ["a"], raised: []).precision == nil)
    #expect(PrecisionRecall(labels: ["a"], raised: []).recall == 0)
  }
}
