// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
public import Rehearsal

/// A finished round for the terminal: what was asked and said, then the scorecard.
public struct RoundText {
  private let round: Round
  private let style: TerminalStyle

  /// Creates the text of a round.
  public init(_ round: Round, style: TerminalStyle) {
    self.round = round
    self.style = style
  }

  /// Returns the whole text, ending in a line feed.
  public func text() -> String {
    let exchanges = round.exchanges.enumerated().map { text(of: $1, $0) }.joined(separator: "\n")
    let scorecard =
      round.scorecard.map {
        ScorecardText(
          $0, claims: round.claims, overrides: round.overrides,
          second: round.secondReading.map(ModelReading.init), style: style
        ).text()
      } ?? ""
    return exchanges + "\n" + notes + KeyReviewText(round, style: style).text()
      + QuestionBackgroundText(of: round.start.question, style: style).text() + scorecard
  }

  private var notes: String {
    guard !round.notes.text.isEmpty else { return "" }
    return
      "\(style.bold("Your notes (not assessed):"))\n\(style.wrap(round.notes.text, indent: "  "))\n\n"
  }

  private func text(of exchange: Exchange, _ number: Int) -> String {
    let who = style.bold("\(round.start.interviewer.role) (machine):")
    let answer = exchange.answer?.text ?? "(no answer)"
    return """
      \(who)
      \(style.wrap(exchange.shownPrompt, indent: "  "))
      \(wording(of: exchange))
      \(style.bold("You:"))
      \(style.wrap(answer, indent: "  "))

      """ + outcomeText(of: exchange, number)
  }

  /// The built-in wording of a question that a language model said in its own words, with a blank line after it; empty for every other one.
  private func wording(of exchange: Exchange) -> String {
    guard let phrasing = exchange.phrasing, phrasing.text != nil else { return "" }
    let said = "Built in: “\(exchange.prompt)” Asked in the words of \(phrasing.model)."
    return style.wrap(said, indent: "  ") + "\n"
  }

  /// What came of a follow-up, a line each; empty for the opening question and in rounds from before replies were read.
  private func outcomeText(of exchange: Exchange, _ number: Int) -> String {
    guard let outcome = round.outcome(of: number) else { return "" }
    let lines = [
      style.wrap("What came of it: \(outcome.verdict.title). \(outcome.reason)", indent: "  "),
      outcome.quote.map { style.wrap("“\($0.text)”", indent: "    > ") },
      exchange.followUp?.turn?.truth.map { style.wrap($0, indent: "  ") },
    ]
    return "\n" + lines.compactMap(\.self).joined(separator: "\n") + "\n"
  }
}
