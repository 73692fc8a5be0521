// SPDX-License-Identifier: Apache-2.0

extension CheckRunner {
  /// How much less another count of the same thing changed.
  func otherMetric(
    _ id: Metric.ID, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    let other = try schema.metric(id)
    let sides = try headline.contrast.sides(id, in: table, schema: schema)
    return CheckResult(
      share: 1 - quotient(sides.total.relativeChange, whole.total.relativeChange),
      cuts: sides.cuts,
      finding: sentence(metric, whole.total, beside: other, sides.total),
      figures: figures(sides.total, "all", "all", other))
  }

  private func sentence(
    _ metric: Metric, _ row: SideBySide.Row, beside other: Metric, _ otherRow: SideBySide.Row
  ) -> String {
    let name = sentenceCase(metric.name)
    let values = (text(row.before.value, metric), text(row.after.value, metric))
    let others = (text(otherRow.before.value, other), text(otherRow.after.value, other))
    guard let groups = words.groups else {
      return "\(name) went from \(values.0) to \(values.1); "
        + "\(other.name) from \(others.0) to \(others.1)."
    }
    return "\(name): \(values.0) in \"\(groups.from)\" and \(values.1) in \"\(groups.to)\"; "
      + "\(other.name): \(others.0) and \(others.1)."
  }

  /// The change between two other periods: yearly, it explains as much as it is; otherwise what is gone against them.
  func elsewhere(
    _ before: Period.ID, _ after: Period.ID, _ metric: Metric, _ whole: SideBySide, isYearly: Bool
  ) throws(CutError) -> CheckResult {
    let first = try schema.period(before)
    let second = try schema.period(after)
    let sides = try Contrast.periods(before: before, after: after)
      .sides(metric.id, in: table, schema: schema)
    let ratio = quotient(sides.total.relativeChange, whole.total.relativeChange)
    let finding =
      "Between the periods \"\(first.label)\" and \"\(second.label)\" the figure went from "
      + "\(text(sides.total.before.value, metric)) to \(text(sides.total.after.value, metric))."
    return CheckResult(
      share: isYearly ? ratio : 1 - ratio, cuts: sides.cuts, finding: finding,
      figures: figures(
        sides.total, "\(before)-\(after)", "other periods", metric,
        sides: (first.label, second.label)))
  }

  /// How much of the change came on or after a day of the second period.
  ///
  /// Counts and sums are compared by their mean over days, on both sides of the day and for the whole change.
  func timing(
    _ day: Int, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    guard case .periods(let before, let after) = headline.contrast else {
      return CheckResult(
        share: 0, cuts: [], finding: "Two groups of one period are compared, so no day parts them.",
        figures: [])
    }
    let cut = Cut(metric.id, by: .day, in: [after])
    var early = (sum: 0.0, weight: 0.0)
    var late = (sum: 0.0, weight: 0.0)
    for row in try table.answer(cut, schema: schema, withIntervals: false).rows {
      guard let value = row.cells[0].value, let place = row.day else { continue }
      let weight = metric.isAdditive ? 1 : row.cells[0].denominator
      if place < day {
        early = (early.sum + value * weight, early.weight + weight)
      } else {
        late = (late.sum + value * weight, late.weight + weight)
      }
    }
    guard early.weight > 0, late.weight > 0 else {
      return CheckResult(
        share: 0, cuts: [cut], finding: "\(calendar.text(day)) does not part the later period.",
        figures: [])
    }
    let jump = late.sum / late.weight - early.sum / early.weight
    let part = late.weight / (early.weight + late.weight)
    let unit = metric.isAdditive ? " a day" : ""
    let finding =
      "Before \(calendar.text(day)) the figure already stood at "
      + "\(text(early.sum / early.weight, metric))\(unit), from then on at "
      + "\(text(late.sum / late.weight, metric))\(unit)."
    let change =
      metric.isAdditive
      ? try changeADay(whole.total, before, after) : whole.total.difference
    return CheckResult(
      share: quotient(jump * part, change), cuts: [cut], finding: finding, figures: [])
  }

  /// Returns the change of a count or sum, each side over the days of its period.
  private func changeADay(
    _ row: SideBySide.Row, _ before: Period.ID, _ after: Period.ID
  ) throws(CutError) -> Double? {
    let first = Double(try schema.period(before).days.count)
    let second = Double(try schema.period(after).days.count)
    guard let earlier = row.before.value, let later = row.after.value else { return nil }
    return later / second - earlier / first
  }
}
