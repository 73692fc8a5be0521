// SPDX-License-Identifier: Apache-2.0

package import Markup

/// A place in a plot with two axes.
package struct Point: Hashable, Sendable {
  /// Where it lies along the horizontal axis.
  package let x: Double
  /// Where it lies along the upright axis, and how far off that may be.
  package let y: Estimate
  /// What it stands for, such as `batch 8`; empty when nothing needs saying.
  package let label: Message

  /// Creates a point; a number that is not finite or out of reach, and a range beside the value, throw a ``ChartError``.
  package init(
    _ x: Double, _ y: Double, low: Double? = nil, high: Double? = nil, label: Message = ""
  ) throws(ChartError) {
    self.x = try checked(x, label.isEmpty ? "the place of a point" : label.plain)
    self.y = try Estimate(y, low: low, high: high)
    self.label = label
  }
}

/// Points that belong together.
package struct Series: Hashable, Sendable {
  /// How the points are shown.
  package enum Style: Hashable, Sendable {
    /// A line through them; ranges show as a band.
    case line
    /// A line through them and a sign at each; ranges show as a band.
    case dottedLine
    /// A sign at each; ranges show as whiskers.
    case points
    /// A strong line through those that no other betters.
    case frontier
  }

  /// What they have in common.
  package let name: Message
  /// The points; a line goes through them in their order.
  package let points: [Point]
  /// How they are shown.
  package let style: Style

  /// Creates a series.
  package init(_ name: Message, style: Style, points: [Point]) {
    self.name = name
    self.points = points
    self.style = style
  }

  /// Whether any point has a range.
  var hasRange: Bool { points.contains { $0.y.hasRange } }
  /// Whether the points have signs.
  var isDotted: Bool { style == .points || style == .dottedLine }
}
