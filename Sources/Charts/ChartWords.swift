// SPDX-License-Identifier: Apache-2.0

package import Markup

extension Message {
  /// Creates a name in a chart from the words of a person, a pack or an engine.
  init(name: String) {
    self = name.isEmpty ? "" : Message(verbatim: name)
  }

  /// The words as they stand in the code.
  var plain: String { text(in: nil) }
}

extension [Message] {
  /// The names one after another, with commas.
  var listed: Message { joined(separator: ", ") }
}

/// Names that are data: those of models, groups and cells, in the words of a person, a pack or an engine.
extension Measure {
  /// Creates a measure.
  @_disfavoredOverload
  package init(_ title: String, _ format: ValueFormat) {
    self.init(Message(name: title), format)
  }
}

extension Axis {
  /// Creates an axis.
  @_disfavoredOverload
  package init(
    _ title: String, _ format: ValueFormat, scale: Scale = .linear, startsAtZero: Bool = true,
    wholeNumbers: Bool = false
  ) {
    self.init(
      Message(name: title), format, scale: scale, startsAtZero: startsAtZero,
      wholeNumbers: wholeNumbers)
  }
}

extension Limit {
  /// Creates a limit.
  @_disfavoredOverload
  package init(_ name: String, _ value: Double) throws(ChartError) {
    try self.init(Message(name: name), value)
  }
}

extension Point {
  /// Creates a point.
  @_disfavoredOverload
  package init(
    _ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil, label: String
  ) throws(ChartError) {
    try self.init(x, y, low: low, high: high, label: Message(name: label))
  }
}

extension Series {
  /// Creates a series.
  @_disfavoredOverload
  package init(_ name: String, style: Style, points: [Point]) {
    self.init(Message(name: name), style: style, points: points)
  }
}

extension StackedBars.Bar {
  /// Creates a whole from its parts.
  @_disfavoredOverload
  package init(
    _ name: String, _ values: [Double], capacity: Double? = nil, total: Estimate? = nil
  ) throws(ChartError) {
    try self.init(Message(name: name), values, capacity: capacity, total: total)
  }
}

extension StackedBars {
  /// Creates a plot.
  @_disfavoredOverload
  package init(parts: [String], bars: [Bar], measure: Measure) throws(ChartError) {
    try self.init(parts: parts.map(Message.init(name:)), bars: bars, measure: measure)
  }
}

extension GroupedBars.Group {
  /// Creates a group.
  @_disfavoredOverload
  package init(_ name: String, _ values: [Estimate?]) {
    self.init(Message(name: name), values)
  }
}

extension GroupedBars {
  /// Creates a plot.
  @_disfavoredOverload
  package init(
    series: [String], groups: [Group], limits: [Limit] = [], measure: Measure
  ) throws(ChartError) {
    try self.init(
      series: series.map(Message.init(name:)), groups: groups, limits: limits, measure: measure)
  }
}

extension Waterfall.Step {
  /// Creates a step.
  @_disfavoredOverload
  package init(_ name: String, _ amount: Estimate) throws(ChartError) {
    try self.init(Message(name: name), amount)
  }
}

extension Chart {
  /// Creates a chart whose title and note are data.
  @_disfavoredOverload
  package init(id: ElementID, title: String, note: String = "", plot: some Plot) {
    self.init(id: id, title: Message(name: title), note: Message(name: note), plot: plot)
  }
}

extension DataTable {
  /// Creates a table of data.
  @_disfavoredOverload
  package init(columns: [String], rows: [[String]]) {
    self.init(
      columns: columns.map(Message.init(name:)), rows: rows.map { $0.map(Message.init(name:)) })
  }
}
