// SPDX-License-Identifier: Apache-2.0

package import Charts
package import Markup
package import ProductAnalytics

/// An exhibit as a part of a page: its charts with the whole table behind the first of them, or the table alone.
package struct ExhibitView {
  private let exhibit: Exhibit
  private let id: ElementID
  private let keeper: (any ChartKeeper)?

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - exhibit: What it shows.
  ///   - id: The name of the element, used once on its page; parts of it take names that begin with it.
  ///   - keeper: What holds pictures and the table behind them at addresses of their own; nil when all of it stands in the page.
  package init(_ exhibit: Exhibit, id: ElementID, keptBy keeper: (any ChartKeeper)? = nil) {
    self.exhibit = exhibit
    self.id = id
    self.keeper = keeper
  }

  /// The part of the page, in the language of the case; numbers that make no chart are still shown as a table.
  package var body: HTML {
    let plots = plots
    return div(.class("exhibit"), .id(id), .languageOfCode) {
      if plots.isEmpty {
        ExhibitTable(exhibit, id: id.part("table")).body
      } else {
        for index in plots.indices { chart(plots[index], index) }
      }
    }
  }

  /// Whether it is shown as a chart.
  package var isChart: Bool { !plots.isEmpty }

  private var plots: [any Plot] {
    do throws(ChartError) { return try ExhibitPlots(exhibit).plots } catch { return [] }
  }

  private func chart(_ plot: any Plot, _ index: Int) -> HTML {
    let part = id.part("chart", index)
    let title = Message(name: exhibit.title)
    guard index == 0 else {
      return Chart(id: part, title: title, plot: AnyPlot(plot), keptBy: keeper).body
    }
    return Chart(
      id: part, title: title, note: Message(name: exhibit.note),
      plot: AnyPlot(plot, table: DataTable(ExhibitGrid(exhibit))), keptBy: keeper
    ).body
  }
}

/// A plot of any kind, with a table of its own or the one given.
struct AnyPlot: Plot {
  private let plot: any Plot
  let table: DataTable

  init(_ plot: any Plot, table: DataTable? = nil) {
    self.plot = plot
    self.table = table ?? plot.table
  }

  var summary: Message { plot.summary }
  var key: [KeyEntry] { plot.key }
  var textures: [Int] { plot.textures }

  func draw(on canvas: Canvas, id: ElementID) -> Drawing { plot.draw(on: canvas, id: id) }
}

extension DataTable {
  /// Creates the table of a grid.
  fileprivate init(_ grid: ExhibitGrid) {
    self.init(
      data: grid.headings, rows: grid.rows.map { row in row.map { $0 ?? "no value" } })
  }
}
