// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
public import ProductAnalytics

/// Questions for data and their answers for the terminal.
public struct CutText {
  private let made: ProductCase
  private let style: TerminalStyle

  /// Creates a writer for the cuts of a case.
  public init(_ made: ProductCase, style: TerminalStyle) {
    self.made = made
    self.style = style
  }

  /// Returns the answer to a cut, which is given as an exhibit and with its question, as a table below a sentence.
  public func answer(_ exhibit: Exhibit, to table: CutTable) -> String {
    let grid = ExhibitGrid(exhibit)
    let rows = grid.rows.map { row in row.map { $0 ?? ExhibitGrid.missing } }
    let lines = Self.columns([headings(of: table, grid)] + rows, areNumbers: grid.areNumbers)
    return style.wrap(sentence(table)) + "\n\n"
      + lines.enumerated().map { $0 == 0 ? style.dim($1) : TerminalStyle.printable($1) }
      .joined(separator: "\n")
      + "\n\n" + style.wrap(exhibit.note + (hasIntervals(table) ? " Intervals are at 95%." : ""))
      + "\n"
  }

  /// The metric stands in the sentence above, so the columns are named by their periods alone.
  private func headings(of table: CutTable, _ grid: ExhibitGrid) -> [String] {
    let subjects = made.story.schema.subjects
    let short =
      grid.headings.prefix(1)
      + table.periods.flatMap { table.countsItsRows ? [$0.label] : [subjects, $0.label] }
    return short.count == grid.headings.count ? Array(short) : grid.headings
  }

  /// Whether any number stands with its interval.
  private func hasIntervals(_ table: CutTable) -> Bool {
    (table.rows + [table.total]).contains { row in row.cells.contains { $0.low != nil } }
  }

  /// Returns what can be asked.
  public func menu() -> String {
    let schema = made.story.schema
    let groups = schema.breakdowns.map {
      ($0.id, "\($0.name): \($0.values.map(\.id).joined(separator: ", "))")
    }
    return "\(made.title). \(schema.subjects.capitalisedStart) can be counted by\n"
      + list("--metric", schema.metrics.map { ($0.id, $0.name) })
      + list("--by, --where", groups + [("day, week", "time; alone in --by")])
      + list("--period", schema.periods.map { ($0.id, $0.label) })
  }

  private func list(_ title: String, _ entries: [(String, String)]) -> String {
    let width = entries.map(\.0.count).max() ?? 0
    return "\n" + style.bold(title) + "\n"
      + entries.map { name, words in
        let space = String(repeating: " ", count: width - name.count + 2)
        return TerminalStyle.printable("  \(name)\(space)\(words)") + "\n"
      }.joined()
  }

  /// What was understood, in one sentence.
  private func sentence(_ table: CutTable) -> String {
    let schema = made.story.schema
    let filters = table.cut.filter.map { filter in
      let breakdown = schema.breakdowns.first { $0.id == filter.breakdown }
      let value = breakdown?.values.first { $0.id == filter.value }?.label ?? filter.value
      return "\(breakdown?.name ?? filter.breakdown) \(filter.keeps ? "is" : "is not") \(value)"
    }
    let split = table.cut.split.map { " by \($0.name)" } ?? ""
    let group = filters.isEmpty ? "" : ", where " + filters.joined(separator: " and ")
    let periods = table.periods.map(\.label).joined(separator: " and ")
    return "\(table.metric.name.capitalisedStart)\(split)\(group): \(periods)."
  }

  /// Returns rows as lines; numbers end at one place.
  static func columns(_ rows: [[String]], areNumbers: [Bool]) -> [String] {
    let widths = areNumbers.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { place, text in
        let space = String(repeating: " ", count: widths[place] - text.count)
        return areNumbers[place] ? space + text : text + space
      }
      return "  " + cells.joined(separator: "  ")
    }
  }
}
