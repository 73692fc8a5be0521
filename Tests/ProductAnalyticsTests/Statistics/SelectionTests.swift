// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ProductAnalytics

/// Ranks put into place are those of a sorted list; quantiles that start near the normal ones are those of scipy.
@Suite struct SelectionTests {
  @Test(arguments: [1, 2, 25, 26, 1000, 5000])
  func `ranks hold what they hold after sorting`(_ count: Int) {
    let stream = SeededStream(seed: 9, "selection")
    let lists = [
      (0..<count).map { stream.uniform($0) },
      (0..<count).map { Double(stream.bits($0) % 7) },
      (0..<count).map { Double($0) }, (0..<count).map { Double(-$0) },
      Array(repeating: 3, count: count),
    ]
    for values in lists {
      for ranks in [[0], [count - 1], [count / 3, count / 2, count / 2, count - 1]] {
        var placed = values
        Selection.place(ranks, in: &placed)
        let sorted = values.sorted()
        for rank in ranks { #expect(placed[rank] == sorted[rank]) }
        #expect(placed.sorted() == sorted)
      }
    }
  }

  /// scipy.stats.t.isf(tail, df) of scipy 1.17.1.
  @Test(arguments: [
    (999, 0.4, 0.2534145833303675),
    (999, 0.025, 1.9623414611334498),
    (999, 0.0005, 3.3002924403987355),
    (1000, 0.4, 0.25341451583949876),
    (1000, 0.025, 1.9623390808264085),
    (1000, 0.0005, 3.3002826484239134),
    (12345, 0.4, 0.2533525630707043),
    (12345, 0.025, 1.960156167600567),
    (12345, 0.0005, 3.2913150545298278),
    (1000000, 0.4, 0.25334717053784184),
    (1000000, 0.025, 1.9599663568141072),
    (1000000, 0.0005, 3.2905364612486916),
    (1000, 1e-09, 6.053690272079834),
  ])
  func `Student's quantile for many degrees of freedom is that of scipy`(
    _ degrees: Double, _ tail: Double, _ expected: Double
  ) throws {
    let found = try StudentT(degreesOfFreedom: degrees).quantile(upperTail: tail)
    #expect(abs(found / expected - 1) < 1e-10)
  }

  /// scipy.stats.binom.ppf(share, trials, rate) of scipy 1.17.1.
  @Test(arguments: [
    (10, 0.5, 0.025, 2),
    (10, 0.5, 0.975, 8),
    (1000, 0.95, 0.025, 936),
    (1000, 0.95, 0.975, 963),
    (24000, 0.5, 0.025, 11848),
    (24000, 0.5, 0.975, 12152),
    (24000, 0.95, 0.975, 22866),
    (50, 0.001, 0.5, 0),
    (50, 0.999, 0.5, 50),
    (3, 0.2, 1e-06, 0),
    (100000, 0.3, 1e-12, 28984),
    (100000, 0.0001, 0.999999, 28),
    (1, 0.3, 0.7, 0),
    (1, 0.3, 0.71, 1),
  ])
  func `the binomial quantile is that of scipy`(
    _ trials: Int, _ rate: Double, _ share: Double, _ expected: Int
  ) throws {
    #expect(try Binomial(trials: trials, rate: rate).quantile(share) == expected)
  }
}
