// SPDX-License-Identifier: Apache-2.0

import Agreement
import LanguageModel
import ProductAnalytics

/// Whether a language model helps, as tables for the terminal.
public struct SecondBenchText {
  private let report: SecondBenchReport
  private let style: TerminalStyle

  /// Creates the text of a report.
  public init(_ report: SecondBenchReport, style: TerminalStyle) {
    self.report = report
    self.style = style
  }

  /// Returns all tables, ending in a line feed.
  public func text() -> String {
    [
      agreement, spread, counts("Levels that were held", report.holds), moves,
      counts("Void runs", report.voids), cost,
    ]
    .joined(separator: "\n\n") + "\n"
  }

  private var agreement: String {
    let rows = report.columns.map { column in
      [
        column.name, "\(column.answers)", BenchColumn.number(column.levels.kappa),
        Self.share(column.levels.confusion.share(within: 0)),
        Self.share(column.levels.confusion.share(within: 1)),
        BenchColumn.number(column.band.kappa), BenchColumn.number(column.band.rankCorrelation),
        Self.share(column.band.rightSide),
      ]
    }
    let headings = [
      "", "answers", "level kappa", "exact", "within 1", "band kappa", "rho", "right side",
    ]
    return table("Agreement with the labels", headings, rows) + "\n"
      + style.dim(
        style.wrap(
          "The model alone: its first word on each criterion, whether its quotes hold or not, and the band by weights and thresholds. "
            + "Both: our level moved by one at most, where every run holds.", indent: "  "))
  }

  private var spread: String {
    let all = report.spreads.reduce(0, +)
    let rows = report.spreads.enumerated().map { distance, count in
      ["\(distance)", "\(count)", Self.share(all > 0 ? Double(count) / Double(all) : nil)]
    }
    return table(
      "How far runs about the same criterion lie apart", ["levels", "criteria", "share"], rows)
  }

  private func counts(_ title: String, _ counts: [(reason: String, count: Int)]) -> String {
    table(title, ["", "count"], counts.map { [$0.reason, "\($0.count)"] })
  }

  private var moves: String {
    style.wrap(
      "Of \(report.criteria) levels \(report.raised) were raised by one and \(report.lowered) lowered by one."
    )
  }

  private var cost: String {
    let estimated = report.usage.isEstimated ? ", partly estimated" : ""
    let each = report.calls > 0 ? report.seconds / Double(report.calls) : nil
    let time =
      "\(FigureText.number(report.seconds, digits: 1)) s"
      + (each.map { " (\(FigureText.number($0 * 1_000, digits: 1)) ms a call)" } ?? "")
    let money =
      report.dollars.map { "\(FigureText.number($0, digits: 4)) US dollars" }
      ?? "no price was given"
    return style.wrap(
      "\(report.calls) calls, \(report.usage.prompt) tokens in and \(report.usage.completion) out\(estimated); cost: \(money); time: \(time)."
    )
  }

  private static func share(_ value: Double?) -> String {
    FigureText.value(value, unit: .share, digits: 0)
  }

  private func table(_ title: String, _ headings: [String], _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return style.bold(title) + "\n  none" }
    let lines = CutText.columns([headings] + rows, areNumbers: headings.indices.map { $0 > 0 })
    let printed = lines.enumerated().map { place, line in
      place == 0 ? style.dim(line) : TerminalStyle.printable(line)
    }
    return style.bold(title) + "\n" + printed.joined(separator: "\n")
  }
}
