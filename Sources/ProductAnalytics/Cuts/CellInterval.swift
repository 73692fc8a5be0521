// SPDX-License-Identifier: Apache-2.0

extension CutTally {
  /// Returns the 95% interval of the value; nil for counts and sums, and where there is too little to compute one from.
  ///
  /// Rates have Wilson's interval, means Student's, ratios of sums that of the delta method. Percentiles have theirs,
  /// that of order statistics, from ``cell(of:withInterval:)``.
  func interval(of kind: Metric.Kind) -> ClosedRange<Double>? {
    do throws(StatisticsError) {
      let found: ConfidenceInterval
      switch kind {
      case .rate: found = try Proportion(successes: Int(top), trials: n).wilson()
      case .mean: found = try SampleMean(values).interval()
      case .ratio:
        found = try RatioOfSums(numerators: values, denominators: lowerValues).interval()
      case .count, .sum, .percentile: return nil
      }
      return found.low...found.high
    } catch {
      // Too few values: the cell then shows its value alone.
      return nil
    }
  }
}
