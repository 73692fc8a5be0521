// SPDX-License-Identifier: Apache-2.0

package import Markup

extension LinePlot {
  /// Up to how many points show their values when a pointer rests on them.
  private static let mostTitles = 60

  package func draw(on canvas: Canvas, id: ElementID) -> Drawing {
    let fallback = 1.0...1.0
    let frame = PlotFrame(
      canvas: canvas, x: x, y: y, xSpan: xSpan ?? fallback, ySpan: ySpan ?? fallback,
      xLimits: xSpan == nil ? [] : xLimits, yLimits: ySpan == nil ? [] : yLimits)
    return frame.drawing {
      if xSpan == nil {
        noData(on: canvas, y: (frame.top + frame.bottom) / 2)
      } else {
        for (index, one) in series.enumerated() { band(of: one, index, frame) }
        for (index, one) in series.enumerated() { line(of: one, index, frame) }
        for (index, one) in series.enumerated() { signs(of: one, index, frame) }
      }
    } words: {
      PointLabels(places: labelled(in: frame, canvas), frame: frame, dots: dots(in: frame)).body
    }
  }

  private func place(_ point: Point, _ frame: PlotFrame) -> (x: Double, y: Double) {
    (frame.across.place(point.x), frame.up.place(point.y.value))
  }

  @HTMLBuilder private func band(of one: Series, _ index: Int, _ frame: PlotFrame) -> HTML {
    if one.hasRange, one.style == .line || one.style == .dottedLine {
      let upper = one.points.map { (x: frame.across.place($0.x), y: frame.up.place($0.y.high)) }
      let lower = one.points.map { (x: frame.across.place($0.x), y: frame.up.place($0.y.low)) }
      let path = PathData(through: upper + lower.reversed(), closed: true)
      SVG.g(.class(SeriesLook(index).colour)) { SVG.path(.class("band"), .d(path)) }
    }
  }

  @HTMLBuilder private func line(of one: Series, _ index: Int, _ frame: PlotFrame) -> HTML {
    if one.style != .points, one.points.count > 1 {
      let path = PathData(through: one.points.map { place($0, frame) })
      SVG.g(.class(SeriesLook(index).colour)) {
        if one.style == .frontier {
          SVG.path(.class("frontier"), .d(path))
        } else {
          SVG.path(.class("line"), .d(path), .dashes(SeriesLook(index).dashes))
        }
      }
    }
  }

  /// A line of one point would not be seen, so it gets its sign.
  @HTMLBuilder private func signs(of one: Series, _ index: Int, _ frame: PlotFrame) -> HTML {
    if one.isDotted || one.points.count == 1 {
      SVG.g(.class(SeriesLook(index).colour)) {
        for point in one.points { sign(of: point, in: one, index, frame) }
      }
    }
  }

  private func sign(of point: Point, in one: Series, _ index: Int, _ frame: PlotFrame) -> HTML {
    let at = place(point, frame)
    let marker = SeriesLook(index).marker(at.x, at.y)
    // The band of a single point has no width, so its range is drawn as that of a point.
    let range =
      one.style == .points || (one.points.count == 1 && one.hasRange)
      ? whisker(
        from: frame.up.place(point.y.low), to: frame.up.place(point.y.high), at: at.x,
        upright: true) : .nothing
    guard series.reduce(0, { $0 + $1.points.count }) <= Self.mostTitles else {
      return .group([range, marker])
    }
    let values: Message =
      "\(x.measure.format.text(point.x)), \(y.measure.format.text(point.y.value))"
    let name: Message = point.label.isEmpty ? one.name : "\(one.name), \(point.label)"
    return titled("\(name): \(values)") {
      range
      marker
    }
  }

  private func labelled(in frame: PlotFrame, _ canvas: Canvas) -> [PointLabels.Place] {
    series.flatMap(\.points).filter { !$0.label.isEmpty }.map { point in
      let at = place(point, frame)
      return PointLabels.Place(text: canvas.words(point.label), x: at.x, y: at.y)
    }
  }

  private func dots(in frame: PlotFrame) -> [(x: Double, y: Double)] {
    series.filter(\.isDotted).flatMap(\.points).map { place($0, frame) }
  }
}
