// SPDX-License-Identifier: Apache-2.0

extension EventTable {
  /// Returns the answer to a cut.
  ///
  /// The schema is the one that the table was made with.
  ///
  /// - Throws: a ``CutError`` when the schema lacks something that the cut names.
  public func answer(_ cut: Cut, schema: EventSchema) throws(CutError) -> CutTable {
    try answer(cut, schema: schema, withIntervals: true)
  }

  /// Returns the answer to a cut, with or without intervals; without is faster.
  func answer(
    _ cut: Cut, schema: EventSchema, withIntervals: Bool
  ) throws(CutError) -> CutTable {
    let plan = try CutPlan(cut, schema: schema)
    let groups = plan.groupCount
    let kind = plan.metric.kind
    let tallies = tally(plan, keepsValues: kind.needsValues(withInterval: withIntervals))
    let rows = plan.rowNames(in: schema).enumerated().map { group, name in
      CutTable.Row(
        label: name.label, value: name.value, day: name.day,
        cells: plan.periods.indices.map {
          tallies[$0 * groups + group].cell(of: kind, withInterval: withIntervals)
        })
    }
    let whole = plan.periods.indices.map { period in
      // Without a split the one tally is the whole.
      guard groups > 1 else {
        return tallies[period].cell(of: kind, withInterval: withIntervals)
      }
      var sum = CutTally()
      for group in 0..<groups { sum.add(tallies[period * groups + group]) }
      return sum.cell(of: kind, withInterval: withIntervals)
    }
    return CutTable(
      cut: plan.cut, metric: plan.metric, periods: plan.periods, rows: rows,
      total: CutTable.Row(label: "All", value: nil, day: nil, cells: whole))
  }
}
