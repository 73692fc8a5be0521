// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Keeps what belongs to a chart at addresses of its own, so that the page around it stays light.
package protocol ChartKeeper: Sendable {
  /// How the strokes and areas of a picture look in a file by itself.
  var look: StyleSheet { get }
  /// Keeps a picture under a name that is used once on its page, and returns its address.
  func address(ofPicture name: ElementID, _ file: @autoclosure () -> String) -> LocalPath
  /// Keeps a table under a name that is used once on its page, and returns its address; nil when it has to stand in the page.
  func address(ofTable name: ElementID, title: Message, _ content: @autoclosure () -> HTML)
    -> LocalPath?
}
