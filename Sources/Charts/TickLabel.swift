// SPDX-License-Identifier: Apache-2.0

import Markup

/// The label of a tick below a drawing: in the middle under its place, or beside it where the edge is near.
struct TickLabel {
  private let label: Label

  /// Creates a label.
  ///
  /// - Parameters:
  ///   - text: What it says.
  ///   - place: The place of its tick.
  ///   - y: The line on which it stands.
  ///   - room: From where to where it may reach.
  init(_ text: String, at place: Double, y: Double, within room: ClosedRange<Double>) {
    let half = TextSize.width(text) / 2
    if place - half < room.lowerBound {
      label = Label(text: text, x: room.lowerBound, y: y, anchor: .start, look: "tick")
    } else if place + half > room.upperBound {
      label = Label(text: text, x: room.upperBound, y: y, anchor: .end, look: "tick")
    } else {
      label = Label(text: text, x: place, y: y, anchor: .middle, look: "tick")
    }
  }

  var body: HTML { label.body }
}
