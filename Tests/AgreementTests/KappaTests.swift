// SPDX-License-Identifier: Apache-2.0

import Agreement
import Testing

struct KappaTests {
  // scikit-learn 1.x, sklearn.metrics.cohen_kappa_score(first, second, weights="quadratic").
  @Test func `ten pairs have the kappa that another implementation gives`() throws {
    let kappa = try #require(
      Kappa.quadratic([1, 2, 3, 4, 5, 6, 6, 2, 1, 4], [1, 3, 3, 5, 4, 6, 5, 2, 2, 1]))
    #expect(abs(kappa - 0.768_211_920_529_801_3) < 1e-12)
  }

  // By hand: seen 9 + 1 + 1 + 9 = 20 over 4; by chance (4 · 30 + 4 · 30 - 2 · 100) / 16 = 2.5; 1 - 5 / 2.5 = -1.
  @Test func `the opposite order is as far below chance as perfection is above`() {
    #expect(Kappa.quadratic([1, 2, 3, 4], [4, 3, 2, 1]) == -1)
    #expect(Kappa.quadratic([1, 2, 3, 4], [1, 2, 3, 4]) == 1)
  }

  @Test func `one judge who never moves is at chance`() {
    #expect(Kappa.quadratic([1, 2, 3], [2, 2, 2]) == 0)
  }

  // sklearn.metrics.cohen_kappa_score(first, second, labels=range(1, 7), weights="quadratic"): 26 / 27; without labels it closes the gap.
  @Test func `a category that nobody used is a step of the scale all the same`() throws {
    let kappa = try #require(Kappa.quadratic([1, 2, 6], [1, 3, 6]))
    #expect(abs(kappa - 26.0 / 27) < 1e-12)
  }

  @Test func `kappa does not ask where the scale begins or which judge comes first`() {
    let first = [1, 2, 2, 5, 6]
    let second = [2, 2, 3, 4, 6]
    #expect(Kappa.quadratic(first, second) == Kappa.quadratic(second, first))
    #expect(
      Kappa.quadratic(first, second)
        == Kappa.quadratic(first.map { $0 + 3 }, second.map { $0 + 3 }))
  }

  @Test func `without values, or with one value throughout, there is no kappa`() {
    #expect(Kappa.quadratic([], []) == nil)
    #expect(Kappa.quadratic([3], [3]) == nil)
    #expect(Kappa.quadratic([3, 3, 3], [3, 3, 3]) == nil)
  }

  @Test func `one pair that differs has the value of chance`() {
    // Seen and expected are the same single pair.
    #expect(Kappa.quadratic([1], [4]) == 0)
  }
}
