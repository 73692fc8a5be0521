// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import ClaimChecking
import InterviewContent
public import Rehearsal

/// A scorecard for the terminal.
public struct ScorecardText {
  private let assessment: Assessment
  private let claims: [Claim]?
  private let overrides: [LevelOverride]
  private let second: ModelReading?
  private let style: TerminalStyle

  /// Creates the text of an assessment; `claims` are its numbers, nil when they were not checked, and `overrides` the levels that a coach
  /// set by hand, in order; `second` is what a language model made of it, if one was asked.
  public init(
    _ assessment: Assessment, claims: [Claim]?, overrides: [LevelOverride] = [],
    second: ModelReading? = nil, style: TerminalStyle
  ) {
    self.assessment = assessment
    self.claims = claims
    self.overrides = overrides
    self.second = second
    self.style = style
  }

  /// Returns the whole scorecard, ending in a line feed.
  public func text() -> String {
    let parts =
      [style.bold(assessment.headline)] + coachedLines + (secondLines?.headline ?? [])
      + assessment.notices.map { style.wrap($0) }
      + [""]
      + assessment.criteria.flatMap(lines(of:)) + flagLines + claimLines + stepLines
      + [
        style.dim(
          style.wrap(
            "Rubric \(assessment.rubricVersion). A machine read this by rules and fitted weights; it can be wrong, and every level shows its words."
          ))
      ]
    return parts.joined(separator: "\n") + "\n"
  }

  private var coachedLines: [String] {
    guard let coached = overrides.last?.result else { return [] }
    return [
      style.wrap("With the levels set by hand: \(Assessment.words(coached.score, coached.band))")
    ]
  }

  private var secondLines: ModelReadingLines? {
    second.map { ModelReadingLines(second: $0, style: style) }
  }

  private func lines(of result: CriterionResult) -> [String] {
    var lines = [style.bold("\(result.id) \(result.name)") + "  \(result.levelText)"]
    lines += overrides.filter { $0.criterion == result.id }.map {
      style.wrap($0.text(besides: result.level), indent: "    ")
    }
    let heading = result.level.map { "What \($0.rawValue) stands for: " } ?? ""
    lines.append(style.wrap(heading + result.meaning, indent: "    "))
    if result.level != nil { lines.append(style.dim(style.wrap(result.reason, indent: "    "))) }
    lines += result.quotes.map { style.wrap("“\($0.text)”", indent: "      > ") }
    lines += secondLines?.lines(of: result.id) ?? []
    if !result.nextStep.isEmpty {
      lines.append(style.wrap("Next: \(result.nextStep)", indent: "    "))
    }
    return lines + [""]
  }

  private var flagLines: [String] {
    lines(of: assessment.flags, under: "Flags")
      + lines(
        of: assessment.likely ?? [], under: "Likely, by the words alone; it holds nothing down")
  }

  private func lines(of flags: [FlagResult], under heading: String) -> [String] {
    guard !flags.isEmpty else { return [] }
    return [style.bold(heading)]
      + flags.flatMap { flag in
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
