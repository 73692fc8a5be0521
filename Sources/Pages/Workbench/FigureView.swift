// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Workbench

/// A number that opens into its terms, its formula, its bound, its interval and its sources.
struct FigureView {
  let name: Message
  let figure: Figure
  /// What is written for the value where its number alone would mislead, such as a limit that was reached.
  var shown: Message?
  /// What a reader should know beside it; empty when there is nothing.
  var note: Message = ""

  /// The number with the way to what stands behind it: at an address of its own where the page has parts, else folded under it.
  var body: HTML {
    guard let parts = PageParts.current else { return folded() }
    let address = parts.address(of: "number", title: name) { folded(isOpen: true) }
    return .group([line, PartLink(address: address, words: .termsAndSources, subject: name).body])
  }

  /// The number alone, as an entry of a list.
  var entry: HTML {
    div {
      dt { name }
      dd {
        shown ?? figure.words
        if shown == nil, let interval = figure.interval {
          " "
          span { interval }
        }
      }
    }
  }

  /// The number alone.
  var line: HTML { p(.class("plain-line")) { words } }

  /// The number, which opens into what stands behind it.
  func folded(isOpen: Bool = false) -> HTML {
    details(.class("opens"), .open(isOpen)) {
      summary { words }
      div(.class("opened")) {
        if !figure.terms.isEmpty { terms }
        if let bound = figure.bound {
          p {
            strong { "Bound: " }
            words(for: bound)
            "."
          }
        }
        p { precision }
        if !note.isEmpty { p(.ownDirection) { note } }
        SourceLinks(sources: figure.sources).body
      }
    }
  }

  @HTMLBuilder private var words: HTML {
    span(.class("opens-name")) { name }
    " "
    span(.class("opens-value")) { shown ?? figure.words }
    if shown == nil, let interval = figure.interval {
      " "
      span(.class("opens-range")) { interval }
    }
  }

  private func words(for bound: Bound) -> Message {
    let value = amountWords(bound.value, figure.unit)
    let reason = Message(label: bound.reason.description)
    return switch bound.side {
    case .atLeast: "at least \(value): \(reason)"
    case .atMost: "at most \(value): \(reason)"
    }
  }

  private var precision: Message {
    guard let interval = figure.interval else { return "Exact, as far as its inputs are." }
    return "Between \(interval); most likely \(figure.fullWords)."
  }

  private var terms: HTML {
    table(.class("terms")) {
      tableCaption(.class("spoken-only")) { "What \(name) is made of" }
      tbody {
        for term in figure.terms {
          tr {
            th(.scope("row")) {
              Message(label: term.name.description)
              if !term.formula.isEmpty {
                " "
                span(.class("formula"), .languageOfCode) { term.formula.description }
              }
            }
            td { amountWords(term.value, term.unit) }
          }
        }
      }
    }
  }
}

/// Numbers of one model under its name, with one way to what stands behind all of them where the page has parts.
struct FigureColumn {
  let title: String
  let figures: [FigureView]
  var remark: Message = ""

  var body: HTML {
    div(.class("figures-of")) {
      h3(.ownDirection) { title }
      numbers
      if !remark.isEmpty { p(.class("detail"), .ownDirection) { remark } }
    }
  }

  @HTMLBuilder private var numbers: HTML {
    if let parts = PageParts.current, !figures.isEmpty {
      let address = parts.address(of: "numbers", title: "\(title)") {
        for figure in figures { figure.folded(isOpen: true) }
      }
      dl(.class("lines")) { for figure in figures { figure.entry } }
      PartLink(address: address, words: .termsAndSources, subject: "\(title)").body
    } else {
      for figure in figures { figure.body }
    }
  }
}

/// Numbers of models beside each other; from three models on they are a part, since the main ones stand side by side above.
struct FigureColumns {
  /// What the numbers are about.
  let subject: Message
  let columns: [FigureColumn]

  static let mostShown = 2

  @HTMLBuilder var body: HTML {
    if let parts = PageParts.current, columns.count > Self.mostShown {
      let address = parts.address(of: "columns", title: subject) { all }
      PartLink(
        address: address, words: "Numbers of each model, with terms and sources", subject: subject
      ).body
    } else {
      all
    }
  }

  private var all: HTML {
    div(.class("figure-columns")) { for column in columns { column.body } }
  }
}

extension Message {
  /// The way from a number to what it is made of.
  fileprivate static let termsAndSources: Message = "Terms and sources"
}

extension Figure {
  /// The value with its unit, such as `23.4 ms`.
  var words: Message { amountWords(value, unit) }

  /// The value with its unit, memory in both systems, such as `4 GiB (4.29 GB)`.
  var fullWords: Message { unit == "B" ? Message(verbatim: fullText) : words }

  /// The interval in the unit of the value, such as `20.1 to 28 ms`; `nil` for what is exact.
  var interval: Message? {
    guard low != high else { return nil }
    let scale = AmountText(for: value, in: unit)
    let unit: Message = scale.unit.isEmpty ? "" : " \(Message(label: scale.unit))"
    return "\(scale.number(low)) to \(scale.number(high))\(unit)"
  }
}

/// Returns an amount with its unit, such as `23.4 ms` or `7.25 billion weights`.
func amountWords(_ value: Double, _ unit: String) -> Message {
  let scale = AmountText(for: value, in: unit)
  let number = scale.number(value)
  return scale.unit.isEmpty
    ? Message(verbatim: number) : "\(number) \(Message(label: scale.unit))"
}
