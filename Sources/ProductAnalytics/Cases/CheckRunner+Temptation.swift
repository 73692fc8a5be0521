// SPDX-License-Identifier: Apache-2.0

extension CheckRunner {
  /// Returns the raw difference that makes something look like the cause, in one sentence with figures.
  ///
  /// For a group it is the move of its own figure, else that it came about the time of the change.
  func temptation(_ mechanism: Mechanism, _ whole: SideBySide) throws(CutError) -> String {
    let metric = try schema.metric(headline.metric)
    if let segment = mechanism.segment,
      let row = try headline.contrast.sides(
        metric.id, by: .breakdown(segment.breakdown), in: table, schema: schema,
        withIntervals: false
      ).rows.first(where: { $0.value == segment.value })
    {
      return move(of: row, whole.total, metric)
    }
    let moved = "\(metric.name) \(move(whole.total, metric))"
    guard let day = mechanism.day else { return "It falls into the same time, and \(moved)." }
    guard case .periods(_, let after) = headline.contrast else {
      return "It came on \(calendar.text(day)), and \(moved)."
    }
    let gap = day - (try schema.period(after)).days.lowerBound
    return "It came on \(calendar.text(day)), \(Self.distance(gap)) the later period began, "
      + "and \(moved)."
  }

  /// Returns how a day lies to another: "on the day", "1 day before", "3 days after".
  private static func distance(_ days: Int) -> String {
    guard days != 0 else { return "on the day" }
    return "\(abs(days)) \(abs(days) == 1 ? "day" : "days") \(days < 0 ? "before" : "after")"
  }

  private func move(
    of row: SideBySide.Row, _ whole: SideBySide.Row, _ metric: Metric
  ) -> String {
    let name = "\"\(row.label)\""
    guard row.before.value != nil, row.after.value != nil else {
      return lonely(name, row, whole, metric)
    }
    guard let own = row.relativeChange, let all = whole.relativeChange else {
      return "\(name) \(move(row, metric))."
    }
    return "\(name) \(move(row, metric)), a \(words.change) of \(signed(own)); "
      + "for all it is \(signed(all))."
  }

  /// Returns the sentence on a group that only one side has.
  private func lonely(
    _ name: String, _ row: SideBySide.Row, _ whole: SideBySide.Row, _ metric: Metric
  ) -> String {
    let isNew = row.before.value == nil
    let own = text(row.after.value ?? row.before.value, metric)
    let others = text(isNew ? whole.before.value : whole.after.value, metric)
    guard let groups = words.groups else {
      return isNew
        ? "\(name) is new in the later period and stands at \(own); before, all stood at \(others)."
        : "\(name) is gone in the later period and stood at \(own); now all stand at \(others)."
    }
    let (here, there) = isNew ? (groups.to, groups.from) : (groups.from, groups.to)
    return "\(name) is in \"\(here)\" alone and stands at \(own); "
      + "all of \"\(there)\" stand at \(others)."
  }

  private func signed(_ share: Double) -> String {
    (share >= 0.005 ? "+" : "") + percent(share)
  }
}
