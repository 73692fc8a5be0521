// SPDX-License-Identifier: Apache-2.0

import Charts
import InterviewContent
import Markup
import Practice
import ProductAnalytics

/// How well a person judges their own rounds before they see the score.
struct CalibrationView {
  let calibration: SelfCalibration

  /// The most rounds that the chart shows.
  private static let most = 20

  var body: HTML {
    section(.labelledBy(ElementID("calibration"))) {
      h2(.id(ElementID("calibration"))) { "How you judge your own rounds" }
      p { engineSentence(calibration.text) }
      PlotView(
        id: ElementID("said-got"), title: "What you said, and what it was",
        note: "Bands from 1 to 6, round by round.", plot: try? plot()
      ).body
      if !calibration.byKind.isEmpty { kinds }
    }
  }

  private var kinds: HTML {
    ScrollBox(label: "Said and got by kind of question").body {
      table(.class("numbers")) {
        tableCaption(.class("spoken-only")) { "Said and got by kind of question" }
        thead {
          tr {
            th(.scope("col")) { "Kind" }
            th(.scope("col")) { "Rounds" }
            th(.scope("col")) { "Said" }
            th(.scope("col")) { "Got" }
          }
        }
        tbody {
          for kind in calibration.byKind {
            tr {
              th(.scope("row")) { Message(label: kind.kind.title) }
              td { "\(kind.summary.count)" }
              td { FigureText.number(kind.summary.meanSaid, digits: 1) }
              td { FigureText.number(kind.summary.meanGot, digits: 1) }
            }
          }
        }
      }
    }
  }

  private func plot() throws -> LinePlot? {
    let pairs = calibration.pairs.suffix(Self.most)
    guard !pairs.isEmpty else { return nil }
    func series(_ name: Message, _ band: (SelfCalibration.Pair) -> Band) throws -> Series {
      Series(
        name, style: .dottedLine,
        points: try pairs.enumerated().map {
          try Point(Double($0.offset + 1), Double(band($0.element).rawValue))
        })
    }
    return try LinePlot(
      series: [try series("said", { $0.said }), try series("got", { $0.got })],
      x: Axis("Round", .count(), startsAtZero: false, wholeNumbers: true),
      y: Axis("Band", .count(), startsAtZero: false, wholeNumbers: true))
  }
}
