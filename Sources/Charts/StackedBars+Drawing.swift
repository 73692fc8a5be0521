// SPDX-License-Identifier: Apache-2.0

package import Markup

extension StackedBars {
  private static let barHeight = 24.0

  package func draw(on canvas: Canvas, id: ElementID) -> Drawing {
    let most = bars.map { max($0.sum, $0.capacity ?? 0, $0.total?.high ?? 0) }.max() ?? 0
    return RowFrame(
      canvas: canvas, measure: measure, span: 0...most, limits: [],
      rows: bars.map { bar in
        RowFrame.Row(
          name: canvas.words(bar.name), note: canvas.words(words(for: bar)),
          isAlarming: bar.excess > 0,
          height: Self.barHeight,
          bars: { scale, y in draw(bar, scale, y, id) })
      }
    ).drawing
  }

  private func draw(_ bar: Bar, _ scale: PlaceScale, _ y: Double, _ id: ElementID) -> HTML {
    var pieces: [HTML] = []
    var start = 0.0
    for (index, value) in bar.values.enumerated() {
      let segment = Segment(
        from: scale.place(start), to: scale.place(start + value), y: y, height: Self.barHeight)
      let text = measure.format.text(value)
      pieces.append(
        segment.body(SeriesLook(index), text, title: "\(parts[index]): \(text)", in: id))
      start += value
    }
    pieces.append(room(of: bar, scale, y))
    if let total = bar.total {
      pieces.append(
        whisker(
          from: scale.place(total.low), to: scale.place(total.high), at: y + Self.barHeight / 2))
    }
    return .group(pieces)
  }

  /// Returns what is left, or what does not fit, and the mark of the capacity.
  private func room(of bar: Bar, _ scale: PlaceScale, _ y: Double) -> HTML {
    guard let capacity = bar.capacity else { return .nothing }
    let (edge, end) = (scale.place(capacity), scale.place(bar.sum))
    var pieces: [HTML] = []
    if edge > end + 1 {
      pieces.append(
        SVG.rect(
          .class("free"), .x(end + 1), .y(y + 0.75), .width(edge - end - 1),
          .height(Self.barHeight - 1.5)))
    } else if end > edge {
      pieces.append(
        Overflow(x: edge, y: y - 2, width: end - edge, height: Self.barHeight + 4).body)
    }
    pieces.append(stroke("limit", from: (edge, y - 4), to: (edge, y + Self.barHeight + 4)))
    return .group(pieces)
  }
}
