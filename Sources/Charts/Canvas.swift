// SPDX-License-Identifier: Apache-2.0

package import Markup

/// The two sizes in which every chart is drawn; the stylesheet shows the one that fits.
///
/// Letters are 14 units high in both, so they never show smaller than 12 px: the wide one is shown from 36 rem of room on, where a unit is
/// at least 0.9 px, and the narrow one in less, down to 275 px of room. The words are laid out in the language of the page.
package struct Canvas: Sendable {
  /// How wide it is.
  enum Room: CaseIterable {
    case wide, narrow
  }

  private let room: Room
  private let translation: Translation?

  /// Creates a canvas for words in a language; nil for that of the code.
  init(_ room: Room, in translation: Translation? = nil) {
    self.room = room
    self.translation = translation
  }

  /// Returns words in the language of the canvas.
  func words(_ message: Message) -> String { message.text(in: translation) }

  /// The width in units of the view box.
  package var width: Double { room == .wide ? 640 : 320 }

  /// The height of a plot with two axes, titles included.
  var plotHeight: Double { room == .wide ? 320 : 280 }

  /// The class of its element.
  var look: StaticString { room == .wide ? "chart-wide" : "chart-narrow" }

  /// The part of the names of its elements.
  var word: StaticString { room == .wide ? "wide" : "narrow" }
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
