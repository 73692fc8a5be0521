// SPDX-License-Identifier: Apache-2.0

/// The answer to a cut.
public struct CutTable: Hashable, Sendable {
  /// One number with what it was computed from.
  public struct Cell: Hashable, Sendable {
    /// How many users or requests it stands on.
    public let n: Int
    /// The count or sum above the line; for a rate how many had the outcome.
    public let numerator: Double
    /// The sum below the line; `n` but for a ratio of sums.
    public let denominator: Double
    /// The value; nil where there is nothing to compute it from.
    public let value: Double?
    /// The low end of the 95% interval; nil where there is none.
    public let low: Double?
    /// The high end of the 95% interval; nil where there is none.
    public let high: Double?
  }

  /// One group, day or week, with a cell for each period.
  public struct Row: Hashable, Sendable {
    /// What the row is about.
    public let label: String
    /// The value of the breakdown, if the split is one.
    public let value: Breakdown.Value.ID?
    /// The first day of the row, if the split is by day or week.
    public let day: Int?
    /// One cell for each period.
    public let cells: [Cell]
  }

  /// What was asked.
  public let cut: Cut
  /// The metric.
  public let metric: Metric
  /// The periods, in the order of the cells.
  public let periods: [Period]
  /// The rows of the split; none without one.
  public let rows: [Row]
  /// All rows together.
  public let total: Row

  /// Returns the row of a value of the breakdown.
  public func row(_ value: Breakdown.Value.ID) -> Row? {
    rows.first { $0.value == value }
  }
}
