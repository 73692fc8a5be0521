// SPDX-License-Identifier: Apache-2.0

package import Markup

/// Plots as one drawing that stands in a file by itself, with title, key and note, dark on light.
///
/// It asks nothing of a page around it. Several plots lie one below the other.
package struct ChartSheet: Sendable {
  private let id: ElementID
  private let title: String
  private let note: String
  private let plots: [any Plot]

  private static let canvas = Canvas(.wide)
  private static let margin = 16.0
  private static let lineHeight = 20.0

  /// Creates a drawing.
  ///
  /// - Parameters:
  ///   - id: The name of the drawing; parts of it take names that begin with it.
  ///   - title: What it shows.
  ///   - note: What a reader must know beside it; empty when there is nothing.
  ///   - plots: The values and how they are drawn, from top to bottom.
  package init(id: ElementID, title: String, note: String = "", plots: [any Plot]) {
    self.id = id
    self.title = title
    self.note = note
    self.plots = plots
  }

  /// The whole file, ending in a line feed.
  package var text: String {
    let drawing = HTMLWriter.fragment(body).drop(while: \.isNewline)
    // Markup has no element for styles, so that no word of a person can become one; this sheet is words of ours. No attribute
    // holds a `>`, since the writer escapes it.
    guard let end = drawing.firstIndex(of: ">") else { return drawing + "\n" }
    let rest = drawing[drawing.index(after: end)...]
    return drawing[...end] + "\n<style>\(Self.style)</style>" + rest + "\n"
  }

  private var body: HTML {
    var y = Self.margin + Self.lineHeight
    var parts = [heading(at: y)]
    y += 12
    for (index, plot) in plots.enumerated() {
      let name = id.part("plot", index)
      let key = ChartSheetKey(entries: plot.key, width: Self.canvas.width)
      parts.append(moved(to: y, key.body(in: name)))
      y += key.height
      let drawing = plot.draw(on: Self.canvas, id: name)
      parts.append(moved(to: y, drawing.content))
      y += drawing.height + 12
    }
    for line in noteLines {
      parts.append(SVG.text(.class("note"), .x(Self.margin), .y(y + 4)) { line })
      y += Self.lineHeight
    }
    return sheet(height: y + Self.margin / 2, .group(parts))
  }

  private func sheet(height: Double, _ content: HTML) -> HTML {
    let (name, summary) = (id.part("title"), id.part("summary"))
    let width = Self.canvas.width + 2 * Self.margin
    let looks = Set(plots.flatMap(\.textures).map { SeriesLook($0).texture }).subtracting([0])
    return SVG.svg(
      Attribute("xmlns", word: "http://www.w3.org/2000/svg"), .viewBox(width, height),
      .width(width), .height(height), .role("img"), .labelledBy(name, summary)
    ) {
      SVG.title(.id(name)) { title }
      SVG.desc(.id(summary)) { plots.map(\.summary.plain).joined(separator: " ") }
      SVG.rect(.class("ground"), .width(width), .height(height))
      if !looks.isEmpty {
        SVG.defs {
          for index in plots.indices {
            for look in looks.sorted() { SeriesLook.pattern(look, in: id.part("plot", index)) }
          }
        }
      }
      content
    }
  }

  private func heading(at y: Double) -> HTML {
    let room = Self.canvas.width / TextSize.bold / 1.15
    return SVG.text(.class("heading"), .x(Self.margin), .y(y)) { TextSize.cut(title, to: room) }
  }

  private func moved(to y: Double, _ content: HTML) -> HTML {
    SVG.g(.translate(Self.margin, y)) { content }
  }

  private var noteLines: [String] {
    var lines: [String] = []
    for word in note.split(separator: " ") {
      let longer = (lines.last.map { $0 + " " } ?? "") + word
      if lines.isEmpty || TextSize.width(longer) > Self.canvas.width {
        lines.append(TextSize.cut(String(word), to: Self.canvas.width))
      } else {
        lines[lines.count - 1] = longer
      }
    }
    return lines
  }
}

/// The light colours of the pages' stylesheet, without variables: viewers of drawings other than browsers know none.
extension ChartSheet {
  private static let ink = "#1f2124"
  private static let quiet = "#565b61"
  private static let series = [
    "#1f5f99", "#a34a00", "#17704a", "#8a3f8f", "#746000", "#58616c",
  ]

  private static var style: String {
    let colours = series.enumerated().map { index, colour in
      let name = ".series-\(index + 1)"
      return "\(name) .area,\(name) .marker,\(name) .band{fill:\(colour)}"
        + "\(name) .line,\(name) .frontier{stroke:\(colour)}"
    }
    return """
      .ground{fill:#ffffff}\
      text{fill:\(ink);font-family:system-ui,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-size:14px}\
      .heading{font-size:16px;font-weight:600}.row-name,.alarm{font-weight:600}\
      .tick,.axis-title,.note{fill:\(quiet)}.alarm{fill:#98301b}.on-area{fill:#ffffff}\
      .grid{stroke:#dcd9d0}.base,.lead{stroke:#7b8085}.lead{stroke-dasharray:2 3}\
      \(colours.joined())\
      .marker{stroke:#ffffff}.line,.frontier{fill:none;stroke-linejoin:round;stroke-width:2.25}\
      .frontier{stroke-width:4}.band{opacity:0.22}\
      .texture{fill:none;opacity:0.55;stroke:#ffffff;stroke-width:1.5}\
      .limit{stroke:\(ink);stroke-dasharray:7 3;stroke-width:2}\
      .free{fill:none;stroke:#7b8085;stroke-dasharray:3 3;stroke-width:1.5}\
      .overflow{fill:none;stroke:#98301b;stroke-dasharray:5 3;stroke-width:2.5}\
      .whisker{fill:none;stroke:\(ink);stroke-width:1.5}\
      .whisker-rim{fill:none;stroke:#ffffff;stroke-linecap:round;stroke-width:4.5}
      """
  }
}
