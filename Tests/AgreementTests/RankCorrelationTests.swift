// SPDX-License-Identifier: Apache-2.0

import Agreement
import Testing

struct RankCorrelationTests {
  private let first = [3.0, 1.5, 4.0, 1.5, 5.5, 9.0, 2.0, 6.0]
  private let second = [2.0, 7.0, 1.0, 8.0, 2.0, 8.0, 1.0, 8.0]
  private let third = [10.0, 20, 15, 40, 35, 60, 50, 20]

  // scipy.stats.rankdata(second).
  @Test func `equal values share the mean of their ranks`() {
    #expect(RankCorrelation.ranks(second) == [3.5, 5, 1.5, 7, 3.5, 7, 1.5, 7])
    #expect(RankCorrelation.ranks([]).isEmpty)
    #expect(RankCorrelation.ranks([7]) == [1])
    #expect(RankCorrelation.ranks([7, 7, 7]) == [2, 2, 2])
  }

  // scipy.stats.spearmanr(x, y).statistic.
  @Test func `the correlation with ties is what another implementation gives`() throws {
    let found = try [
      #require(RankCorrelation.spearman(first, second)),
      #require(RankCorrelation.spearman(first, third)),
      #require(RankCorrelation.spearman(second, third)),
    ]
    let expected = [0.198_853_681_209_924_67, 0.138_554_216_867_469_88, 0.310_708_876_890_507_25]
    for (found, expected) in zip(found, expected) { #expect(abs(found - expected) < 1e-12) }
  }

  @Test func `only the order counts`() throws {
    let bent = first.map { $0 * $0 * $0 - 7 }
    #expect(RankCorrelation.spearman(bent, second) == RankCorrelation.spearman(first, second))
    #expect(RankCorrelation.spearman([1, 2, 3], [10, 100, 1000]) == 1)
    #expect(RankCorrelation.spearman([1, 2, 3], [1000, 100, 10]) == -1)
  }

  // The correlation (scipy.stats.pearsonr) of what least squares on the ranks of the third list (numpy.linalg.lstsq) leave of the ranks.
  @Test func `the partial correlation is that of the residuals`() throws {
    let found = try #require(RankCorrelation.partial(first, second, given: third))
    #expect(abs(found - 0.165_513_090_769_555_67) < 1e-12)
  }

  @Test func `an order that comes from the third list alone leaves nothing to correlate`() {
    #expect(RankCorrelation.partial(third, second, given: third) == nil)
    #expect(RankCorrelation.partial(first, third.map { -$0 }, given: third) == nil)
  }

  @Test func `without an order there is no correlation`() {
    #expect(RankCorrelation.spearman([], []) == nil)
    #expect(RankCorrelation.spearman([1], [1]) == nil)
    #expect(RankCorrelation.spearman([1, 1, 1], [1, 2, 3]) == nil)
    #expect(RankCorrelation.spearman([1, 2, 3], [0.1, 0.1, 0.1]) == nil)
    #expect(RankCorrelation.partial([1, 2, 3], [3, 1, 2], given: [4, 4, 4]) == nil)
    #expect(RankCorrelation.partial([], [], given: []) == nil)
  }
}
