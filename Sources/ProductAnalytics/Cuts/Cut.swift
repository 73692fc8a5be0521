// SPDX-License-Identifier: Apache-2.0

/// A question to the events: one metric, split or not, in one period or in several side by side, for all or for a group.
public struct Cut: Hashable, Sendable, Codable {
  /// What the rows of the answer are.
  public enum Split: Hashable, Sendable, Codable {
    /// One row for each value of a breakdown.
    case breakdown(Breakdown.ID)
    /// One row for each day.
    case day
    /// One row for each seven days from the start of the first period; the cohorts of users by week.
    case week
  }

  /// The metric.
  public var metric: Metric.ID
  /// What the rows are; nil for the whole alone.
  public var split: Split?
  /// The periods, side by side, one at least; a split by day or week takes the first.
  public var periods: [Period.ID]
  /// For each breakdown named here only one value, or all but one where the flag is false.
  public var filter: [Filter]

  /// Keeps the rows of one value of a breakdown, or drops them.
  public struct Filter: Hashable, Sendable, Codable {
    /// The breakdown.
    public let breakdown: Breakdown.ID
    /// The value.
    public let value: Breakdown.Value.ID
    /// Whether its rows are kept; otherwise they are dropped.
    public let keeps: Bool

    /// Creates a filter.
    public init(_ breakdown: Breakdown.ID, _ value: Breakdown.Value.ID, keeps: Bool = true) {
      self.breakdown = breakdown
      self.value = value
      self.keeps = keeps
    }
  }

  /// Creates a cut.
  public init(
    _ metric: Metric.ID, by split: Split? = nil, in periods: [Period.ID],
    where filter: [Filter] = []
  ) {
    self.metric = metric
    self.split = split
    self.periods = periods
    self.filter = filter
  }
}
