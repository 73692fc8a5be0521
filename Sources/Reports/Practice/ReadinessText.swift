// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import ProductAnalytics
import Quantities

/// Readiness as text for the terminal.
public struct ReadinessText {
  private let result: ReadinessResult
  private let style: TerminalStyle

  /// Creates the text of a result.
  public init(_ result: ReadinessResult, style: TerminalStyle) {
    self.result = result
    self.style = style
  }

  /// Returns all of it, with a line end at the end.
  public func text() -> String {
    let report = result.report
    let blocks = [
      head, block("Stages", report.stages.map { "\($0.title): \($0.estimate.text)" }),
      block("Kinds of question, bands from 1 to 6", report.kinds.map(kind)),
      block(
        "What pulls it down and up", report.drivers.map { "\($0.isUp ? "+" : "-") \($0.text)" }),
      block("What would help most for each hour", report.whatWouldHelp.map(\.text)),
      recall, block("Your own guesses", [result.guesses.text]),
      block("Real interviews", result.outcomes.map(outcome) + [result.score.text]),
      style.dim(style.wrap(ReadinessReport.caveat)),
    ]
    return blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let report = result.report
    let left = [
      (report.oldRounds, "too old"), (report.unreadRounds, "not reached or not readable"),
    ]
    .filter { $0.0 > 0 }.map { ", \($0.0) \($0.1)" }.joined()
    return style.bold("\(result.title), on \(report.forecastDay.text)") + "\n"
      + style.wrap(report.whole.text) + "\n"
      + style.wrap(
        "From \(report.usedRounds) \(report.usedRounds == 1 ? "round" : "rounds")\(left). The range holds in four cases of five."
      )
  }

  private var recall: String {
    guard let recall = result.recall else {
      let past = result.goal.map { GoalNotice.isPast($0.interview).description }
      return block(
        "What is remembered", [past ?? "No interview day is set: windtunnel plan sets one."])
    }
    let mean =
      "Mean recall of \(recall.cards) cards: \(percent(recall.mean)) without another review, \(percent(recall.planned)) with the plan; "
      + "\(recall.neverSeen) were never asked, and \(percent(recall.shareAtNinety)) are at 90% or more."
    return block(
      "What is remembered on \(recall.interview.text)", [mean] + weakest(in: recall))
  }

  /// The cards of which least is remembered on the day, in a line; nothing where none was asked yet.
  private func weakest(in recall: RecallForecast) -> [String] {
    guard !recall.weakest.isEmpty else { return [] }
    let cards = recall.weakest.map { "\($0.id.name) \(percent($0.recall))" }
    return ["Weakest on the day: \(cards.joined(separator: ", "))."]
  }

  private func kind(_ kind: KindReadiness) -> String {
    let number = { (value: Double) in FigureText.number(value, digits: 1) }
    return
      "\(kind.kind.title): \(number(kind.low)) to \(number(kind.high)) (\(kind.real) real, \(kind.coach) coach)"
  }

  private func outcome(_ outcome: Outcome) -> String {
    let forecast = outcome.forecast.map { ", forecast \(percent($0))" } ?? ""
    let note = outcome.note.isEmpty ? "" : ". \(outcome.note)"
    return
      "\(outcome.day.text): \(outcome.stage?.name ?? "the loop") \(outcome.passed ? "passed" : "failed")\(forecast)\(note)"
  }

  private func block(_ title: String, _ lines: [String]) -> String {
    guard !lines.isEmpty else { return "" }
    return ([style.bold(title)] + lines.map { style.wrap($0, indent: "  ") })
      .joined(separator: "\n")
  }

  private func percent(_ share: Double) -> String {
    FigureText.value(share, unit: .share, digits: 0)
  }
}
