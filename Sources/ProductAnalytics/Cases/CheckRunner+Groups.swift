// SPDX-License-Identifier: Apache-2.0

extension CheckRunner {
  /// The change of the group less that of the rest, times the weight of the group, over the whole change.
  func within(
    _ breakdown: Breakdown.ID, _ value: Breakdown.Value.ID, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    let split = try headline.contrast.sides(
      metric.id, by: .breakdown(breakdown), in: table, schema: schema)
    let rest = try headline.contrast.sides(
      metric.id, where: [Cut.Filter(breakdown, value, keeps: false)], in: table, schema: schema)
    let name = label(breakdown, value)
    guard let group = split.rows.first(where: { $0.value == value }) else {
      throw .unknownValue(value, breakdown: breakdown, known: split.rows.compactMap(\.value))
    }
    let weight = quotient(group.after.denominator, whole.total.after.denominator)
    let own = (group.difference ?? 0) - (rest.total.difference ?? 0)
    let finding =
      "\(name) went from \(text(group.before.value, metric)) to "
      + "\(text(group.after.value, metric)) and is \(percent(weight)) of the later "
      + "\(schema.subjects); all others went from \(text(rest.total.before.value, metric)) to "
      + "\(text(rest.total.after.value, metric))."
    return CheckResult(
      share: quotient(weight * own, whole.total.difference), cuts: split.cuts, finding: finding,
      figures: figures(group, "\(breakdown)-\(value)", name, metric)
        + figures(rest.total, "\(breakdown)-not-\(value)", "all but \(name)", metric)
        + [
          KeyFigure(
            "\(breakdown)-\(value)-weight", "share of \(name) after", weight, unit: .share,
            words: ["share"])
        ])
  }

  /// The part of the change that the weights make while every group keeps its own rate.
  func mix(
    _ breakdown: Breakdown.ID, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    let split = try headline.contrast.sides(
      metric.id, by: .breakdown(breakdown), in: table, schema: schema)
    let total = whole.total
    var mix = 0.0
    var widest: (row: SideBySide.Row, before: Double, after: Double)?
    for row in split.rows {
      let before = quotient(row.before.denominator, total.before.denominator)
      let after = quotient(row.after.denominator, total.after.denominator)
      guard let rate = mean(row.before.value, row.after.value) else { continue }
      mix += (after - before) * rate
      if abs(after - before) > widest.map({ abs($0.after - $0.before) }) ?? -1 {
        widest = (row, before, after)
      }
    }
    let share = quotient(mix, total.difference)
    var finding = "The weights of the groups make \(percent(share)) of the change"
    var found: [KeyFigure] = []
    if let widest {
      let label = widest.row.label
      finding +=
        "; \(label) went from \(percent(widest.before)) to \(percent(widest.after)) of the "
        + "\(schema.subjects), and its own figure from \(text(widest.row.before.value, metric)) "
        + "to \(text(widest.row.after.value, metric))"
      found = figures(widest.row, "\(breakdown)-\(widest.row.value ?? "")", label, metric)
      found += [
        KeyFigure(
          "\(breakdown)-weight-before", "share of \(label) before", widest.before, unit: .share,
          words: ["share"]),
        KeyFigure(
          "\(breakdown)-weight-after", "share of \(label) after", widest.after, unit: .share,
          words: ["share"]),
      ]
    }
    return CheckResult(share: share, cuts: split.cuts, finding: finding + ".", figures: found)
  }

  /// How much of the change is gone without some rows.
  func excluding(
    _ breakdown: Breakdown.ID, _ value: Breakdown.Value.ID, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    let rest = try headline.contrast.sides(
      metric.id, where: [Cut.Filter(breakdown, value, keeps: false)], in: table, schema: schema)
    let split = headline.contrast.cuts(metric.id, by: .breakdown(breakdown))
    let name = label(breakdown, value)
    let finding =
      "Without \(name) it goes from \(text(rest.total.before.value, metric)) to "
      + "\(text(rest.total.after.value, metric))."
    return CheckResult(
      share: 1 - quotient(rest.total.relativeChange, whole.total.relativeChange),
      cuts: rest.cuts + split, finding: finding,
      figures: figures(rest.total, "\(breakdown)-not-\(value)", "all but \(name)", metric))
  }

  func percent(_ share: Double) -> String { FigureText.value(share, unit: .share, digits: 0) }

  func figures(
    _ row: SideBySide.Row, _ id: String, _ name: String, _ metric: Metric
  ) -> [KeyFigure] {
    [("before", row.before), ("after", row.after)].compactMap { side, cell in
      cell.value.map {
        KeyFigure(
          "\(metric.id)-\(id)-\(side)", "\(metric.name), \(name), \(side)", $0, unit: metric.unit,
          low: cell.low, high: cell.high, words: metric.words)
      }
    }
  }

  private func mean(_ first: Double?, _ second: Double?) -> Double? {
    guard let one = first ?? second, let other = second ?? first else { return nil }
    return (one + other) / 2
  }
}
