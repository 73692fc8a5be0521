// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import Markup
public import Quantities
import Workbench

/// The facts behind the workbench: models, devices, prices and sources, with what has expired marked.
public struct CataloguePage: Page {
  /// The table that is shown.
  public let part: CataloguePart
  /// What some cell of a row must hold; every row when empty.
  public let word: String
  /// The day on which prices are fresh or expired.
  public let today: Day
  /// The number of the page of the table, from 1.
  public let number: Int

  /// How many rows a page of the table has.
  static let length = 40

  /// Creates the page.
  public init(part: CataloguePart, word: String = "", today: Day, number: Int = 1) {
    self.number = number
    self.part = part
    self.word = word
    self.today = today
  }

  public func render() -> String {
    let table = CatalogueTableView(part, today: today).containing(word)
    return Layout(
      "Catalogue, \(Message(label: part.rawValue))", at: .workbench, width: .wide, with: .workbench,
      .catalogue
    ) {
      h1 { "Catalogue" }
      WorkbenchWays(scenario: Scenario(), current: .catalogue).body
      parts
      p(.class("lead")) { table.lead }
      search
      p(.role("status")) { status(table) }
      if !table.rows.isEmpty {
        table.showing(pages(of: table)).body
        pages(of: table).links(
          { .cataloguePart(part, word: word, page: $0) }, before: "Rows before", after: "Rows after"
        )
      }
    }.render()
  }

  private func pages(of table: CatalogueTableView) -> ListPages {
    ListPages(number, count: table.rows.count, length: Self.length)
  }

  private var parts: HTML {
    nav(.class("kinds"), .label("Tables")) {
      ul {
        for other in CataloguePart.allCases {
          li {
            a(.href(.catalogue(other)), .current(other == part)) {
              Message(label: other.rawValue.capitalizedFirst)
            }
          }
        }
      }
    }
  }

  private static let boxID = ElementID("find")

  private var search: HTML {
    form(.class("find"), .get, .action(.catalogue(part)), .role("search")) {
      label(.for(Self.boxID)) { "Rows with the words" }
      input(
        .id(Self.boxID), .type("search"), .name("find"), .value(word), .noCompletion,
        .noCapitals, .noSpellcheck, .longest(100))
      button(.type("submit")) { "Find" }
      if !word.isEmpty { a(.href(.catalogue(part))) { "All rows" } }
    }
  }

  private func status(_ table: CatalogueTableView) -> HTML {
    let rows = counted(table.rows.count, "row")
    guard !word.isEmpty else { return .message("\(rows).") }
    return .group([.message("\(rows) with “"), bdi { word }, .message("”.")])
  }
}

/// A table of the catalogue as rows of cells.
struct CatalogueTableView {
  /// A cell: words, and what they lead to.
  struct Cell {
    var text: Message
    /// Links to the sources, after the words.
    var sources: [HTML] = []
    var isNumber = false
    var isDoubtful = false

    static func number(_ text: Message) -> Cell { Cell(text: text, isNumber: true) }
    @_disfavoredOverload
    static func number(_ text: String) -> Cell { number(Message(verbatim: text)) }
    /// Returns a cell with words of the catalogue.
    static func data(_ text: String) -> Cell { Cell(text: Message(verbatim: text)) }
  }

  /// A row; the first cell says what it is about.
  struct Row {
    /// The row of a source, to which other pages lead; `nil` for others.
    var place: Int?
    let cells: [Cell]

    func holds(_ words: [String]) -> Bool {
      let text = cells.map(\.text.shown).joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }

  let caption: Message
  let lead: Message
  let columns: [Message]
  var rows: [Row]

  /// Returns the table with those rows that hold every word.
  func containing(_ text: String) -> CatalogueTableView {
    let words = text.lowercased().split(separator: " ").map(String.init)
    var table = self
    table.rows = rows.filter { $0.holds(words) }
    return table
  }

  /// Returns the table with the rows of a page alone.
  func showing(_ pages: ListPages) -> CatalogueTableView {
    var table = self
    table.rows = Array(pages.shown(of: rows))
    return table
  }

  var body: HTML {
    ScrollBox(label: caption).body {
      table(.class("numbers facts")) {
        tableCaption(.class("spoken-only")) { caption }
        thead {
          tr {
            for (index, column) in columns.enumerated() {
              th(.scope("col"), .class(isNumber(index) ? "number" : "words")) { column }
            }
          }
        }
        tbody { for row in rows { line(row) } }
      }
    }
  }

  private func line(_ row: Row) -> HTML {
    let id = row.place.map { ElementID("source", $0) }
    return .element(
      tr, id.map { [.id($0)] } ?? [],
      .group(
        row.cells.enumerated().map { index, cell in
          index == 0
            ? th(.scope("row"), .ownDirection) { words(cell) }
            : td(.class(look(cell)), .ownDirection) { words(cell) }
        }))
  }

  private func isNumber(_ index: Int) -> Bool {
    rows.first.map { $0.cells[index].isNumber } ?? false
  }

  private func look(_ cell: Cell) -> StaticString {
    if cell.isDoubtful { return "words doubtful" }
    return cell.isNumber ? "number" : "words"
  }

  @HTMLBuilder private func words(_ cell: Cell) -> HTML {
    cell.text
    for (index, source) in cell.sources.enumerated() {
      if index > 0 { ", " }
      source
    }
  }
}
