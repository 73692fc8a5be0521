// SPDX-License-Identifier: Apache-2.0

import Markup

/// A text in a drawing that never runs out of its room; what is cut off stands in its title.
struct Label {
  let text: String
  let x: Double
  let y: Double
  var room = 1_000.0
  var anchor = Attribute.Anchor.start
  var look: StaticString = ""

  var body: HTML {
    let shown = TextSize.cut(text, to: room)
    guard !shown.isEmpty else { return .nothing }
    let label = SVG.text(.class(look), .x(x), .y(y), .anchor(anchor)) { shown }
    return shown == text ? label : titled(Message(verbatim: text)) { label }
  }
}

/// Returns a part of a drawing with a text that shows when a pointer rests on it.
func titled(_ text: Message, @HTMLBuilder content: () -> HTML) -> HTML {
  SVG.g {
    SVG.title { text }
    content()
  }
}

/// Returns a straight line.
func stroke(_ look: StaticString, from start: (Double, Double), to end: (Double, Double)) -> HTML {
  SVG.line(.class(look), .x1(start.0), .y1(start.1), .x2(end.0), .y2(end.1))
}

/// Returns a range as a line with a bar at both ends, with a rim so that it shows on any colour; nothing when both ends are one place.
///
/// It lies along the horizontal; `upright` turns it by a right angle.
func whisker(from low: Double, to high: Double, at place: Double, upright: Bool = false) -> HTML {
  guard abs(high - low) >= 0.5 else { return .nothing }
  let points = [
    (low, place - 5), (low, place + 5), (low, place), (high, place), (high, place - 5),
    (high, place + 5),
  ]
  let path = PathData(through: points.map { upright ? (x: $0.1, y: $0.0) : (x: $0.0, y: $0.1) })
  return .group([
    SVG.path(.class("whisker-rim"), .d(path)), SVG.path(.class("whisker"), .d(path)),
  ])
}
