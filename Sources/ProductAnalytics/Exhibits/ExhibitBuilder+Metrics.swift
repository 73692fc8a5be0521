// SPDX-License-Identifier: Apache-2.0

extension ExhibitBuilder {
  /// Returns several metrics side by side: one in each row, or one in each column where their units differ.
  func metricsExhibit(
    _ plan: ExhibitPlan, _ metrics: [Metric.ID], in periods: [Period.ID],
    where filter: [Cut.Filter]
  ) throws(CutError) -> Exhibit {
    var answers: [CutTable] = []
    for id in metrics {
      answers.append(try table.answer(Cut(id, in: periods, where: filter), schema: schema))
    }
    let isMixed = Set(answers.map(\.metric.unit)).count > 1
    let (columns, rows) = isMixed ? metricsInColumns(answers) : metricsInRows(answers)
    let notes = answers.map { $0.metric.name + ": " + $0.metric.definition }
    return Exhibit(
      id: plan.id, title: plan.title, kind: plan.kind, columns: columns, rows: rows,
      note: plan.note ?? notes.joined(separator: " "))
  }

  private typealias Grid = (columns: [Exhibit.Column], rows: [[Exhibit.Cell]])

  /// Each period has a column for the number and one for the value, with the digits of the finest metric.
  private func metricsInRows(_ answers: [CutTable]) -> Grid {
    var columns = [Exhibit.Column("", .label)]
    let digits = answers.map(\.metric.digits).max() ?? 0
    for period in answers.first?.periods ?? [] {
      columns.append(Exhibit.Column(period.label + ", number", .count, unit: .count))
      columns.append(
        Exhibit.Column(period.label, .value, unit: answers[0].metric.unit, digits: digits))
    }
    let rows = answers.map { answer -> [Exhibit.Cell] in
      [.text(answer.metric.name)]
        + answer.total.cells.flatMap { [.number(Double($0.n)), Exhibit.Cell($0.value)] }
    }
    return (columns, rows)
  }

  /// Each metric has a column in its own unit and digits, after one for the number where that is not the last one shown.
  private func metricsInColumns(_ answers: [CutTable]) -> Grid {
    var columns = [Exhibit.Column("Period", .label)]
    var rows = (answers.first?.periods ?? []).map { [Exhibit.Cell.text($0.label)] }
    var shown: [Int] = []
    for answer in answers {
      let (metric, cells) = (answer.metric, answer.total.cells)
      let numbers = cells.map(\.n)
      if numbers != shown && !metric.isAdditive {
        columns.append(Exhibit.Column(metric.name + ", number", .count, unit: .count))
        for place in rows.indices { rows[place].append(.number(Double(numbers[place]))) }
        shown = numbers
      }
      columns.append(
        Exhibit.Column(metric.name, .value, unit: metric.unit, digits: metric.digits))
      for place in rows.indices { rows[place].append(Exhibit.Cell(cells[place].value)) }
    }
    return (columns, rows)
  }
}
