// SPDX-License-Identifier: Apache-2.0

import Agreement
import InterviewContent
import ProductAnalytics

/// The agreement of the assessor with a labelled set, as tables for the terminal.
public struct BenchText {
  private let report: BenchReport
  private let style: TerminalStyle

  /// Creates the text of a report.
  public init(_ report: BenchReport, style: TerminalStyle) {
    self.report = report
    self.style = style
  }

  /// Returns all tables, ending in a line feed.
  public func text() -> String {
    ([headline] + groupTables + [raterTable, flagTable] + confusionTables + [worstTable, speed])
      .joined(separator: "\n\n") + "\n"
  }

  private var headline: String {
    let set = report.set
    var sentences = [
      "\(Self.counted(report.answers.count, "answer")) with \(Self.counted(set.ratingCount, "rating"))."
        + " A label is the median of the raters, or what most of them say."
    ]
    if !set.unrated.isEmpty {
      sentences.append("Left out: \(Self.listed(set.unrated, "answer")) without a rating.")
    }
    if !set.unknown.isEmpty {
      sentences.append(
        "Left out: ratings of \(Self.listed(set.unknown, "answer")) not in the file.")
    }
    if report.whole.notScored > 0 {
      sentences.append(
        "\(Self.counted(report.whole.notScored, "answer")) got no score and counts as band 1.")
    }
    return sentences.map { style.wrap($0) }.joined(separator: "\n")
  }

  // MARK: - Tables with a row for each group

  private var groupTables: [String] {
    [
      groupTable(
        "Band, 1 to 6", BenchColumn.band,
        note: "rho at length: the rank correlation at a fixed number of words."
          + " Side: 1 to 3 or 4 to 6. Too high: the mean above the label, in deviations of the labels."
          + " Spread: the deviation over that of the labels."),
      groupTable(
        "Levels of criteria, 1 to 5", BenchColumn.levels,
        note: "Not assessed: the share of criteria on which both agree whether there is a level."),
      groupTable(
        "Flags and quotes", BenchColumn.flags,
        note: "Exact quotes: the share that are the bytes of the answer at their offsets."),
      groupTable(
        "Beside it: judges who read nothing, and the raters among themselves", BenchColumn.beside,
        note:
          "Length, digits: rank correlation of the label with the number of words, of groups of digits."
          + " By length: the right side, split at the median, the better direction. Commoner side: always the same guess."
      ),
    ]
  }

  private func groupTable(_ title: String, _ columns: [BenchColumn], note: String) -> String {
    let groups = [("all", report.whole)] + report.groups.map { ($0.name, $0.figures) }
    let rows = groups.map { name, figures in [name] + columns.map { $0.value(figures) } }
    return table(title, [report.grouping?.rawValue ?? ""] + columns.map(\.name), rows)
      + "\n" + style.dim(style.wrap(note, indent: "  "))
  }

  // MARK: - Tables of the whole set

  private var raterTable: String {
    let rows = report.whole.raters.pairs.map { pair in
      [
        "\(pair.first) and \(pair.second)", "\(pair.answers)", BenchColumn.number(pair.bandKappa),
        "\(pair.levels)", BenchColumn.number(pair.levelKappa),
      ]
    }
    return table("Rater to rater", ["", "answers", "band kappa", "levels", "level kappa"], rows)
  }

  private var flagTable: String {
    let rows = report.whole.flags.byFlag.map { flag, counts in
      [flag, "\(counts.labelled)", "\(counts.raised)", "\(counts.right)"]
        + [counts.precision, counts.recall, counts.f1].map(BenchColumn.number)
    }
    return table(
      "Flag by flag", ["", "labelled", "raised", "right", "precision", "recall", "F1"], rows)
  }

  private var confusionTables: [String] {
    [
      confusion("Bands: labels in rows, ours in columns", report.whole.band.confusion),
      confusion("Levels: labels in rows, ours in columns", report.whole.levels.confusion),
    ]
  }

  private func confusion(_ title: String, _ counts: ConfusionTable) -> String {
    let names = counts.scale.map { "\($0)" }
    let rows = zip(names, counts.counts).map { [$0] + $1.map { "\($0)" } }
    return table(title, [""] + names, rows)
  }

  private var worstTable: String {
    let rows = report.worst.map { answer in
      [
        answer.id, answer.question.name, ExhibitCSV.number(answer.label.band), "\(answer.band)",
      ]
    }
    return table(
      "Worst disagreements of bands", ["answer", "question", "label", "ours"], rows,
      areNumbers: [false, false, true, true])
  }

  private var speed: String {
    let speed = report.speed
    guard let answers = speed.answersPerSecond, let words = speed.wordsPerSecond else {
      return "Speed: no processor time was measured."
    }
    return style.wrap(
      "Speed: \(FigureText.number(answers, digits: 1)) answers a second, "
        + "\(FigureText.number(words, digits: 0)) words a second on one core "
        + "(\(FigureText.number(Double(speed.words), digits: 0)) words in "
        + "\(FigureText.number(speed.seconds, digits: 2)) s of processor time).")
  }

  // MARK: - Layout

  /// Returns a title above columns: the first on the left, the others on the right unless they are said to be no numbers.
  private func table(
    _ title: String, _ headings: [String], _ rows: [[String]], areNumbers: [Bool]? = nil
  ) -> String {
    let areNumbers = areNumbers ?? headings.indices.map { $0 > 0 }
    guard !rows.isEmpty else { return style.bold(title) + "\n  none" }
    let lines = CutText.columns([headings] + rows, areNumbers: areNumbers)
    let printed = lines.enumerated().map { place, line in
      place == 0 ? style.dim(line) : TerminalStyle.printable(line)
    }
    return style.bold(title) + "\n" + printed.joined(separator: "\n")
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  /// Returns a number of things with the names of the first three.
  private static func listed(_ names: [String], _ noun: String) -> String {
    let first = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    return "\(counted(names.count, noun)) (\(first))"
  }
}
