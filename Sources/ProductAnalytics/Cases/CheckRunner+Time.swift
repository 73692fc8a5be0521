// SPDX-License-Identifier: Apache-2.0

extension CheckRunner {
  /// How much less another count of the same thing changed.
  func otherMetric(
    _ id: Metric.ID, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    let other = try schema.metric(id)
    let sides = try headline.contrast.sides(id, in: table, schema: schema)
    let finding =
      "\(sentenceCase(metric.name)) went from \(text(whole.total.before.value, metric)) to "
      + "\(text(whole.total.after.value, metric)); \(other.name) from "
      + "\(text(sides.total.before.value, other)) to \(text(sides.total.after.value, other))."
    return CheckResult(
      share: 1 - quotient(sides.total.relativeChange, whole.total.relativeChange),
      cuts: sides.cuts, finding: finding, figures: figures(sides.total, "all", "all", other))
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
      "From \(first.label) to \(second.label) it went from "
      + "\(text(sides.total.before.value, metric)) to \(text(sides.total.after.value, metric))."
    return CheckResult(
      share: isYearly ? ratio : 1 - ratio, cuts: sides.cuts, finding: finding,
      figures: figures(sides.total, "\(before)-\(after)", "other periods", metric))
  }

  /// How much of the change came on or after a day of the second period.
  func timing(
    _ day: Int, _ metric: Metric, _ whole: SideBySide
  ) throws(CutError) -> CheckResult {
    guard case .periods(_, let after) = headline.contrast else {
      return CheckResult(share: 0, cuts: [], finding: "There is no second period.", figures: [])
    }
    let cut = Cut(metric.id, by: .day, in: [after])
    var early = (sum: 0.0, weight: 0.0)
    var late = (sum: 0.0, weight: 0.0)
    for row in try table.answer(cut, schema: schema).rows {
      guard let value = row.cells[0].value, let place = row.day else { continue }
      let weight = row.cells[0].denominator
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
    let finding =
      "Before \(calendar.text(day)) it already stood at "
      + "\(text(early.sum / early.weight, metric)), from then on at "
      + "\(text(late.sum / late.weight, metric))."
    return CheckResult(
      share: quotient(jump * part, whole.total.difference), cuts: [cut], finding: finding,
      figures: [])
  }

  private func sentenceCase(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
