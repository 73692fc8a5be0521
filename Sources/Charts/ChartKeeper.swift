// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Keeps what belongs to a chart at addresses of its own, so that the page around it stays light.
package protocol ChartKeeper: Sendable {
  /// How the strokes and areas of a picture look in a file by itself.
  var look: StyleSheet { get }
  /// Whether ways to what it keeps open beside the page, since that holds words that are not sent yet.
  var opensBeside: Bool { get }
  /// Has textures drawn once for all charts of the page, and returns the name that theirs begin with.
  func place(ofTextures used: [Int]) -> ElementID
  /// Keeps a picture under a name that is used once on its page, and returns its address.
  func address(ofPicture name: ElementID, _ file: @autoclosure () -> String) -> LocalPath
  /// Keeps a table under a name that is used once on its page, and returns its address; nil when it has to stand in the page.
  func address(ofTable name: ElementID, title: Message, _ content: @autoclosure () -> HTML)
    -> LocalPath?
}

/// Textures to be used in a page, in a drawing that shows nothing.
package struct ChartTextures {
  private let used: [Int]
  private let place: ElementID

  /// The numbers of all textures.
  package static let all = Array(1...SeriesLook.textureCount)

  /// Creates the textures of some numbers, whose names begin with a name.
  package init(_ used: [Int], at place: ElementID) {
    self.used = used
    self.place = place
  }

  /// The drawing; nothing when there are none.
  ///
  /// It stands by itself, since a pattern in a drawing that is not shown is not shown elsewhere either.
  @HTMLBuilder package var body: HTML {
    if !used.isEmpty {
      SVG.svg(.class("chart-textures"), .width(0), .height(0), .hiddenFromReaders) {
        SVG.defs { for texture in used { SeriesLook.pattern(texture, in: place) } }
      }
    }
  }
}

extension Attribute {
  /// Leaves the page at hand as it is where a way is taken without a script.
  package static func opensBeside(_ condition: Bool) -> Attribute {
    Attribute("target", condition ? "_blank" : nil)
  }
}
