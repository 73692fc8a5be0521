// SPDX-License-Identifier: Apache-2.0

extension CutTally {
  /// Returns the cell: the value of the metric, with its 95% interval where that is wanted.
  func cell(of kind: Metric.Kind, withInterval: Bool) -> CutTable.Cell {
    if case .percentile(let rank, _, _) = kind {
      return percentileCell(rank, withInterval: withInterval)
    }
    let interval = withInterval && n > 0 ? interval(of: kind) : nil
    return cell(value(of: kind), interval)
  }

  private func cell(_ value: Double?, _ interval: ClosedRange<Double>?) -> CutTable.Cell {
    CutTable.Cell(
      n: n, numerator: top, denominator: bottom, value: value, low: interval?.lowerBound,
      high: interval?.upperBound)
  }

  private func value(of kind: Metric.Kind) -> Double? {
    switch kind {
    case .count: top
    case .sum: n > 0 ? top : nil
    case .rate, .mean, .ratio: bottom != 0 ? top / bottom : nil
    case .percentile: nil
    }
  }

  /// Returns the cell of a percentile: value and interval from one pass that puts the four ranks they need in place.
  private func percentileCell(_ rank: Double, withInterval: Bool) -> CutTable.Cell {
    guard n > 0 else { return cell(nil, nil) }
    let ends = withInterval ? Self.ends(ofQuantile: rank, count: n) : nil
    let near = min(Int(rank * Double(n - 1)), n - 1)
    var ranks = [near, min(near + 1, n - 1)]
    if let ends { ranks = ([ends.low, ends.high] + ranks).sorted() }
    var placed = values
    Selection.place(ranks, in: &placed)
    return cell(
      SampleMath.quantile(rank, ofSorted: placed), ends.map { placed[$0.low]...placed[$0.high] })
  }

  /// Returns the ranks of the interval of a quantile; nil where there are too few values.
  private static func ends(ofQuantile rank: Double, count: Int) -> (low: Int, high: Int)? {
    do throws(StatisticsError) {
      return try SortedSample.ranks(ofQuantile: rank, count: count)
    } catch {
      // Too few values: the cell then shows its value alone.
      return nil
    }
  }
}
