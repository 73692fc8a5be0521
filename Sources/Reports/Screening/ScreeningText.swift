// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
public import Screening

/// The screening of an application for the terminal: verdict, both passes, and what the CV shows.
public struct ScreeningText {
  private let report: ScreeningReport
  private let style: TerminalStyle

  /// Creates the text of a report.
  public init(_ report: ScreeningReport, style: TerminalStyle) {
    self.report = report
    self.style = style
  }

  /// Returns the whole report, ending in a line feed.
  public func text() -> String {
    let parts =
      verdictLines + [""] + [style.bold("First pass: rules")] + report.rules.flatMap(lines(of:))
      + [""] + [style.bold("Second pass: the reviewer’s reading")]
      + report.criteria.flatMap(lines(of:)) + countLines + curriculumLines + [closing]
    return parts.joined(separator: "\n") + "\n"
  }

  private var verdictLines: [String] {
    let verdict = report.verdict
    return [
      style.bold(
        verdict.advances ? "The application advances" : "The application does not advance"),
      style.wrap(verdict.margin), style.dim(style.wrap(ScreeningVerdict.rule)),
    ]
      + (verdict.changes.isEmpty ? [] : ["What would have changed it:"])
      + verdict.changes.map { style.wrap($0, indent: "  - ") }
  }

  private func lines(of rule: ScreeningRule) -> [String] {
    let mark =
      switch rule.outcome {
      case .pass: "✓"
      case .remark: "!"
      case .fail: "✗"
      }
    return [
      style.wrap("\(mark) \(rule.id.title)", indent: "  "),
      style.wrap(rule.reason, indent: "      "),
    ] + quotes(rule.quotes)
  }

  private func lines(of criterion: ScreeningCriterion) -> [String] {
    let level = criterion.level.map { "\($0.rawValue) of 5" } ?? "not read"
    var lines = [style.bold("  \(criterion.id.title)") + "  \(level)"]
    if let level = criterion.level {
      lines.append(
        style.wrap(
          "What \(level.rawValue) stands for: \(criterion.anchors.meaning(of: level))",
          indent: "    "))
    }
    lines.append(style.dim(style.wrap(criterion.reason, indent: "    ")))
    lines += quotes(criterion.quotes)
    if !criterion.nextStep.isEmpty {
      lines.append(style.wrap("Next: \(criterion.nextStep)", indent: "    "))
    }
    return lines + [""]
  }

  private var countLines: [String] {
    let density = report.density
    let tenths = (density.perHundredWords * 10).rounded() / 10
    var lines = [
      style.wrap(
        "Checked claims \(density.checkedClaims), metrics \(density.metrics), tests \(density.tests): \(tenths) for 100 words.",
        indent: "  "),
      style.wrap(
        "Framed before solving: \(report.framing.isFramedFirst ? "yes" : "no").", indent: "  "),
    ]
    for (name, quote) in [("Framing", report.framing.framing), ("Solving", report.framing.solving)]
    {
      if let quote { lines.append(style.wrap("\(name): “\(quote.text)”", indent: "      > ")) }
    }
    return lines + [""]
  }

  private var curriculumLines: [String] {
    guard let curriculum = report.curriculum, !curriculum.evidence.isEmpty else { return [] }
    let lines = CurriculumEvidence.Kind.allCases.flatMap { kind -> [String] in
      let firm = curriculum.evidence(of: kind, .specific)
      let named = curriculum.evidence(of: kind, .mentioned)
      guard !firm.isEmpty || !named.isEmpty else { return [] }
      return [
        style.wrap(
          "\(kind.title): \(firm.count) with deed and result, \(named.count) named only",
          indent: "  ")
      ] + quotes(firm.map(\.quote))
    }
    return [style.bold("What the CV shows")] + lines + [""]
  }

  private func quotes(_ quotes: [Quote]) -> [String] {
    quotes.map { style.wrap("“\($0.text)”", indent: "      > ") }
  }

  private var closing: String {
    style.dim(
      style.wrap(
        "A machine read this by published rules; it can be wrong. Name, age, origin, family, school and leisure are not read."
      ))
  }
}
