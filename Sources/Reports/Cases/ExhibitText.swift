// SPDX-License-Identifier: Apache-2.0

import ExhibitCharts
public import ProductAnalytics
public import Rehearsal

/// Exhibits of a case for the terminal.
public struct ExhibitText {
  private let style: TerminalStyle

  /// Creates a writer.
  public init(style: TerminalStyle) {
    self.style = style
  }

  /// Returns an exhibit as a table: its heading, one line for each row, its note.
  public func text(of exhibit: Exhibit) -> String {
    let grid = ExhibitGrid(exhibit)
    let rows = grid.rows.map { row in row.map { $0 ?? ExhibitGrid.missing } }
    let lines = CutText.columns([grid.headings] + rows, areNumbers: grid.areNumbers)
    let table = lines.enumerated().map {
      $0 == 0 ? style.dim(TerminalStyle.printable($1)) : TerminalStyle.printable($1)
    }
    let note = exhibit.note.isEmpty ? [] : [style.dim(style.wrap(exhibit.note, indent: "  "))]
    return ([style.bold(style.wrap(exhibit.title))] + table + note).joined(separator: "\n") + "\n"
  }

  /// Returns everything that is handed out with a case: setting, constraints, change log, exhibits.
  public func text(of handout: CaseHandout) -> String {
    let parts = [
      style.wrap(handout.setting), style.bold("Constraints"),
      handout.constraints.map { style.wrap($0, indent: "  ") }.joined(separator: "\n"),
      style.bold("Change log"),
      handout.changes.map { style.wrap("\($0.date): \($0.text)", indent: "  ") }
        .joined(separator: "\n"),
    ]
    return (parts + handout.exhibits.map(text(of:))).joined(separator: "\n\n") + "\n"
  }
}
