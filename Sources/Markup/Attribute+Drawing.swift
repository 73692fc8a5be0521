// SPDX-License-Identifier: Apache-2.0

/// Places and sizes in a drawing, in units of its view box. All numbers are finite and at most 10^9 in size.
extension Attribute {
  package static func x(_ value: Double) -> Attribute { number("x", value) }
  package static func y(_ value: Double) -> Attribute { number("y", value) }
  package static func x1(_ value: Double) -> Attribute { number("x1", value) }
  package static func y1(_ value: Double) -> Attribute { number("y1", value) }
  package static func x2(_ value: Double) -> Attribute { number("x2", value) }
  package static func y2(_ value: Double) -> Attribute { number("y2", value) }
  package static func cx(_ value: Double) -> Attribute { number("cx", value) }
  package static func cy(_ value: Double) -> Attribute { number("cy", value) }
  package static func r(_ value: Double) -> Attribute { number("r", value) }
  package static func rx(_ value: Double) -> Attribute { number("rx", value) }
  package static func width(_ value: Double) -> Attribute { number("width", value) }
  package static func height(_ value: Double) -> Attribute { number("height", value) }
  package static func d(_ path: PathData) -> Attribute { Attribute("d", path.text) }

  private static func number(_ name: StaticString, _ value: Double) -> Attribute {
    Attribute(name, DrawingNumber.text(value))
  }
}

/// How a drawing and its parts are shown. All numbers are finite and at most 10^9 in size.
extension Attribute {
  /// Where a text lies from its place on.
  package enum Anchor: String, Sendable {
    case start, middle, end
  }

  /// The units of a drawing: from nought to its width and height.
  package static func viewBox(_ width: Double, _ height: Double) -> Attribute {
    Attribute("viewBox", "0 0 \(DrawingNumber.text(width)) \(DrawingNumber.text(height))")
  }
  package static func translate(_ x: Double, _ y: Double) -> Attribute {
    Attribute("transform", "translate(\(DrawingNumber.text(x)) \(DrawingNumber.text(y)))")
  }
  package static func anchor(_ anchor: Anchor) -> Attribute {
    Attribute("text-anchor", anchor.rawValue)
  }
  /// The lengths of strokes and gaps in turn; absent when there are none.
  package static func dashes(_ lengths: [Double]) -> Attribute {
    let text = lengths.map(DrawingNumber.text).joined(separator: " ")
    return Attribute("stroke-dasharray", lengths.isEmpty ? nil : text)
  }
  /// Fills a shape with a pattern of this page.
  package static func fill(_ pattern: ElementID) -> Attribute {
    Attribute("fill", "url(#\(pattern.value))")
  }
  /// Counts the size of a pattern in units of the view box.
  package static let patternInViewBoxUnits = Attribute("patternUnits", word: "userSpaceOnUse")
}
