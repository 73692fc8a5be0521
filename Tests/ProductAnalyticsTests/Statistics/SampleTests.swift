// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

struct SampleTests {
  // numpy: quantile(values, share)
  @Test(arguments: [
    (0, 0.2), (0.1, 1.28), (0.25, 2.725), (0.5, 4.95), (0.9, 8.91), (0.95, 9.405), (1, 9.9),
  ])
  func `quantiles are numpy's`(share: Double, expected: Double) throws {
    let sample = try SortedSample([3.1, 0.2, 7.7, 5.5, 1.4, 9.9, 2.6, 8.8, 4.4, 6.1])
    #expect(isNear(try sample.quantile(share), expected))
  }

  // scipy: quantile_test(values, p=share).confidence_interval(level)
  @Test(arguments: [(0.5, 0.95, 39, 60), (0.9, 0.95, 84, 96), (0.25, 0.9, 17, 32)])
  func `intervals of quantiles are scipy's`(
    share: Double, level: Double, low: Double, high: Double
  ) throws {
    let sample = try SortedSample((0..<100).map { Double($0 * 37 % 101) })
    let found = try sample.interval(ofQuantile: share, Confidence(level))
    #expect(found.low == low && found.high == high)
  }

  @Test func `a p95 of twenty values has no interval`() throws {
    let sample = try SortedSample((0..<20).map(Double.init))
    #expect(throws: StatisticsError.self) { try sample.interval(ofQuantile: 0.95) }
    #expect(throws: StatisticsError.self) { try sample.quantile(.nan) }
    #expect(throws: StatisticsError.self) { try sample.quantile(1.01) }
    #expect(throws: StatisticsError.self) { try SortedSample([]) }
    #expect(try SortedSample([7]).quantile(0.3) == 7)
  }

  // numpy: histogram(values, bins=4) and histogram(values, bins=[1, 2, 4, 5])
  @Test func `histograms are numpy's`() throws {
    let values = [1, 2, 2.5, 3, 4, 4, 5, 9]
    #expect(try BinnedCounts(values, bins: 4).counts == [3, 3, 1, 1])
    let given = try BinnedCounts(values, edges: [1, 2, 4, 5])
    #expect(given.counts == [1, 3, 3] && given.above == 1 && given.below == 0)
    #expect(given.total == values.count)
  }

  @Test func `edges and bins that cannot be are refused`() throws {
    for edges in [[1.0], [1, 1], [2, 1], [1, .nan], [1, .infinity]] {
      #expect(throws: StatisticsError.self) { try BinnedCounts([1], edges: edges) }
    }
    for bins in [0, -1, .max] {
      #expect(throws: StatisticsError.self) { try BinnedCounts([1], bins: bins) }
    }
    #expect(throws: StatisticsError.self) { try BinnedCounts([], bins: 3) }
    #expect(try BinnedCounts([], edges: [0, 1]).counts == [0])
    #expect(try BinnedCounts([1e100, -1e100], bins: 10_000).total == 2)
    #expect(try BinnedCounts([5, 5], bins: 1).counts == [2])
  }
}
