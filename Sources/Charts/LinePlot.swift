// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Lines and points over two axes: throughput against latency with its frontier, or a course over time with its band.
package struct LinePlot: Plot {
  let series: [Series]
  let x: Axis
  let y: Axis
  let xLimits: [Limit]
  let yLimits: [Limit]

  /// Creates a plot.
  ///
  /// A value of zero or less on a logarithmic axis, more than 12 series, and more than 2,000 points throw a ``ChartError``.
  ///
  /// - Parameters:
  ///   - series: Lines and points; one may be empty.
  ///   - x: What lies along the horizontal.
  ///   - y: What lies along the upright.
  ///   - xLimits: Values along the horizontal that others are held against, such as a service level.
  ///   - yLimits: Values along the upright that others are held against.
  /// - Throws: ``ChartError``
  package init(
    series: [Series], x: Axis, y: Axis, xLimits: [Limit] = [], yLimits: [Limit] = []
  ) throws(ChartError) {
    try checkSeries(series.count)
    try checkCount(series.reduce(xLimits.count + yLimits.count) { $0 + $1.points.count })
    for point in series.flatMap(\.points) {
      try x.check(point.x)
      try y.check(point.y.low)
    }
    for limit in xLimits { try x.check(limit.value) }
    for limit in yLimits { try y.check(limit.value) }
    self.series = series
    self.x = x
    self.y = y
    self.xLimits = xLimits
    self.yLimits = yLimits
  }
}

extension LinePlot {
  private var points: [Point] { series.flatMap(\.points) }

  /// The values along the horizontal; nil without any point.
  var xSpan: ClosedRange<Double>? {
    span(of: points.map(\.x), with: xLimits)
  }

  /// The values along the upright, ranges included; nil without any point.
  var ySpan: ClosedRange<Double>? {
    span(of: points.flatMap { [$0.y.low, $0.y.high] }, with: yLimits)
  }

  private func span(of values: [Double], with limits: [Limit]) -> ClosedRange<Double>? {
    guard !values.isEmpty else { return nil }
    let all = values + limits.map(\.value)
    guard let low = all.min(), let high = all.max() else { return nil }
    return low...high
  }

  package var summary: Message {
    guard let xs = points.map(\.x).minAndMax, let ys = points.map(\.y.value).minAndMax else {
      return "No values."
    }
    let (across, up) = (x.measure, y.measure)
    let names = series.map(\.name).listed
    let held =
      xLimits.map { "\($0.name) \(across.format.text($0.value))" as Message }
      + yLimits.map { "\($0.name) \(up.format.text($0.value))" as Message }
    return "\(up.title) against \(across.title) for \(names). "
      + "\(across.title) from \(across.format.text(xs.low)) to \(across.format.text(xs.high)), "
      + "\(up.title) from \(up.format.text(ys.low)) to \(up.format.text(ys.high))."
      + (held.isEmpty ? "" : " Limits: \(held.listed).")
  }

  package var key: [KeyEntry] {
    var entries: [KeyEntry] = []
    for (index, one) in series.enumerated() {
      switch one.style {
      case .line, .dottedLine:
        entries.append(KeyEntry(.line(index, isDotted: one.isDotted), one.name))
        if one.hasRange { entries.append(KeyEntry(.band(index), "range of \(one.name)")) }
      case .points: entries.append(KeyEntry(.points(index), one.name))
      case .frontier: entries.append(KeyEntry(.frontier(index), one.name))
      }
    }
    if series.contains(where: { $0.style == .points && $0.hasRange }) {
      entries.append(KeyEntry(.range, "range"))
    }
    return entries
  }

  package var textures: [Int] { [] }

  package var table: DataTable {
    let hasLabels = points.contains { !$0.label.isEmpty }
    let points = series.flatMap { one in
      one.points.map { point in
        [one.name] + (hasLabels ? [point.label] : [])
          + [x.measure.format.cell(point.x), y.measure.format.cell(point.y)]
      }
    }
    let blank: [Message] = hasLabels ? [""] : []
    let across = xLimits.map {
      [$0.name] + blank + [x.measure.format.cell($0.value), DataTable.nothing]
    }
    let up = yLimits.map {
      [$0.name] + blank + [DataTable.nothing, y.measure.format.cell($0.value)]
    }
    return DataTable(
      columns: ["Series"] + (hasLabels ? ["Point"] : []) + [x.measure.title, y.measure.title],
      rows: points + across + up)
  }
}

extension [Double] {
  /// The lowest and the highest value; nil when there is none.
  fileprivate var minAndMax: (low: Double, high: Double)? {
    guard let low = self.min(), let high = self.max() else { return nil }
    return (low, high)
  }
}
