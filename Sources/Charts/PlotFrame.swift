// SPDX-License-Identifier: Apache-2.0

import Markup

/// Two axes around a plot: titles, ticks and grid, and limits across it.
struct PlotFrame {
  let canvas: Canvas
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  /// Places along the horizontal.
  let across: PlaceScale
  /// Places along the upright.
  let up: PlaceScale

  private let x: AxisFit
  private let y: AxisFit
  private let format: (x: ValueFormat, y: ValueFormat)
  private let limits: (x: [Limit], y: [Limit])

  private static let lineHeight = 18.0

  /// Lays out two axes for spans of values.
  init(
    canvas: Canvas, x: Axis, y: Axis, xSpan: ClosedRange<Double>, ySpan: ClosedRange<Double>,
    xLimits: [Limit], yLimits: [Limit]
  ) {
    self.canvas = canvas
    top = 30 + Self.lineHeight * Double(xLimits.count)
    bottom = canvas.plotHeight + Self.lineHeight * Double(xLimits.count) - 48
    self.y = AxisFit(
      y.worded(on: canvas), span: ySpan, length: bottom - top, direction: .vertical)
    left = min(self.y.labelWidth, canvas.width / 3) + 14
    right = canvas.width - 16
    self.x = AxisFit(
      x.worded(on: canvas), span: xSpan, length: right - left, direction: .horizontal, isTight: true
    )
    across = self.x.scale(from: left, to: right)
    up = self.y.scale(from: bottom, to: top)
    format = (x.measure.format, y.measure.format)
    limits = (xLimits, yLimits)
  }

  /// Returns the picture with what stands between the axes, and with words that nothing may cross.
  func drawing(
    @HTMLBuilder plot: () -> HTML, @HTMLBuilder words: () -> HTML = { .nothing }
  ) -> Drawing {
    let (content, labels) = (plot(), words())
    return Drawing(height: bottom + 48) {
      grid
      content
      limitLines
      limitNames
      labels
      Label(text: y.title, x: 2, y: 16, room: canvas.width - 4, look: "axis-title").body
      Label(
        text: x.title, x: (left + right) / 2, y: bottom + 40, room: right - left, anchor: .middle,
        look: "axis-title"
      ).body
    }
  }

  private var grid: HTML {
    .group([
      .group(y.ticks.map(level)), .group(x.ticks.map(upright)),
      stroke("base", from: (left, bottom), to: (right, bottom)),
    ])
  }

  private func level(_ tick: AxisFit.Tick) -> HTML {
    let place = up.place(tick.value)
    return .group([
      stroke("grid", from: (left, place), to: (right, place)),
      Label(
        text: tick.label, x: left - 8, y: place + 5, room: left - 10, anchor: .end, look: "tick"
      ).body,
    ])
  }

  private func upright(_ tick: AxisFit.Tick) -> HTML {
    let place = across.place(tick.value)
    return .group([
      stroke("grid", from: (place, top), to: (place, bottom)),
      TickLabel(tick.label, at: place, y: bottom + 20, within: 0...canvas.width).body,
    ])
  }

  private var limitLines: HTML {
    let upright = limits.x.enumerated().map { index, limit in
      let place = across.place(limit.value)
      return stroke(
        "limit", from: (place, 24 + Self.lineHeight * Double(index)), to: (place, bottom))
    }
    let level = limits.y.map { limit in
      stroke("limit", from: (left, up.place(limit.value)), to: (right, up.place(limit.value)))
    }
    return .group(upright + level)
  }

  private var limitNames: HTML {
    .group(
      limits.x.enumerated().map { index, limit in
        LimitMark(limit: limit, format: format.x, canvas: canvas).upright(
          at: across.place(limit.value), y: 35 + Self.lineHeight * Double(index))
      }
        + limits.y.enumerated().map { index, limit in
          LimitMark(limit: limit, format: format.y, canvas: canvas).level(
            at: up.place(limit.value), from: left, to: right, top: top,
            isLeft: index.isMultiple(of: 2))
        })
  }
}
