// SPDX-License-Identifier: Apache-2.0

import Markup

/// The key of a plot as a drawing: samples with their words, from left to right, in as many lines as they need.
struct ChartSheetKey {
  private struct Placed {
    let entry: KeyEntry
    let x: Double
    let line: Int
  }

  private let placed: [Placed]
  private let width: Double

  private static let sampleWidth = 34.0
  private static let gap = 16.0
  private static let lineHeight = 22.0

  /// Lays out entries in a width.
  init(entries: [KeyEntry], width: Double) {
    var placed: [Placed] = []
    var (x, line) = (0.0, 0)
    for entry in entries {
      let needed = Self.sampleWidth + TextSize.width(entry.words.plain)
      if x > 0, x + needed > width { (x, line) = (0, line + 1) }
      placed.append(Placed(entry: entry, x: x, line: line))
      x += needed + Self.gap
    }
    self.placed = placed
    self.width = width
  }

  /// The height of all lines; nought without entries.
  var height: Double {
    placed.last.map { Double($0.line + 1) * Self.lineHeight + 6 } ?? 0
  }

  /// Returns the drawing; samples take their textures from the plot of this name.
  func body(in plot: ElementID) -> HTML {
    .group(
      placed.map { one in
        SVG.g(.translate(one.x, Double(one.line) * Self.lineHeight)) {
          one.entry.picture(plot)
          Label(
            text: one.entry.words.plain, x: Self.sampleWidth, y: 13,
            room: width - Self.sampleWidth - one.x
          ).body
        }
      })
  }
}
