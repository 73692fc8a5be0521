// SPDX-License-Identifier: Apache-2.0

package import Markup

/// The two sizes in which every chart is drawn; the stylesheet shows the one that fits.
///
/// Letters are 14 units high in both, so they never show smaller than 12 px: the wide one is shown from 36 rem of room on, where a unit is
/// at least 0.9 px, and the narrow one in less, down to 275 px of room.
package enum Canvas: CaseIterable, Sendable {
  case wide, narrow

  /// The width in units of the view box.
  package var width: Double { self == .wide ? 640 : 320 }

  /// The height of a plot with two axes, titles included.
  var plotHeight: Double { self == .wide ? 320 : 280 }

  /// The class of its element.
  var look: StaticString { self == .wide ? "chart-wide" : "chart-narrow" }

  /// The part of the names of its elements.
  var word: StaticString { self == .wide ? "wide" : "narrow" }
}

/// A picture in units of its canvas.
package struct Drawing: Sendable {
  /// The height; the width is that of the canvas.
  package let height: Double
  /// What it shows.
  package let content: HTML

  /// Creates a picture.
  package init(height: Double, content: HTML) {
    self.height = height
    self.content = content
  }
}
