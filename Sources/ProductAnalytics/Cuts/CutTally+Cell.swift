// SPDX-License-Identifier: Apache-2.0

extension CutTally {
  /// Returns the cell: the value of the metric, with its 95% interval where that is wanted.
  func cell(of kind: Metric.Kind, withInterval: Bool) -> CutTable.Cell {
    let interval = withInterval && n > 0 ? interval(of: kind) : nil
    return CutTable.Cell(
      n: n, numerator: top, denominator: bottom, value: value(of: kind),
      low: interval?.lowerBound, high: interval?.upperBound)
  }

  private func value(of kind: Metric.Kind) -> Double? {
    switch kind {
    case .count: top
    case .sum: n > 0 ? top : nil
    case .rate, .mean, .ratio: bottom != 0 ? top / bottom : nil
    case .percentile(let rank, _, _):
      n > 0 ? SampleMath.quantile(rank, ofSorted: values.sorted()) : nil
    }
  }
}
