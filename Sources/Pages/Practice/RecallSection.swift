// SPDX-License-Identifier: Apache-2.0

import Charts
import InterviewContent
import Markup
import Practice
import Quantities

/// What is likely to be recalled on the day of the interview, and which cards are weakest on it.
struct RecallSection {
  let forecast: RecallForecast
  /// The titles of the weakest cards.
  let titles: [CardID: String]

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { "On the day, \(forecast.interview.shownText)" }
      p {
        "Without another review the mean recall of the deck would be "
        strong { Percent.text(forecast.mean) }
        ", with the plan about "
        strong { Percent.text(forecast.planned) }
        ". \(Percent.text(forecast.shareAtNinety)) of the \(counted(forecast.cards, "card")) are at "
        "90% or above now"
        forecast.neverSeen == 0
          ? "." : "; \(counted(forecast.neverSeen, "card")) not seen yet count as 0."
      }
      PlotView(
        id: ElementID("recall-chart"), title: "Recall day by day",
        note:
          "The mean of the deck as the memory model predicts it: an estimate, not a measurement.",
        plot: try? plot()
      ).body
      if !forecast.weakest.isEmpty { weakest }
    }
  }

  private static let id = ElementID("recall")

  private func plot() throws -> LinePlot? {
    guard let first = forecast.curve.first?.day else { return nil }
    func points(_ value: (RecallForecast.Point) -> Double) throws -> [Point] {
      try forecast.curve.map { try Point(Double($0.day.days(since: first)), value($0)) }
    }
    return try LinePlot(
      series: [
        Series("with the plan", style: .line, points: try points(\.planned)),
        Series("without another review", style: .line, points: try points(\.unpractised)),
      ],
      x: DayAxis.axis(from: first), y: Axis("Mean recall", .percent))
  }

  private var weakest: HTML {
    .group([
      h3 { "Weakest on the day" },
      ol(.class("weakest")) {
        for card in forecast.weakest {
          li {
            a(.href(.practice(.card(card.id))), .ownDirection) {
              titles[card.id] ?? card.id.name
            }
            " "
            span(.class("figures")) { Percent.text(card.recall) }
          }
        }
      },
    ])
  }
}

/// The days along the horizontal of a chart, as whole numbers from the first one.
enum DayAxis {
  static func axis(from first: Day) -> Axis {
    Axis(
      "Day",
      .own { number in
        guard number.magnitude < 4_000_000,
          let day = first.adding(days: Int(number.rounded()))
        else { return "" }
        // Without the weekday and the year, such as `24 Nov`.
        let words = day.text.split(separator: " ").dropFirst().dropLast().joined(separator: " ")
        return Day.shown(text: words).shown
      }, startsAtZero: false, wholeNumbers: true)
  }
}

/// Shares as people read them.
enum Percent {
  /// Returns a share in whole percent.
  static func text(_ share: Double) -> String {
    share.isFinite ? "\(Int((min(max(share, 0), 1) * 100).rounded()))%" : "–"
  }
}
