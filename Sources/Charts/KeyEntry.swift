// SPDX-License-Identifier: Apache-2.0

import Markup

/// What a colour, sign or texture of a chart means.
package struct KeyEntry: Sendable {
  /// What is shown beside the words.
  enum Sample: Hashable, Sendable {
    /// The area of a series.
    case area(Int)
    /// The line of a series, its points, or both.
    case line(Int, isDotted: Bool)
    /// The points of a series.
    case points(Int)
    /// The line of what cannot be bettered.
    case frontier(Int)
    /// The range around the line of a series.
    case band(Int)
    /// A value that others are held against.
    case limit
    /// Room that is left.
    case free
    /// What does not fit.
    case overflow
    /// The range of a value.
    case range
  }

  let sample: Sample
  let words: Message

  init(_ sample: Sample, _ words: Message) {
    self.sample = sample
    self.words = words
  }

  func body(in chart: ElementID) -> HTML {
    li {
      SVG.svg(.class("chart-sample"), .viewBox(28, 16), .hiddenFromReaders) { picture(chart) }
      span(.ownDirection) { words }
    }
  }

  /// Returns the colour, sign or texture in a room of 28 by 16 units.
  func picture(_ chart: ElementID) -> HTML {
    switch sample {
    case .area(let index):
      SVG.g(.class(SeriesLook(index).colour)) {
        SeriesLook(index).area(2, 1, 24, 14, in: chart)
      }
    case .line(let index, let isDotted): line(index, isDotted: isDotted)
    case .points(let index):
      SVG.g(.class(SeriesLook(index).colour)) { SeriesLook(index).marker(14, 8) }
    case .frontier(let index):
      SVG.g(.class(SeriesLook(index).colour)) { stroke("frontier", from: (0, 8), to: (28, 8)) }
    case .band(let index):
      SVG.g(.class(SeriesLook(index).colour)) {
        SVG.rect(.class("band"), .x(0), .y(1), .width(28), .height(14))
      }
    case .limit: stroke("limit", from: (14, 0), to: (14, 16))
    case .free: SVG.rect(.class("free"), .x(2), .y(1.5), .width(24), .height(13))
    case .overflow: Overflow(x: 2, y: 1.5, width: 24, height: 13).body
    case .range: whisker(from: 3, to: 25, at: 8)
    }
  }

  private func line(_ index: Int, isDotted: Bool) -> HTML {
    let look = SeriesLook(index)
    return SVG.g(.class(look.colour)) {
      SVG.line(.class("line"), .x1(0), .y1(8), .x2(28), .y2(8), .dashes(look.dashes))
      if isDotted { look.marker(14, 8) }
    }
  }
}

/// The part of a bar beyond its capacity.
struct Overflow {
  let x: Double
  let y: Double
  let width: Double
  let height: Double

  var body: HTML {
    SVG.rect(.class("overflow"), .x(x), .y(y), .width(width), .height(height))
  }
}
