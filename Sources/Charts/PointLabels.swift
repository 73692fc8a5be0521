// SPDX-License-Identifier: Apache-2.0

import Markup

/// Words beside points, as many as find a place where they cover neither a sign nor one another; the table has all.
struct PointLabels {
  /// A point with words.
  struct Place {
    let text: String
    let x: Double
    let y: Double
  }

  private struct Box {
    var x: ClosedRange<Double>
    var y: ClosedRange<Double>

    func meets(_ other: Box) -> Bool { x.overlaps(other.x) && y.overlaps(other.y) }
  }

  /// Up to how many points have words; among more, nothing could be read.
  private static let most = 40

  let places: [Place]
  let frame: PlotFrame
  let dots: [(x: Double, y: Double)]

  var body: HTML {
    guard places.count <= Self.most, dots.count <= 400 else { return .nothing }
    let signs = dots.map { Box(x: ($0.x - 5)...($0.x + 5), y: ($0.y - 5)...($0.y + 5)) }
    var taken: [Box] = []
    var labels: [HTML] = []
    for place in places {
      let free = candidates(for: place).first { candidate in
        isInside(candidate.box) && !(taken + signs).contains { $0.meets(candidate.box) }
      }
      guard let free else { continue }
      taken.append(free.box)
      labels.append(free.label.body)
    }
    return .group(labels)
  }

  private func isInside(_ box: Box) -> Bool {
    box.x.lowerBound >= frame.left && box.x.upperBound <= frame.right
      && box.y.lowerBound >= frame.top && box.y.upperBound <= frame.bottom
  }

  /// Right above, left above, right below, left below.
  private func candidates(for place: Place) -> [(box: Box, label: Label)] {
    let text = TextSize.cut(place.text, to: 120)
    let width = TextSize.width(text)
    return [(1.0, -1.0), (-1, -1), (1, 1), (-1, 1)].map { side, height in
      let x = place.x + side * 7
      let y = height < 0 ? place.y - 7 : place.y + 19
      let left = side > 0 ? x : x - width
      let label = Label(
        text: text, x: x, y: y, anchor: side > 0 ? .start : .end, look: "point-name")
      return (Box(x: left...(left + width), y: (y - 12)...(y + 3)), label)
    }
  }
}
