// SPDX-License-Identifier: Apache-2.0

package import Markup

/// What a chart shows: a picture for each canvas, and the same values as a table.
package protocol Plot: Sendable {
  /// What it shows in a sentence or two, for those who cannot see it.
  var summary: Message { get }
  /// What its colours, signs and textures mean; empty when nothing needs saying.
  var key: [KeyEntry] { get }
  /// The same values as a table.
  var table: DataTable { get }
  /// The textures of its areas, by the number of the series.
  var textures: [Int] { get }
  /// Returns the picture; elements in it take their names from that of the chart.
  func draw(on canvas: Canvas, id: ElementID) -> Drawing
}
