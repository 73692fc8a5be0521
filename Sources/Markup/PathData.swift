// SPDX-License-Identifier: Apache-2.0

/// The outline of a path: moves and straight lines, in units of the view box.
package struct PathData: Hashable, Sendable {
  /// The outline as it stands in the attribute `d`.
  private(set) var text = ""

  /// Creates an empty outline.
  package init() {}

  /// Whether nothing has been drawn.
  package var isEmpty: Bool { text.isEmpty }

  /// Lifts the pen to a place.
  ///
  /// - Precondition: Both numbers are finite and at most 10^9 in size.
  package mutating func move(_ x: Double, _ y: Double) { add("M", x, y) }

  /// Draws a straight line to a place.
  ///
  /// - Precondition: Both numbers are finite and at most 10^9 in size.
  package mutating func line(_ x: Double, _ y: Double) { add("L", x, y) }

  /// Draws a straight line back to the last move.
  package mutating func close() { text += "Z" }

  private mutating func add(_ command: String, _ x: Double, _ y: Double) {
    text += "\(command)\(DrawingNumber.text(x)) \(DrawingNumber.text(y))"
  }
}

extension PathData {
  /// Creates an outline through places, in their order.
  ///
  /// - Precondition: All numbers are finite and at most 10^9 in size.
  package init(through places: some Sequence<(x: Double, y: Double)>, closed: Bool = false) {
    for place in places {
      if isEmpty { move(place.x, place.y) } else { line(place.x, place.y) }
    }
    if closed, !isEmpty { close() }
  }
}
