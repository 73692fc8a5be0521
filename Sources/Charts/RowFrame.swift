// SPDX-License-Identifier: Apache-2.0

import Markup

/// Lying bars in rows, one below the other: over each row its name and a note, below all an axis.
struct RowFrame {
  /// One row.
  struct Row {
    /// What the row is about.
    let name: String
    /// What stands at its right end.
    var note = ""
    /// Whether the note says that something is wrong.
    var isAlarming = false
    /// The height of its bars.
    let height: Double
    /// Draws the bars between two places, with their upper end at a place.
    let bars: (PlaceScale, Double) -> HTML
    /// Writes words beside the bars, which no line may cross.
    var words: (PlaceScale, Double) -> HTML = { _, _ in .nothing }
  }

  let canvas: Canvas
  let measure: Measure
  /// The values that have to lie on the axis.
  let span: ClosedRange<Double>
  let limits: [Limit]
  let rows: [Row]
  /// Room right of the axis, for values that stand behind bars.
  var rightRoom = 0.0

  private static let edge = 10.0
  private static let gap = 14.0
  private static let lineHeight = 18.0

  private var room: Double { canvas.width - 2 * Self.edge }

  /// The picture of all rows.
  var drawing: Drawing {
    let left = Self.edge + leftRoom
    let right = canvas.width - Self.edge - rightRoom
    let axis = AxisFit(
      Axis(Message(name: canvas.words(measure.title)), measure.format), span: span,
      length: right - left, direction: .horizontal)
    let scale = axis.scale(from: left, to: right)
    let top = Self.lineHeight * Double(limits.count) + 4
    let tops = tops(from: top)
    let bottom = tops[tops.count - 1]
    return Drawing(height: bottom + 46) {
      axisLines(axis, scale, top, bottom)
      HTML.group(zip(rows, tops).map { $0.bars(scale, $1 + headHeight(of: $0)) })
      limitLines(scale, bottom)
      HTML.group(zip(rows, tops).map { heading(of: $0, $1 + 16) })
      HTML.group(zip(rows, tops).map { $0.words(scale, $1 + headHeight(of: $0)) })
      rows.isEmpty ? noData(on: canvas, y: top + 14) : .nothing
      Label(
        text: axis.title, x: (left + right) / 2, y: bottom + 38, room: right - left,
        anchor: .middle, look: "axis-title"
      ).body
    }
  }

  /// Room left of the axis, so that its first label is not cut.
  private var leftRoom: Double { span.lowerBound < 0 ? 24 : 0 }

  private func axisLines(
    _ axis: AxisFit, _ scale: PlaceScale, _ top: Double, _ bottom: Double
  ) -> HTML {
    .group(
      axis.ticks.map { tick in
        let x = scale.place(tick.value)
        return .group([
          stroke(tick.value == 0 ? "base" : "grid", from: (x, top), to: (x, bottom)),
          TickLabel(tick.label, at: x, y: bottom + 18, within: 0...canvas.width).body,
        ])
      })
  }

  /// Returns the upper ends of all rows, and the lower end of the last.
  private func tops(from top: Double) -> [Double] {
    rows.reduce(into: [top]) { tops, row in
      tops.append(tops[tops.count - 1] + headHeight(of: row) + row.height + Self.gap)
    }
  }

  /// Whether the name and the note of a row have room side by side; otherwise the note gets a line of its own.
  private func isOneLine(_ row: Row) -> Bool {
    let note = TextSize.width(row.note) * (row.isAlarming ? TextSize.bold : 1)
    return TextSize.width(row.name) * TextSize.bold + note + (note > 0 ? 12 : 0) <= room
      || row.note.isEmpty
  }

  private func headHeight(of row: Row) -> Double {
    isOneLine(row) ? 22 : 22 + Self.lineHeight
  }

  private func heading(of row: Row, _ y: Double) -> HTML {
    let isOneLine = isOneLine(row)
    return .group([
      Label(
        text: row.name, x: Self.edge, y: y, room: room / TextSize.bold, look: "row-name"
      ).body,
      Label(
        text: row.note, x: isOneLine ? canvas.width - Self.edge : Self.edge,
        y: isOneLine ? y : y + Self.lineHeight, room: room / (row.isAlarming ? TextSize.bold : 1),
        anchor: isOneLine ? .end : .start, look: row.isAlarming ? "alarm" : "note"
      ).body,
    ])
  }

  private func limitLines(_ scale: PlaceScale, _ bottom: Double) -> HTML {
    let places = limits.map { scale.place($0.value) }
    let lines = places.enumerated().map { index, place in
      stroke("limit", from: (place, 2 + Self.lineHeight * Double(index)), to: (place, bottom))
    }
    let names = zip(limits, places).enumerated().map { index, pair in
      LimitMark(limit: pair.0, format: measure.format, canvas: canvas).upright(
        at: pair.1, y: 13 + Self.lineHeight * Double(index))
    }
    return .group(lines + names)
  }
}

extension Drawing {
  /// Creates a picture from its pieces.
  init(height: Double, @HTMLBuilder pieces: () -> HTML) {
    self.init(height: height, content: pieces())
  }
}

/// Returns what stands in a chart without any value.
func noData(on canvas: Canvas, y: Double) -> HTML {
  Label(text: canvas.words("No values"), x: canvas.width / 2, y: y, anchor: .middle, look: "note")
    .body
}
