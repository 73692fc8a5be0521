// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Workbench

/// Figures as lines of a terminal: name, value, interval; opened into their terms where that is asked for.
struct FigureLines {
  let style: TerminalStyle
  /// Whether figures are opened.
  let explains: Bool

  /// A line: a figure, or words where there is none.
  enum Cell {
    case figure(Figure)
    case words(String)
  }

  /// Returns lines with names, values and intervals in columns.
  func lines(_ rows: [(name: String, cell: Cell)]) -> [String] {
    let names = rows.map(\.name.count).max() ?? 0
    let values = rows.map { value($0.cell).count }.max() ?? 0
    return rows.flatMap { row -> [String] in
      let line =
        "  \(row.name.padded(to: names))  \(value(row.cell).padded(to: values))  \(interval(row.cell))"
      return [TerminalStyle.printable(line).trimmedEnd] + explanation(row.cell)
    }
  }

  private func value(_ cell: Cell) -> String {
    switch cell {
    case .figure(let figure): figure.fullText
    case .words(let words): words
    }
  }

  private func interval(_ cell: Cell) -> String {
    guard case .figure(let figure) = cell, let text = figure.intervalText else { return "" }
    return "(\(text))"
  }

  private func explanation(_ cell: Cell) -> [String] {
    guard explains, case .figure(let figure) = cell else { return [] }
    return explanation(of: figure)
  }

  /// Returns the terms, the bound and the sources of a figure.
  func explanation(of figure: Figure) -> [String] {
    let names = figure.terms.map { "\($0.name)".count }.max() ?? 0
    let values = figure.terms.map(\.text.count).max() ?? 0
    let terms = figure.terms.map { term in
      "      \("\(term.name)".padded(to: names))  \(term.text.padded(to: values))  \(term.formula)"
        .trimmedEnd
    }
    let bound = figure.bound.map { "bound: \($0.text(in: figure.unit))" }
    let sources = figure.sources.map { "source: \(Self.source($0))" }
    let notes = [bound].compactMap(\.self) + sources
    return terms + notes.map { style.dim(style.wrap($0, indent: "      ")) }
  }

  /// A source in a line: what it is and of when.
  static func source(_ id: SourceID) -> String {
    guard let source = Catalogue.source(id) else { return id.name }
    return "\(source.title) (\(id.name), \(source.date))"
  }
}

extension String {
  /// The text with spaces behind it up to a number of characters.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  /// The text with spaces before it up to a number of characters.
  func paddedBefore(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }

  /// An interval without the unit behind it, such as `20 to 28`.
  var withoutUnit: String {
    let words = split(separator: " ")
    guard words.count > 3, words[1] == "to" else { return self }
    return words.prefix(3).joined(separator: " ")
  }

  /// The text without spaces at its end.
  var trimmedEnd: String {
    var rest = self[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
