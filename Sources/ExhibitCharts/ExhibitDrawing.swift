// SPDX-License-Identifier: Apache-2.0

package import Charts
import Markup
package import ProductAnalytics

/// An exhibit as a drawing in a file by itself.
package struct ExhibitDrawing {
  /// The file, ending in a line feed; nil for a table of numbers or a text, which are no drawings.
  package let svg: String?

  /// Draws an exhibit.
  ///
  /// - Throws: a `ChartError` for numbers that cannot be drawn, and for more of them than a chart can show.
  package init(_ exhibit: Exhibit) throws(ChartError) {
    let plots = try ExhibitPlots(exhibit).plots
    let sheet = ChartSheet(
      id: ElementID("exhibit"), title: exhibit.title, note: exhibit.note, plots: plots)
    svg = plots.isEmpty ? nil : sheet.text
  }
}
