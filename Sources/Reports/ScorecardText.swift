// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import ClaimChecking
import InterviewContent

/// A scorecard for the terminal.
public struct ScorecardText {
  private let assessment: Assessment
  private let claims: [Claim]?
  private let style: TerminalStyle

  /// Creates the text of an assessment; `claims` are its numbers, nil when they were not checked.
  public init(_ assessment: Assessment, claims: [Claim]?, style: TerminalStyle) {
    self.assessment = assessment
    self.claims = claims
    self.style = style
  }

  /// Returns the whole scorecard, ending in a line feed.
  public func text() -> String {
    let parts =
      [headline] + assessment.notices.map { style.wrap($0) } + [""]
      + assessment.criteria.flatMap(lines(of:)) + flagLines + claimLines + stepLines
      + [
        style.dim(
          style.wrap(
            "Rubric \(assessment.rubricVersion). A machine read this by fixed rules; it can be wrong, and every level shows its words."
          ))
      ]
    return parts.joined(separator: "\n") + "\n"
  }

  private var headline: String {
    guard let score = assessment.score, let band = assessment.band else {
      return style.bold("\(assessment.kind.title): not assessed")
    }
    return style.bold(
      "\(assessment.kind.title): band \(band.rawValue) of 6, \(band.title.lowercased()) · \(score) of 100"
    )
  }

  private func lines(of result: CriterionResult) -> [String] {
    let level = result.level.map { "\($0.rawValue)/5\(range(of: result))" } ?? "not assessed"
    var lines = [
      style.bold("\(result.id) \(result.name)") + "  \(level)  (weight \(result.weight))"
    ]
    let heading = result.level.map { "What \($0.rawValue) stands for: " } ?? ""
    lines.append(style.wrap(heading + result.meaning, indent: "    "))
    if result.level != nil { lines.append(style.dim(style.wrap(result.reason, indent: "    "))) }
    lines += result.quotes.map { style.wrap("“\($0.text)”", indent: "      > ") }
    if !result.nextStep.isEmpty {
      lines.append(style.wrap("Next: \(result.nextStep)", indent: "    "))
    }
    return lines + [""]
  }

  private func range(of result: CriterionResult) -> String {
    guard let low = result.low, let high = result.high, low < high else { return "" }
    return " (\(low.rawValue) to \(high.rawValue) on a stricter or looser reading)"
  }

  private var flagLines: [String] {
    guard !assessment.flags.isEmpty else { return [] }
    return [style.bold("Flags")]
      + assessment.flags.flatMap { flag in
        [style.wrap("\(flag.name). \(flag.message)", indent: "  ")]
          + (flag.quote.map { [style.wrap("“\($0.text)”", indent: "      > ")] } ?? [])
      } + [""]
  }

  private var claimLines: [String] {
    guard let claims, !claims.isEmpty else { return [] }
    return [style.bold("Numbers, recomputed")]
      + ClaimLines(style: style).linesOfScorecard(claims) + [""]
  }

  private var stepLines: [String] {
    guard !assessment.nextSteps.isEmpty else { return [] }
    let steps = assessment.nextSteps.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
    return [style.bold("Next time")] + steps + [""]
  }

  private func lines(of step: NextStep, number: Int) -> [String] {
    let said = step.said.map { style.wrap("You said: “\($0.text)”", indent: "     ") }
    return [
      style.wrap("\(number). \(step.moment).", indent: "  "), said,
      style.wrap("Better: \(step.better)", indent: "     "),
    ].compactMap(\.self)
  }
}
