// SPDX-License-Identifier: Apache-2.0

package import Charts
import Markup
package import ProductAnalytics

/// The plots of an exhibit, as its kind asks: lines over time and age, parts of a whole, bars with intervals.
///
/// Columns of different units lie in different plots. A table of numbers and a text have none.
package struct ExhibitPlots {
  /// The plots, in the order of the columns.
  package let plots: [any Plot]

  /// Creates the plots of an exhibit.
  ///
  /// - Throws: a `ChartError` for numbers that cannot be drawn, and for more of them than a chart can show.
  package init(_ exhibit: Exhibit) throws(ChartError) {
    let measures = ExhibitMeasure.all(in: exhibit)
    var plots: [any Plot] = []
    for group in Self.byUnit(measures) {
      if let plot = try Self.plot(exhibit, group, isAlone: measures.count == 1) {
        plots.append(plot)
      }
    }
    self.plots = exhibit.rows.isEmpty ? [] : plots
  }

  private static func plot(
    _ exhibit: Exhibit, _ measures: [ExhibitMeasure], isAlone: Bool
  ) throws(ChartError) -> (any Plot)? {
    switch exhibit.kind {
    case .series: try SeriesPlot(exhibit, measures).plot
    // Cohorts of one age are a course over time.
    case .cohorts:
      isAlone ? try SeriesPlot(exhibit, measures).plot : try CohortPlot(exhibit, measures).plot
    case .composition: try composition(exhibit, measures)
    case .funnel, .segments, .experiment, .histogram, .costs: try bars(exhibit, measures)
    case .table, .text: nil
    }
  }

  /// Returns columns in groups of one unit, in the order of the first of each.
  private static func byUnit(_ measures: [ExhibitMeasure]) -> [[ExhibitMeasure]] {
    var units: [MetricUnit] = []
    for measure in measures where !units.contains(measure.unit) { units.append(measure.unit) }
    return units.map { unit in measures.filter { $0.unit == unit } }
  }

  private static func bars(
    _ exhibit: Exhibit, _ measures: [ExhibitMeasure]
  ) throws(ChartError) -> any Plot {
    var groups: [GroupedBars.Group] = []
    for row in exhibit.rows {
      var values: [Estimate?] = []
      for measure in measures { values.append(try measure.estimate(in: row)) }
      groups.append(GroupedBars.Group(Message(name: exhibit.name(of: row)), values))
    }
    return try GroupedBars(
      series: measures.map { Message(name: $0.name) }, groups: groups,
      measure: measures.measure(exhibit))
  }

  /// Returns one bar for each column, made of the rows; side by side where there are too many parts or one is missing.
  private static func composition(
    _ exhibit: Exhibit, _ measures: [ExhibitMeasure]
  ) throws(ChartError) -> any Plot {
    let parts = exhibit.rows.map { Message(name: exhibit.name(of: $0)) }
    let columns = measures.map { measure in
      exhibit.rows.compactMap { $0[measure.value].number.map { $0 * measure.unit.drawingScale } }
    }
    guard parts.count <= mostParts, columns.allSatisfy({ $0.count == parts.count }) else {
      return try bars(exhibit, measures)
    }
    var whole: [StackedBars.Bar] = []
    for (measure, values) in zip(measures, columns) {
      whole.append(try StackedBars.Bar(Message(name: measure.name), values))
    }
    return try StackedBars(parts: parts, bars: whole, measure: measures.measure(exhibit))
  }

  /// What colours and textures can tell apart in one bar.
  private static let mostParts = 12
}

extension Exhibit {
  /// Returns the name of a row: what stands in its first cell.
  func name(of row: [Cell]) -> String {
    switch row.first {
    case .text(let words): words
    case .number(let value):
      FigureText.value(value, unit: columns[0].unit ?? .count, digits: columns[0].digits)
    case .missing, nil: ExhibitGrid.missing
    }
  }
}

extension [ExhibitMeasure] {
  /// What the columns of one unit measure: by the name of a single one, else by that of their unit.
  func measure(_ exhibit: Exhibit) -> Measure {
    Measure(title, first?.unit.drawingFormat ?? .count())
  }

  /// The title of their axis.
  var title: Message {
    guard let first, count > 1 else { return Message(name: first?.name ?? "") }
    return switch first.unit {
    case .share: "Share"
    case .count: "Number"
    case .tokens: "Tokens"
    case .euros: "Money"
    case .milliseconds, .seconds, .minutes, .days: "Time"
    }
  }
}
