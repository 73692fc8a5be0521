// SPDX-License-Identifier: Apache-2.0

import Foundation
package import Markup

/// How often values fall between edges, as upright bars, such as the latencies of many requests.
package struct Histogram: Plot {
  let edges: [Double]
  let counts: [Int]
  let limits: [Limit]
  let measure: Measure
  let counted: Message

  /// Creates a plot from counts.
  ///
  /// - Parameters:
  ///   - edges: The edges of the bars, rising, one more than counts; none when there are no counts.
  ///   - counts: How many values fall from each edge up to the next, zero or more.
  ///   - limits: Values that others are held against, such as percentiles.
  ///   - measure: What is measured.
  ///   - counted: What is counted, such as `Requests`.
  /// - Throws: ``ChartError`` when edges do not rise, counts are negative or their number is wrong.
  package init(
    edges: [Double], counts: [Int], limits: [Limit] = [], measure: Measure, counted: Message
  ) throws(ChartError) {
    try checkCount(counts.count + limits.count)
    let expected = max(0, edges.count - 1)
    guard counts.count == expected, edges.count != 1 else {
      throw .wrongCount(name: counted.plain, count: counts.count, expected: expected)
    }
    for edge in edges { _ = try checked(edge, measure.title.plain) }
    for (before, after) in zip(edges, edges.dropFirst()) where before >= after {
      throw .edgesNotRising(before: before, after: after)
    }
    for count in counts { _ = try checkedAmount(Double(count), counted.plain) }
    self.edges = edges
    self.counts = counts
    self.limits = limits
    self.measure = measure
    self.counted = counted
  }

  /// Creates a plot from values: about as many bars as the square root of their number, from 1 to 30, between even edges.
  ///
  /// A value on an edge belongs to the bar above it, one on the last edge to the last bar. A value that is not finite or out of
  /// reach throws a ``ChartError``.
  package init(
    values: [Double], limits: [Limit] = [], measure: Measure, counted: Message
  ) throws(ChartError) {
    var shown: [Double] = []
    for value in values { shown.append(try checked(value, measure.title.plain)) }
    let edges = Self.edges(for: shown, measure.format)
    var counts = Array(repeating: 0, count: max(0, edges.count - 1))
    for value in shown {
      let above = edges.firstIndex { $0 > value } ?? edges.count - 1
      counts[min(max(above - 1, 0), counts.count - 1)] += 1
    }
    // The edges lie around values that were checked, so they are not checked again: the last may lie a little out of reach.
    (self.edges, self.counts, self.limits) = (edges, counts, limits)
    (self.measure, self.counted) = (measure, counted)
  }

  private static func edges(for values: [Double], _ format: ValueFormat) -> [Double] {
    guard let low = values.min(), let high = values.max() else { return [] }
    let steps = min(30, max(1, Int(Double(values.count).squareRoot())))
    let unit = format.unit(for: max(low.magnitude, high.magnitude)).size
    return Ticks(linear: (low / unit)...(high / unit), steps: steps).values.map { $0 * unit }
  }
}

extension Histogram {
  /// As a number with a point, since the sum of counts can be more than an `Int` holds.
  private var total: Double { counts.reduce(0) { $0 + Double($1) } }

  private func range(_ index: Int) -> Message {
    "\(measure.format.cell(edges[index])) to \(measure.format.cell(edges[index + 1]))"
  }

  package var summary: Message {
    guard let first = edges.first, let last = edges.last else { return "No values." }
    let format = measure.format
    let most = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    return "\(counted) by \(measure.title), from \(format.text(first)) to \(format.text(last)): "
      + "\(ValueFormat.count().cell(total)) in all, most between "
      + "\(format.text(edges[most])) and \(format.text(edges[most + 1]))."
  }

  package var key: [KeyEntry] { [] }
  package var textures: [Int] { [] }

  package var table: DataTable {
    let format = measure.format
    return DataTable(
      columns: [measure.title, counted],
      rows: counts.enumerated().map { index, count in
        [range(index), Message(verbatim: "\(count)")]
      } + limits.map { ["\($0.name): \(format.cell($0.value))", DataTable.nothing] })
  }

  package func draw(on canvas: Canvas, id: ElementID) -> Drawing {
    let ends = counts.isEmpty ? [0] : edges + limits.map(\.value)
    let frame = PlotFrame(
      canvas: canvas, x: Axis(measure.title, measure.format, startsAtZero: false),
      y: Axis(counted, .count(), wholeNumbers: true), xSpan: (ends.min() ?? 0)...(ends.max() ?? 0),
      ySpan: 0...Double(counts.max() ?? 0), xLimits: counts.isEmpty ? [] : limits, yLimits: [])
    return frame.drawing {
      if counts.isEmpty { noData(on: canvas, y: (frame.top + frame.bottom) / 2) }
      SVG.g(.class("series-1")) { for index in counts.indices { bar(index, frame) } }
    }
  }

  @HTMLBuilder private func bar(_ index: Int, _ frame: PlotFrame) -> HTML {
    let (left, right) = (frame.across.place(edges[index]), frame.across.place(edges[index + 1]))
    let top = frame.up.place(Double(counts[index]))
    if counts[index] > 0 {
      titled("\(range(index)): \(counts[index])") {
        SVG.rect(
          .class("area"), .x(left), .y(top), .width(max(0.5, right - left - 1)),
          .height(frame.bottom - top))
      }
    }
  }
}
