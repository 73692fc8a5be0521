// SPDX-License-Identifier: Apache-2.0

import Charts
import ProductAnalytics

/// A column of an exhibit that can be drawn, with the ends of its intervals.
struct ExhibitMeasure: Hashable, Sendable {
  /// The heading of the column.
  let name: String
  /// What it is counted in.
  let unit: MetricUnit
  /// The place of the column.
  let value: Int
  /// The place of the low ends, if there are any.
  let low: Int?
  /// The place of the high ends, if there are any.
  let high: Int?

  /// Returns the columns of an exhibit that can be drawn, in their order.
  static func all(in exhibit: Exhibit) -> [ExhibitMeasure] {
    exhibit.columns.indices.compactMap { place in
      let column = exhibit.columns[place]
      guard column.role == .value, let unit = column.unit else { return nil }
      return ExhibitMeasure(
        name: column.name, unit: unit, value: place,
        low: exhibit.end(.low, ofValueAt: place), high: exhibit.end(.high, ofValueAt: place))
    }
  }

  /// Returns what a chart draws for a row; nil where the cell is missing.
  ///
  /// Times are in seconds. An end that rounding put beyond the value is taken as the value.
  func estimate(in row: [Exhibit.Cell]) throws(ChartError) -> Estimate? {
    guard let value = row[value].number else { return nil }
    let scale = unit.drawingScale
    let low = low.flatMap { row[$0].number }.map { min($0, value) * scale }
    let high = high.flatMap { row[$0].number }.map { max($0, value) * scale }
    return try Estimate(value * scale, low: low, high: high)
  }
}

extension Exhibit {
  /// Returns the place of the low or high ends of a value column: they follow it before the next value.
  func end(_ role: Column.Role, ofValueAt place: Int) -> Int? {
    let rest = columns.indices.dropFirst(place + 1)
    let own = rest.prefix { columns[$0].role != .value }
    return own.first { columns[$0].role == role }
  }
}

extension Exhibit.Cell {
  /// The number, if it is one.
  var number: Double? {
    if case .number(let value) = self { value } else { nil }
  }
}

extension MetricUnit {
  /// What a value is multiplied with to be drawn: charts know times in seconds.
  var drawingScale: Double {
    switch self {
    case .milliseconds: 0.001
    case .minutes: 60
    case .days: 86_400
    case .share, .count, .seconds, .tokens, .euros: 1
    }
  }

  /// How a chart writes its values.
  var drawingFormat: ValueFormat {
    switch self {
    case .share: .percent
    case .count: .count()
    case .tokens: .count("tokens")
    case .euros: .money("€")
    case .milliseconds, .seconds, .minutes, .days: .seconds
    }
  }
}
