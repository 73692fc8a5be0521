// SPDX-License-Identifier: Apache-2.0

/// The two sides that a case compares: two periods, or two groups of a test in one period.
public enum Contrast: Hashable, Sendable {
  /// Before and after.
  case periods(before: Period.ID, after: Period.ID)
  /// Two values of a breakdown, such as the arms of an experiment, in one period.
  case groups(
    Breakdown.ID, from: Breakdown.Value.ID, to: Breakdown.Value.ID, period: Period.ID)

  /// Returns the cuts that show both sides, in order: one with two periods, or one for each group.
  public func cuts(
    _ metric: Metric.ID, by split: Cut.Split? = nil, where filter: [Cut.Filter] = []
  ) -> [Cut] {
    switch self {
    case .periods(let before, let after):
      [Cut(metric, by: split, in: [before, after], where: filter)]
    case .groups(let breakdown, let from, let to, let period):
      if split == nil && filter.isEmpty {
        [Cut(metric, by: .breakdown(breakdown), in: [period])]
      } else {
        [from, to].map {
          Cut(metric, by: split, in: [period], where: [Cut.Filter(breakdown, $0)] + filter)
        }
      }
    }
  }

  /// Returns both sides of a metric, for the whole and for each group of a split.
  public func sides(
    _ metric: Metric.ID, by split: Cut.Split? = nil, where filter: [Cut.Filter] = [],
    in table: EventTable, schema: EventSchema
  ) throws(CutError) -> SideBySide {
    try sides(
      metric, by: split, where: filter, in: table, schema: schema, withIntervals: true)
  }

  func sides(
    _ metric: Metric.ID, by split: Cut.Split? = nil, where filter: [Cut.Filter] = [],
    in table: EventTable, schema: EventSchema, withIntervals: Bool
  ) throws(CutError) -> SideBySide {
    var tables: [CutTable] = []
    for cut in cuts(metric, by: split, where: filter) {
      tables.append(try table.answer(cut, schema: schema, withIntervals: withIntervals))
    }
    if case .groups(_, let from, let to, _) = self, tables.count == 1 {
      guard let before = tables[0].row(from), let after = tables[0].row(to) else {
        throw .unknownValue(from, breakdown: "\(metric)", known: tables[0].rows.compactMap(\.value))
      }
      return SideBySide(
        cuts: tables.map(\.cut), rows: [],
        total: SideBySide.Row(
          label: "All", value: nil, before: before.cells[0], after: after.cells[0]))
    }
    return SideBySide(joining: tables)
  }
}

/// The two sides of a contrast, row by row.
public struct SideBySide: Hashable, Sendable {
  /// One group, before and after.
  public struct Row: Hashable, Sendable {
    /// What the row is about.
    public let label: String
    /// The value of the breakdown, if the split is one.
    public let value: Breakdown.Value.ID?
    /// The first side.
    public let before: CutTable.Cell
    /// The second side.
    public let after: CutTable.Cell

    /// The second side less the first; nil when one of them is missing.
    public var difference: Double? {
      guard let before = before.value, let after = after.value else { return nil }
      return after - before
    }
  }

  /// The cuts that it was read from.
  public let cuts: [Cut]
  /// The groups.
  public let rows: [Row]
  /// The whole.
  public let total: Row
}

extension SideBySide {
  /// Joins one table with two periods, or two tables with one.
  init(joining tables: [CutTable]) {
    let last = tables[tables.count - 1]
    let lastPlace = last.periods.count - 1
    func joined(_ before: CutTable.Row, _ after: CutTable.Row) -> Row {
      Row(
        label: before.label, value: before.value, before: before.cells[0],
        after: after.cells[lastPlace])
    }
    cuts = tables.map(\.cut)
    rows = zip(tables[0].rows, last.rows).map(joined)
    total = joined(tables[0].total, last.total)
  }
}
