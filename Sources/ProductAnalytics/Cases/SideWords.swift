// SPDX-License-Identifier: Apache-2.0

/// How sentences speak of the two sides of a contrast: of a time before and after, or of two groups by their labels.
struct SideWords: Sendable {
  /// The labels of the two groups; nil for two periods.
  let groups: (from: String, to: String)?

  init(_ contrast: Contrast, schema: EventSchema) {
    guard case .groups(let breakdown, let from, let to, _) = contrast else {
      groups = nil
      return
    }
    let values = schema.breakdowns.first { $0.id == breakdown }?.values ?? []
    func label(_ id: Breakdown.Value.ID) -> String { values.first { $0.id == id }?.label ?? id }
    groups = (label(from), label(to))
  }

  /// What lies between the sides.
  var change: String { groups == nil ? "change" : "difference" }

  /// Names of the sides for the names of figures: "before" and "after", or the labels.
  var sides: (before: String, after: String) { groups ?? ("before", "after") }

  /// Returns a clause without its subject: "went from 3 to 4", or "stands at 3 in "Control" and at 4 in "Variant"".
  func move(_ before: String, _ after: String, isPlural: Bool = false) -> String {
    guard let groups else { return "went from \(before) to \(after)" }
    return "\(isPlural ? "stand" : "stands") at \(before) in \"\(groups.from)\" "
      + "and at \(after) in \"\(groups.to)\""
  }

  /// Returns where a share of the second side is: "of the later sign-ups", or "of the sign-ups in "Variant"".
  func ofSecond(_ whole: String) -> String {
    groups.map { "of the \(whole) in \"\($0.to)\"" } ?? "of the later \(whole)"
  }
}

extension CheckRunner {
  var words: SideWords { SideWords(headline.contrast, schema: schema) }

  /// What the weights of groups are shares of: the rows that count, or the sum below the line of a ratio.
  func weighed(_ metric: Metric) -> String {
    if case .ratio = metric.kind { return "denominator" }
    return metric.kind.among.isEmpty ? schema.subjects : "\(schema.subjects) that count"
  }

  /// Returns the clause on both sides of a row.
  func move(_ row: SideBySide.Row, _ metric: Metric, isPlural: Bool = false) -> String {
    words.move(
      text(row.before.value, metric), text(row.after.value, metric), isPlural: isPlural)
  }

  func text(_ value: Double?, _ metric: Metric) -> String {
    FigureText.value(value, unit: metric.unit, digits: metric.digits)
  }

  func percent(_ share: Double) -> String { FigureText.value(share, unit: .share, digits: 0) }

  func sentenceCase(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// Returns the figures of both sides of a row.
  ///
  /// Their identifiers end in "before" and "after" for groups too; their names hold the labels.
  func figures(
    _ row: SideBySide.Row, _ id: String, _ name: String, _ metric: Metric,
    sides: (before: String, after: String)? = nil
  ) -> [KeyFigure] {
    let names = sides ?? words.sides
    return [("before", names.before, row.before), ("after", names.after, row.after)]
      .compactMap { side, sideName, cell in
        cell.value.map {
          KeyFigure(
            "\(metric.id)-\(id)-\(side)", "\(metric.name), \(name), \(sideName)", $0,
            unit: metric.unit, low: cell.low, high: cell.high, words: metric.words)
        }
      }
  }
}
