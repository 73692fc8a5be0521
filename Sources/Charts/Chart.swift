// SPDX-License-Identifier: Apache-2.0

package import Markup

/// A plot as a figure of a page: title, key, picture, and a table with the same values.
///
/// The picture is drawn twice, for wide and for narrow room; the stylesheet shows one of them. The same chart gives the same bytes
/// on every machine. It works without a script and on paper.
package struct Chart: Sendable {
  private let id: ElementID
  private let title: Message
  private let note: Message
  private let plot: any Plot
  private let translation: Translation?

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - id: The name of the figure, used once on its page; parts of it take names that begin with it.
  ///   - title: What it shows.
  ///   - note: What a reader must know beside it, such as where the values come from; empty when there is nothing.
  ///   - plot: The values and how they are drawn.
  ///   - translation: The language of the words in the picture; nil for that of the code.
  package init(
    id: ElementID, title: Message, note: Message = "", plot: some Plot,
    in translation: Translation? = nil
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.plot = plot
    self.translation = translation
  }

  /// The figure.
  package var body: HTML {
    figure(.class("chart"), .id(id)) {
      caption
      textures
      key
      for room in Canvas.Room.allCases { picture(on: Canvas(room, in: translation)) }
      valueTable
    }
  }

  private var caption: HTML {
    figcaption {
      strong(.ownDirection) { title }
      if !note.isEmpty {
        " "
        span(.class("detail"), .ownDirection) { note }
      }
    }
  }

  /// The textures lie in a drawing of their own, since a pattern in a drawing that is not shown is not shown elsewhere either.
  @HTMLBuilder private var textures: HTML {
    let used = Set(plot.textures.map { SeriesLook($0).texture }).subtracting([0]).sorted()
    if !used.isEmpty {
      SVG.svg(.class("chart-textures"), .width(0), .height(0), .hiddenFromReaders) {
        SVG.defs { for texture in used { SeriesLook.pattern(texture, in: id) } }
      }
    }
  }

  @HTMLBuilder private var key: HTML {
    if !plot.key.isEmpty {
      ul(.class("chart-key")) { for entry in plot.key { entry.body(in: id) } }
    }
  }

  private func picture(on canvas: Canvas) -> HTML {
    let drawing = plot.draw(on: canvas, id: id)
    let part = id.part(canvas.word)
    let (name, summary) = (part.part("title"), part.part("summary"))
    return SVG.svg(
      .class(canvas.look), .viewBox(canvas.width, drawing.height), .role("img"),
      .labelledBy(name, summary)
    ) {
      SVG.title(.id(name)) { title }
      SVG.desc(.id(summary)) { plot.summary }
      drawing.content
    }
  }

  private var valueTable: HTML {
    details(.class("chart-table")) {
      summary {
        "Table"
        span(.class("spoken-only")) { ": \(title)" }
      }
      div(
        .class("chart-scroll"), .role("group"), .label("Table: \(title)"), .focusable(true)
      ) {
        plot.table.body(caption: title)
      }
    }
  }
}
