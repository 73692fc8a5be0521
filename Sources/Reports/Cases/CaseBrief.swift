// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
import ProductAnalytics

/// What the candidate gets, as Markdown: the question, what is known, the exhibits, and what may be asked.
struct CaseBrief {
  let made: ProductCase
  let exhibits: [Exhibit]
  /// The files of each exhibit, in the same order.
  let files: [CaseFiles.Names]

  /// The whole file, ending in a line feed.
  var text: String {
    let parts = [
      ["# \(plain(made.title))"], ["> \(plain(made.story.prompt))"],
      section("Setting", [plain(made.story.setting)]),
      section("Constraints", made.story.constraints.map { "- \(plain($0))" }),
      section("Change log", changeLog), ["## Exhibits"],
    ]
    let shown = zip(exhibits, files).enumerated().map { exhibit($0 + 1, $1.0, $1.1) }
    let all = parts + shown + [question, section("Where this comes from", origin)]
    return all.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func plain(_ text: String) -> String { MarkdownText.escaped(text) }

  private func section(_ title: String, _ lines: [String]) -> [String] {
    ["## \(title)", ""] + (lines.isEmpty ? ["None."] : lines)
  }

  private var changeLog: [String] {
    made.story.changeLog.map { entry in
      "- \(made.story.calendar.text(entry.day)): \(plain(entry.text))"
    }
  }

  private func exhibit(_ number: Int, _ exhibit: Exhibit, _ names: CaseFiles.Names) -> [String] {
    let grid = ExhibitGrid(exhibit)
    let rows = grid.rows.map { row in row.map { $0 ?? ExhibitGrid.missing } }
    var lines = ["### Exhibit \(number): \(plain(exhibit.title))", ""]
    if let svg = names.svg { lines += ["![\(plain(exhibit.title))](\(svg))", ""] }
    lines += MarkdownText.table(grid.headings, rows, areNumbers: grid.areNumbers) + [""]
    if !exhibit.note.isEmpty { lines += [plain(exhibit.note), ""] }
    return lines + ["Data: [\(names.csv)](\(names.csv))"]
  }

  private var origin: [String] {
    [
      "Case `\(made.id)`: family `\(made.family)`, seed \(made.seed), generator version "
        + "\(ProductCase.generatorVersion). The \(plain(made.story.schema.subjects)) are simulated, and every "
        + "figure is counted from them; intervals are at 95%. No real company is meant."
    ]
  }
}

/// What may be asked.
extension CaseBrief {
  private var question: [String] {
    let schema = made.story.schema
    return section(
      "What you may ask",
      [
        "Any metric, for any of the groups, split or not, in any of the periods:", "",
        "    windtunnel case ask \(made.family) --seed \(made.seed) --metric "
          + "\(made.story.headline.metric) --by week", "",
      ]
        + MarkdownText.table(
          ["Metric", "Name", "Unit", "What is counted"],
          schema.metrics.map { [$0.id, $0.name, $0.unit.rawValue, $0.definition] },
          areNumbers: [false, false, false, false]) + [""]
        + MarkdownText.table(
          ["Split or group", "Name", "Values"],
          schema.breakdowns.map { [$0.id, $0.name, $0.values.map(\.id).joined(separator: ", ")] }
            + [["day, week", "Time", "the days or weeks of the first period"]],
          areNumbers: [false, false, false]) + [""]
        + MarkdownText.table(
          ["Period", "Name", "Days"], schema.periods.map { [$0.id, $0.label, days(of: $0)] },
          areNumbers: [false, false, false]))
  }

  private func days(of period: Period) -> String {
    let calendar = made.story.calendar
    return "\(calendar.text(period.days.lowerBound)) to \(calendar.text(period.days.upperBound))"
  }
}
