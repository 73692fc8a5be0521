// SPDX-License-Identifier: Apache-2.0

import CaseReading
import InterviewContent
import ProductAnalytics
public import Rehearsal

/// What was said in a round on a case against its key, for the terminal.
public struct KeyReviewText {
  private let round: Round
  private let style: TerminalStyle

  /// Creates the text of a round.
  public init(_ round: Round, style: TerminalStyle) {
    self.round = round
    self.style = style
  }

  /// Returns the part of the scorecard, ending in an empty line; nothing for a round without a case.
  public func text() -> String {
    guard let handout = round.start.handout else { return "" }
    guard let review = round.review else { return "" }
    let lines =
      [style.bold("Against the key") + style.dim("  case \(round.start.question.id)")]
      + review.sentences.map { style.wrap("- \($0)", indent: "  ") } + test(review.test)
      + requests(review.requests)
      + [
        style.dim(
          style.wrap(
            "The whole key: windtunnel case generate \(handout.reference.family) --seed "
              + "\(handout.reference.seed) --out FOLDER --key", indent: "  "))
      ]
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func test(_ test: ProposedTest) -> [String] {
    guard let power = test.power, let control = test.control, let treatment = test.treatment else {
      return []
    }
    let words =
      "Your test: \(count(control)) and \(count(treatment)) users, power "
      + "\(FigureText.value(power, unit: .share, digits: 0)); needed: \(count(test.neededPerArm)) "
      + "in each arm, \(count(test.neededDays)) days."
    return [style.wrap(words, indent: "  ")]
  }

  private func requests(_ score: RequestScore?) -> [String] {
    guard let score, !score.entries.isEmpty else {
      return ["  You asked for no data; the exhibits alone do not show the cause."]
    }
    let lines = zip(round.requests, score.entries).flatMap { asked, entry in
      [
        style.wrap(asked.table.title, indent: "    "),
        style.dim(style.wrap(entry.sentence, indent: "      ")),
      ]
    }
    let total = FigureText.number(score.total, digits: 0)
    return ["  The data you asked for: \(total) of 100 points"] + lines
  }

  private func count(_ number: Int) -> String { FigureText.number(Double(number), digits: 0) }
}
