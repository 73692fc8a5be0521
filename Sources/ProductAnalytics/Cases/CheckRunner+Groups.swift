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
      "\"\(name)\" \(move(group, metric)) and is \(percent(weight)) "
      + "\(words.ofSecond(weighed(metric))); all others "
      + "\(move(rest.total, metric, isPlural: true))."
    return CheckResult(
      share: quotient(weight * own, whole.total.difference), cuts: split.cuts, finding: finding,
      figures: figures(group, "\(breakdown)-\(value)", name, metric)
        + figures(rest.total, "\(breakdown)-not-\(value)", "all but \(name)", metric)
        + [
          weightFigure("\(breakdown)-\(value)-weight", name, metric, words.sides.after, weight)
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
    var widest: Weighed?
    for row in split.rows {
      let before = quotient(row.before.denominator, total.before.denominator)
      let after = quotient(row.after.denominator, total.after.denominator)
      guard let rate = mean(row.before.value, row.after.value) else { continue }
      mix += (after - before) * rate
      if abs(after - before) > widest.map({ abs($0.after - $0.before) }) ?? -1 {
        widest = Weighed(row: row, before: before, after: after)
      }
    }
    let share = quotient(mix, total.difference)
    var finding = "The weights of the groups make \(percent(share)) of the \(words.change)"
    var found: [KeyFigure] = []
    if let widest {
      finding += "; " + sentence(widest, metric)
      let (row, label) = (widest.row, widest.row.label)
      found = figures(row, "\(breakdown)-\(row.value ?? "")", label, metric)
      found += [
        weightFigure(
          "\(breakdown)-weight-before", label, metric, words.sides.before, widest.before),
        weightFigure(
          "\(breakdown)-weight-after", label, metric, words.sides.after, widest.after),
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
    return CheckResult(
      share: 1 - quotient(rest.total.relativeChange, whole.total.relativeChange),
      cuts: rest.cuts + split,
      finding: "Without \"\(name)\" the figure \(move(rest.total, metric)).",
      figures: figures(rest.total, "\(breakdown)-not-\(value)", "all but \(name)", metric))
  }

  /// A group with its weights on both sides.
  private struct Weighed {
    let row: SideBySide.Row
    let before: Double
    let after: Double
  }

  private func sentence(_ group: Weighed, _ metric: Metric) -> String {
    let (before, after) = (percent(group.before), percent(group.after))
    let own = move(group.row, metric)
    guard let groups = words.groups else {
      return "\"\(group.row.label)\" went from \(before) to \(after) of the \(weighed(metric)), "
        + "and its own figure \(own)"
    }
    return "\"\(group.row.label)\" is \(before) of the \(weighed(metric)) in \"\(groups.from)\" "
      + "and \(after) in \"\(groups.to)\", and its own figure \(own)"
  }

  private func weightFigure(
    _ id: String, _ name: String, _ metric: Metric, _ side: String, _ weight: Double
  ) -> KeyFigure {
    KeyFigure(
      id, "share of \(name) in the \(weighed(metric)), \(side)", weight, unit: .share,
      words: ["share"])
  }

  private func mean(_ first: Double?, _ second: Double?) -> Double? {
    guard let one = first ?? second, let other = second ?? first else { return nil }
    return (one + other) / 2
  }
}
