// SPDX-License-Identifier: Apache-2.0

import Charts
import InterviewContent
import Markup
import Practice
import Quantities

/// The intervals for each stage and for the loop, as bars and as a table, or what is missing.
struct ReadinessVerdict {
  let report: ReadinessReport
  let loop: Loop

  var body: HTML {
    section(.labelledBy(ElementID("verdict"))) {
      h2(.id(ElementID("verdict")), .ownDirection) { Message(label: loop.title) }
      p(.class("lead")) { lead }
      if report.whole.interval == nil {
        p(.class("detail")) {
          "A round of a campaign in real mode counts once the campaign has ended: until then its card is sealed."
        }
      }
      PlotView(
        id: ElementID("stages"), title: "How likely each stage is passed",
        note:
          "Each bar is a range: in four cases of five the probability lies in it.",
        plot: try? plot()
      ).body
      table(.class("rounds")) {
        tableCaption(.class("spoken-only")) { "Stages, and what is known of them" }
        thead {
          tr {
            th(.scope("col")) { "Stage" }
            th(.scope("col")) { "Passed in" }
          }
        }
        tbody { for (name, estimate) in lines { row(name, estimate) } }
      }
    }
  }

  private var lead: Message {
    switch report.whole {
    case .interval(let interval):
      "The whole loop would be passed in \(Message(engine: interval.text)) of all tries, on \(report.forecastDay.shownText)."
    case .notEnoughEvidence:
      "Not enough evidence to say how likely the whole loop is passed. What is missing stands below."
    }
  }

  private var lines: [(Message, ReadinessEstimate)] {
    var lines: [(Message, ReadinessEstimate)] = report.stages.map {
      (Message(label: $0.title), $0.estimate)
    }
    if let committee = report.committee { lines.append(("The committee", committee)) }
    lines.append(("The whole loop", report.whole))
    return lines
  }

  private func row(_ name: Message, _ estimate: ReadinessEstimate) -> HTML {
    tr {
      th(.scope("row"), .ownDirection) { name }
      td {
        switch estimate {
        case .interval(let interval): Message(engine: interval.text)
        case .notEnoughEvidence(let needs):
          span(.class("unassessed")) { "Not enough evidence" }
          for need in needs {
            span(.class("detail")) { engineSentence(need.text.capitalizedFirst) }
          }
        }
      }
    }
  }

  private func plot() throws -> GroupedBars? {
    let groups = try lines.compactMap { name, estimate -> GroupedBars.Group? in
      guard let interval = estimate.interval else { return nil }
      return GroupedBars.Group(
        name,
        [try Estimate(interval.median, low: interval.low, high: interval.high)])
    }
    guard !groups.isEmpty else { return nil }
    return try GroupedBars(
      series: ["Passed"], groups: groups,
      measure: Measure("Probability to pass", .own { Percent.text($0) }), showsRanges: true)
  }
}

/// What pulls the loop down and up, and what would move it most.
struct ReadinessReasons {
  let report: ReadinessReport

  var body: HTML {
    .group([drivers, help])
  }

  @HTMLBuilder private var drivers: HTML {
    if !report.drivers.isEmpty {
      section(.labelledBy(ElementID("drivers"))) {
        h2(.id(ElementID("drivers"))) { "What pulls it down and up" }
        ul(.class("tasks")) { for driver in report.drivers { item(driver) } }
      }
    }
  }

  private func item(_ driver: ReadinessDriver) -> HTML {
    li {
      strong { driver.isUp ? "Up: " : "Down: " }
      span(.ownDirection) { Message(engine: driver.text) }
      if !driver.rounds.isEmpty {
        p(.class("reason")) {
          "Seen on "
          for (index, round) in driver.rounds.enumerated() {
            if index > 0 { ", " }
            a(.href(.scorecard(.init(round.id)))) { Self.words(round) }
          }
          if driver.count > driver.rounds.count {
            " and \(driver.count - driver.rounds.count) more"
          }
        }
      }
    }
  }

  private static func words(_ round: DriverRound) -> Message {
    if let level = round.level { return "\(round.day.shownText) (level \(level.rawValue))" }
    guard let band = round.band else { return round.day.shownText }
    return "\(round.day.shownText) (band \(band.rawValue))"
  }

  @HTMLBuilder private var help: HTML {
    if !report.whatWouldHelp.isEmpty {
      section(.labelledBy(ElementID("help"))) {
        h2(.id(ElementID("help"))) { "What would move it most" }
        ol {
          for step in report.whatWouldHelp {
            li {
              span(.ownDirection) { Message(engine: step.text) }
              " "
              a(.href(.questions(kind: step.action.asked))) { "Take a round" }
            }
          }
        }
      }
    }
  }
}

extension HelpfulStep.Action {
  /// The kind of question that it takes a round of.
  fileprivate var asked: QuestionKind {
    switch self {
    case .round(let kind, _), .firstRound(let kind, _), .withoutFlag(_, _, let kind): kind
    }
  }
}
