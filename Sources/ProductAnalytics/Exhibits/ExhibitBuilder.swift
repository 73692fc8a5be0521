// SPDX-License-Identifier: Apache-2.0

/// Computes exhibits from the events.
struct ExhibitBuilder {
  let table: EventTable
  let schema: EventSchema
  let calendar: CaseCalendar

  func build(_ plan: ExhibitPlan) throws(CutError) -> Exhibit {
    switch plan.content {
    case .cut(let cut): try exhibit(plan, of: table.answer(cut, schema: schema))
    case .metrics(let metrics, let periods, let filter):
      try metricsExhibit(plan, metrics, in: periods, where: filter)
    case .series(let metrics, let split, let period, let filter):
      try series(plan, metrics, split, period, filter)
    case .composition(let metric, let breakdown, let periods):
      try composition(plan, metric, breakdown, periods)
    case .histogram(let metric, let limits, let periods, let filter):
      try histogram(plan, metric, limits, periods, filter)
    case .words(let columns, let rows):
      Exhibit(
        id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
        note: plan.note ?? "")
    }
  }

  /// Returns a cut as an exhibit: number, value and interval for each period, the whole in the last row; where the value is the number, it stands
  /// there once.
  func exhibit(_ plan: ExhibitPlan, of answer: CutTable) -> Exhibit {
    let metric = answer.metric
    guard !answer.countsItsRows else { return counts(plan, of: answer) }
    var columns = [Exhibit.Column(answer.heading(in: schema), .label)]
    for period in answer.periods {
      let prefix = answer.periods.count > 1 ? period.label + ", " : ""
      columns.append(Exhibit.Column(prefix + schema.subjects, .count, unit: .count))
      columns.append(
        Exhibit.Column(prefix + metric.name, .value, unit: metric.unit, digits: metric.digits))
      columns.append(Exhibit.Column("low", .low, unit: metric.unit, digits: metric.digits))
      columns.append(Exhibit.Column("high", .high, unit: metric.unit, digits: metric.digits))
    }
    let rows = (answer.rows + [answer.total]).map { row -> [Exhibit.Cell] in
      [.text(label(of: row))]
        + row.cells.flatMap { cell -> [Exhibit.Cell] in
          [.number(Double(cell.n)), .init(cell.value), .init(cell.low), .init(cell.high)]
        }
    }
    return Exhibit(
      id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
      note: plan.note ?? metric.definition)
  }

  /// Returns how many there were, once for each period, without intervals: a count has none.
  private func counts(_ plan: ExhibitPlan, of answer: CutTable) -> Exhibit {
    let metric = answer.metric
    let columns =
      [Exhibit.Column(answer.heading(in: schema), .label)]
      + answer.periods.map { period in
        let prefix = answer.periods.count > 1 ? period.label + ", " : ""
        return Exhibit.Column(
          prefix + metric.name, .value, unit: metric.unit, digits: metric.digits)
      }
    let rows = (answer.rows + [answer.total]).map { row -> [Exhibit.Cell] in
      [.text(label(of: row))] + row.cells.map { Exhibit.Cell($0.value) }
    }
    return Exhibit(
      id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
      note: plan.note ?? metric.definition)
  }

  private func series(
    _ plan: ExhibitPlan, _ metrics: [Metric.ID], _ split: Cut.Split, _ period: Period.ID,
    _ filter: [Cut.Filter]
  ) throws(CutError) -> Exhibit {
    var answers: [CutTable] = []
    for id in metrics {
      answers.append(
        try table.answer(Cut(id, by: split, in: [period], where: filter), schema: schema))
    }
    var columns = [Exhibit.Column(split == .day ? "Day" : "Week from", .label)]
    if let first = answers.first?.metric {
      columns.append(Exhibit.Column(first.name + ", number", .count, unit: .count))
    }
    columns += answers.map { answer in
      let metric = answer.metric
      return Exhibit.Column(metric.name, .value, unit: metric.unit, digits: metric.digits)
    }
    let rows = (answers.first?.rows ?? []).indices.map { place -> [Exhibit.Cell] in
      let row = answers[0].rows[place]
      return [.text(label(of: row)), .number(Double(row.cells[0].n))]
        + answers.map { Exhibit.Cell($0.rows[place].cells[0].value) }
    }
    let notes = answers.map { $0.metric.name + ": " + $0.metric.definition }
    return Exhibit(
      id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
      note: plan.note ?? notes.joined(separator: " "))
  }

  private func composition(
    _ plan: ExhibitPlan, _ metric: Metric.ID, _ breakdown: Breakdown.ID, _ periods: [Period.ID]
  ) throws(CutError) -> Exhibit {
    let answer = try table.answer(
      Cut(metric, by: .breakdown(breakdown), in: periods), schema: schema)
    var columns = [Exhibit.Column(answer.heading(in: schema), .label)]
    for period in answer.periods {
      columns.append(Exhibit.Column(period.label + ", number", .count, unit: .count))
      columns.append(Exhibit.Column(period.label + ", share", .value, unit: .share, digits: 1))
    }
    let rows = answer.rows.map { row -> [Exhibit.Cell] in
      [.text(row.label)]
        + row.cells.enumerated().flatMap { place, cell -> [Exhibit.Cell] in
          let whole = answer.total.cells[place].n
          let share = whole > 0 ? Double(cell.n) / Double(whole) : nil
          return [.number(Double(cell.n)), Exhibit.Cell(share)]
        }
    }
    return Exhibit(
      id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
      note: plan.note ?? "Shares of all \(schema.subjects) of the period.")
  }

  private func histogram(
    _ plan: ExhibitPlan, _ id: Metric.ID, _ limits: [Double], _ periods: [Period.ID],
    _ filter: [Cut.Filter]
  ) throws(CutError) -> Exhibit {
    let cut = CutPlan.valuesPlan(try CutPlan(Cut(id, in: periods, where: filter), schema: schema))
    let samples = table.tally(cut, keepsValues: true).map(\.values)
    let metric = cut.metric
    var columns = [Exhibit.Column(metric.name, .label)]
    columns += cut.periods.map { Exhibit.Column($0.label, .value, unit: .count) }
    let ends = limits + [Double.infinity]
    let rows = ends.indices.map { place -> [Exhibit.Cell] in
      let low = place == 0 ? -Double.infinity : ends[place - 1]
      let name = FigureText.value(
        place == limits.count ? low : ends[place], unit: metric.unit, digits: metric.digits)
      return [.text((place == limits.count ? "from " : "below ") + name)]
        + samples.map { sample in
          .number(Double(sample.count { $0 >= low && $0 < ends[place] }))
        }
    }
    return Exhibit(
      id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
      note: plan.note ?? "How many \(schema.subjects), by \(metric.name).")
  }

  private func label(of row: CutTable.Row) -> String {
    row.day.map { calendar.text($0) } ?? row.label
  }
}

extension CutTable {
  /// Whether the value of every cell is how many users or requests it stands on, so that both would be one column twice.
  package var countsItsRows: Bool {
    guard case .count = metric.kind else { return false }
    return (rows + [total]).allSatisfy { row in
      row.cells.allSatisfy { $0.value == Double($0.n) }
    }
  }

  /// The heading of the column of labels.
  func heading(in schema: EventSchema) -> String {
    switch cut.split {
    case .breakdown(let id): schema.breakdowns.first { $0.id == id }?.name ?? id
    case .day: "Day"
    case .week: "Week from"
    case nil: ""
    }
  }
}
