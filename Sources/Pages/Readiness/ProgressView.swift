// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Charts
import InterviewContent
import Markup
import Practice
import Quantities

/// How rounds of one kind went: the ability after each, and the level in each line of the rubric.
struct ProgressView {
  private let report: ReadinessReport
  private let rounds: [RehearsedRound]
  private let kinds: [QuestionKind]
  private let kind: QuestionKind?

  /// The most rounds that a chart shows; older ones are left out.
  private static let mostRounds = 20

  init(report: ReadinessReport, rounds: [RehearsedRound], kind: QuestionKind?) {
    self.report = report
    self.rounds = rounds
    let known = report.curves.performance.map(\.kind)
    kinds = known
    self.kind = kind.flatMap { known.contains($0) ? $0 : nil } ?? known.first
  }

  var body: HTML {
    section(.labelledBy(ElementID("progress"))) {
      h2(.id(ElementID("progress"))) { "How rounds went" }
      if let kind {
        if kinds.count > 1 { choice(kind) }
        PlotView(
          id: ElementID("ability"),
          title: "\(Message(label: kind.title)): what the rounds say of you",
          note: "Bands from 1 to 6; in four cases of five the ability lies in the range.",
          plot: try? ability(kind)
        ).body
        PlotView(
          id: ElementID("criteria"),
          title: "\(Message(label: kind.title)): levels in each line of the rubric",
          note: "Levels from 1 to 5, round by round.", plot: try? criteria(kind)
        ).body
      } else {
        p { "No round has been read yet. Take one, and its course begins here." }
        p(.class("actions")) {
          a(.class("button primary"), .href(.questions(kind: nil))) { "Take a round" }
        }
      }
    }
  }

  private func choice(_ chosen: QuestionKind) -> HTML {
    Markup.form(.class("choose-kind"), .get, .action(.outlook(.readiness(kind: nil)))) {
      div(.class("field")) {
        label(.for(ElementID("kind"))) { "Kind of question" }
        select(.id(ElementID("kind")), .name("kind")) {
          for kind in kinds {
            option(.value(kind.rawValue), .selected(kind == chosen)) {
              Message(label: kind.title)
            }
          }
        }
      }
      button(.type("submit")) { "Show" }
    }
  }

  private func ability(_ kind: QuestionKind) throws -> LinePlot? {
    guard let curve = report.curves.performance.first(where: { $0.kind == kind }) else {
      return nil
    }
    let points = curve.points.suffix(Self.mostRounds)
    return try LinePlot(
      series: [
        Series(
          "ability", style: .dottedLine,
          points: try points.enumerated().map { index, point in
            try Point(Double(index + 1), point.median, low: point.low, high: point.high)
          }),
        Series(
          "band of the round", style: .points,
          points: try points.enumerated().map { index, point in
            try Point(
              Double(index + 1), Double(point.band.rawValue), label: point.day.description)
          }),
      ],
      x: Self.roundAxis,
      y: Axis("Band", .count(), startsAtZero: false, wholeNumbers: true, holding: 1...6))
  }

  private func criteria(_ kind: QuestionKind) throws -> LinePlot? {
    // From the end, since there may be thousands.
    let latest = rounds.reversed().lazy
      .filter { $0.question.kind == kind && $0.assessment?.band != nil }.prefix(Self.mostRounds)
    let own = latest.reversed()
    var names: [String] = []
    var points: [String: [Point]] = [:]
    for (index, round) in own.enumerated() {
      for result in round.assessment?.criteria ?? [] {
        guard let level = result.level else { continue }
        if points[result.name] == nil { names.append(result.name) }
        points[result.name, default: []].append(
          try Point(Double(index + 1), Double(level.rawValue)))
      }
    }
    guard !names.isEmpty else { return nil }
    return try LinePlot(
      series: names.prefix(12).map {
        Series(Message(label: $0), style: .dottedLine, points: points[$0] ?? [])
      },
      x: Self.roundAxis,
      y: Axis("Level", .count(), startsAtZero: false, wholeNumbers: true, holding: 1...5))
  }

  private static let roundAxis = Axis("Round", .count(), startsAtZero: false, wholeNumbers: true)
}

/// What is remembered of the deck, by day; never mixed with how rounds went.
struct RecallView {
  let points: [RecallPoint]
  let today: Day

  var body: HTML {
    section(.labelledBy(ElementID("recall"))) {
      h2(.id(ElementID("recall"))) { "What is remembered" }
      if points.isEmpty {
        p {
          "There is no forecast of what you remember yet: it needs cards in the deck and a day to aim at. "
          a(.href(.outlook(.plan))) { "Set the goal" }
          "."
        }
      } else {
        p(.class("detail")) {
          "Drills, not rounds: knowing the numbers is one thing, a good round another."
        }
        PlotView(
          id: ElementID("recall-chart"),
          title: "Share of the deck that is remembered, with the plan",
          note: "As the memory model expects it.", plot: try? plot()
        ).body
      }
    }
  }

  private func plot() throws -> LinePlot {
    try LinePlot(
      series: [
        Series(
          "remembered", style: .line,
          points: try points.map {
            try Point(Double($0.day.days(since: today)), $0.recall)
          })
      ],
      x: Axis("Days from today", .count(), wholeNumbers: true), y: Axis("Remembered", .percent))
  }
}
