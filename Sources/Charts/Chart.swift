// SPDX-License-Identifier: Apache-2.0

package import Markup

/// A plot as a figure of a page: title, key, picture, and a table with the same values.
///
/// The picture is drawn twice, for wide and for narrow room; the stylesheet shows one of them, and where a keeper holds them as files a
/// browser loads no other. The same chart gives the same bytes on every machine. It works without a script and on paper.
package struct Chart: Sendable {
  private let id: ElementID
  private let title: Message
  private let note: Message
  private let plot: any Plot
  private let translation: Translation?
  private let keeper: (any ChartKeeper)?

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - id: The name of the figure, used once on its page; parts of it take names that begin with it.
  ///   - title: What it shows.
  ///   - note: What a reader must know beside it, such as where the values come from; empty when there is nothing.
  ///   - plot: The values and how they are drawn.
  ///   - translation: The language of the words in the picture; nil for that of the code.
  ///   - keeper: What holds pictures and table at addresses of their own; nil when all of it stands in the page.
  package init(
    id: ElementID, title: Message, note: Message = "", plot: some Plot,
    in translation: Translation? = nil, keptBy keeper: (any ChartKeeper)? = nil
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.plot = plot
    self.translation = translation
    self.keeper = keeper
  }

  /// The figure.
  package var body: HTML {
    figure(.class("chart"), .id(id)) {
      caption
      if keeper == nil { ChartTextures(usedTextures, at: id).body }
      key
      pictures
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

  private var usedTextures: [Int] {
    Set(plot.textures.map { SeriesLook($0).texture }).subtracting([0]).sorted()
  }

  @HTMLBuilder private var key: HTML {
    if !plot.key.isEmpty {
      let place = keeper?.place(ofTextures: usedTextures) ?? id
      ul(.class("chart-key")) { for entry in plot.key { entry.body(in: place) } }
    }
  }

  /// The picture in both sizes: files under one name for readers, or drawings that say themselves what they show.
  @HTMLBuilder private var pictures: HTML {
    if let keeper {
      div(.role("img"), .label("\(title). \(plot.summary)")) {
        for room in Canvas.Room.allCases { image(on: Canvas(room, in: translation), keeper) }
      }
    } else {
      for room in Canvas.Room.allCases { picture(on: Canvas(room, in: translation)) }
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

  private func image(on canvas: Canvas, _ keeper: any ChartKeeper) -> HTML {
    let drawing = plot.draw(on: canvas, id: id)
    let file = keeper.address(
      ofPicture: id.part(canvas.word),
      HTMLWriter.fragment(alone(drawing, on: canvas, keeper.look), in: translation))
    return img(
      .class(canvas.look), .source(file), .alternative(""), .loadedLate, .width(canvas.width),
      .height(drawing.height.rounded(.up)))
  }

  /// Returns a picture as the file of it.
  private func alone(_ drawing: Drawing, on canvas: Canvas, _ look: StyleSheet) -> HTML {
    SVG.svg(
      Attribute("xmlns", word: "http://www.w3.org/2000/svg"),
      .viewBox(canvas.width, drawing.height.rounded(.up))
    ) {
      styleSheets([look])
      if !usedTextures.isEmpty {
        SVG.defs { for texture in usedTextures { SeriesLook.pattern(texture, in: id) } }
      }
      SVG.g(.class("chart")) { drawing.content }
    }
  }

  @HTMLBuilder private var valueTable: HTML {
    if let file = keeper?.address(
      ofTable: id.part("table"), title: title, plot.table.body(caption: title))
    {
      p(.class("chart-table")) {
        a(.class("part-link"), .href(file), .opensBeside(keeper?.opensBeside ?? false)) {
          "Table"
          span(.class("spoken-only")) { ": \(title)" }
        }
      }
    } else {
      foldedTable
    }
  }

  private var foldedTable: HTML {
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
