// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
public import Quantities

/// The minutes of a day of practice.
public struct PracticeMinutes: Hashable, Sendable {
  public let day: Day
  /// What was practised; nil for a day to come.
  public let practised: Double?
  /// What the plan comes to; nil for a day that is past, and without a day to aim at.
  public let planned: Double?

  /// Creates the minutes of a day.
  public init(day: Day, practised: Double?, planned: Double?) {
    self.day = day
    self.practised = practised
    self.planned = planned
  }
}

/// How long was practised each day, and how long the plan says.
struct PracticeTimeSection {
  /// The days, in order.
  let days: [PracticeMinutes]

  @HTMLBuilder var body: HTML {
    if days.contains(where: { ($0.practised ?? 0) + ($0.planned ?? 0) > 0 }) {
      section(.labelledBy(Self.id)) {
        h2(.id(Self.id)) { "Minutes a day" }
        PlotView(
          id: ElementID("minutes-chart"), title: "Minutes of practice",
          note: "An answer counts five minutes at most, since a page may be left open.",
          plot: try? plot()
        ).body
      }
    }
  }

  private static let id = ElementID("minutes")

  private func plot() throws -> LinePlot? {
    guard let first = days.first?.day else { return nil }
    func series(_ name: Message, _ value: (PracticeMinutes) -> Double?) throws -> Series {
      let points = try days.compactMap { day in
        try value(day).map {
          try Point(Double(day.day.days(since: first)), ($0 * 10).rounded() / 10)
        }
      }
      return Series(name, style: .dottedLine, points: points)
    }
    let all = [try series("practised", \.practised), try series("planned", \.planned)]
    return try LinePlot(
      series: all.filter { !$0.points.isEmpty }, x: DayAxis.axis(from: first),
      y: Axis("Minutes", .count("min")))
  }
}
