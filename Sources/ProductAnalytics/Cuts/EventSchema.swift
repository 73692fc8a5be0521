// SPDX-License-Identifier: Apache-2.0

/// What can be asked of the events of a case.
public struct EventSchema: Hashable, Sendable {
  /// What one row is, in the plural: "sign-ups", "requests".
  public let subjects: String
  /// The breakdowns; the place is the place of the code in a row.
  public let breakdowns: [Breakdown]
  /// How many measures a row has.
  public let measureCount: Int
  /// The metrics.
  public let metrics: [Metric]
  /// The periods.
  public let periods: [Period]

  /// Creates a schema of at most 16 breakdowns and 8 measures.
  public init(
    subjects: String, breakdowns: [Breakdown], measureCount: Int, metrics: [Metric],
    periods: [Period]
  ) {
    self.subjects = subjects
    self.breakdowns = breakdowns
    self.measureCount = measureCount
    self.metrics = metrics
    self.periods = periods
  }

  /// Returns an empty table with the columns of this schema.
  public func emptyTable(capacity: Int = 0) -> EventTable {
    EventTable(breakdowns: breakdowns.count, measures: measureCount, capacity: capacity)
  }

  /// Returns the metric of a name.
  public func metric(_ id: Metric.ID) throws(CutError) -> Metric {
    guard let metric = metrics.first(where: { $0.id == id }) else {
      throw .unknownMetric(id, known: metrics.map(\.id))
    }
    return metric
  }

  /// Returns the period of a name.
  public func period(_ id: Period.ID) throws(CutError) -> Period {
    guard let period = periods.first(where: { $0.id == id }) else {
      throw .unknownPeriod(id, known: periods.map(\.id))
    }
    return period
  }

  /// Returns the place of a breakdown among the codes of a row.
  public func place(of id: Breakdown.ID) throws(CutError) -> Int {
    guard let place = breakdowns.firstIndex(where: { $0.id == id }) else {
      throw .unknownBreakdown(id, known: breakdowns.map(\.id))
    }
    return place
  }

  /// Returns the code of a value of a breakdown.
  public func code(of value: Breakdown.Value.ID, at place: Int) throws(CutError) -> Int {
    guard let code = breakdowns[place].code(of: value) else {
      throw .unknownValue(
        value, breakdown: breakdowns[place].id, known: breakdowns[place].values.map(\.id))
    }
    return code
  }
}
