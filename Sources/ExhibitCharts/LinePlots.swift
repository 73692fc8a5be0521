// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import ProductAnalytics

/// A course over days or weeks: one line for each column, with a band where there are intervals.
///
/// A missing cell is no point, and the line goes on to the next one.
struct SeriesPlot {
  let plot: any Plot

  init(_ exhibit: Exhibit, _ measures: [ExhibitMeasure]) throws(ChartError) {
    // The last row of a cut by day or week is the whole, which has no place in time.
    let rows = exhibit.rows.filter { exhibit.name(of: $0) != "All" }
    var series: [Series] = []
    for measure in measures {
      var points: [Point] = []
      for (place, row) in rows.enumerated() {
        guard let estimate = try measure.estimate(in: row) else { continue }
        points.append(
          try Point(Double(place), estimate.value, low: estimate.low, high: estimate.high))
      }
      series.append(Series(Message(name: measure.name), style: .dotted(rows.count), points: points))
    }
    let names = rows.map { exhibit.name(of: $0) }
    plot = try LinePlot(
      series: series, x: .places(Message(name: exhibit.columns[0].name), names),
      y: Axis(measures.title, measures.measure(exhibit).format))
  }
}

/// How much of each cohort is left at each age: one line for each row, ages from left to right.
///
/// Rows beyond the twelfth, which nobody could tell apart, are left to the table; the last ones, which matter most, are drawn.
struct CohortPlot {
  let plot: any Plot

  private static let mostRows = 12

  init(_ exhibit: Exhibit, _ measures: [ExhibitMeasure]) throws(ChartError) {
    let rows = exhibit.rows.filter { exhibit.name(of: $0) != "All" }.suffix(Self.mostRows)
    var series: [Series] = []
    for row in rows {
      var points: [Point] = []
      for (place, measure) in measures.enumerated() {
        guard let estimate = try measure.estimate(in: row) else { continue }
        points.append(
          try Point(Double(place), estimate.value, low: estimate.low, high: estimate.high))
      }
      series.append(
        Series(Message(name: exhibit.name(of: row)), style: .dotted(measures.count), points: points)
      )
    }
    let format = measures.measure(exhibit).format
    plot = try LinePlot(
      series: series, x: .places("Age", measures.map(\.name)), y: Axis(measures.title, format))
  }
}

extension Series.Style {
  /// A line whose points have signs where there are few enough to see them.
  fileprivate static func dotted(_ count: Int) -> Series.Style {
    count <= 20 ? .dottedLine : .line
  }
}

extension Axis {
  /// An axis of named places, from nought on.
  fileprivate static func places(_ title: Message, _ names: [String]) -> Axis {
    let format = ValueFormat.own { value in
      let place = Int(value.rounded())
      guard names.indices.contains(place), abs(value - Double(place)) < 1e-6 else { return "" }
      return names[place]
    }
    return Axis(title, format, wholeNumbers: true)
  }
}
