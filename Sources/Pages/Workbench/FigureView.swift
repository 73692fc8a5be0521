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

  var body: HTML {
    details(.class("opens")) {
      summary {
        span(.class("opens-name")) { name }
        " "
        span(.class("opens-value")) { shown ?? figure.words }
        if shown == nil, let interval = figure.interval {
          " "
          span(.class("opens-range")) { interval }
        }
      }
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

/// Numbers of one model under its name.
struct FigureColumn {
  let title: String
  let figures: [FigureView]
  var remark: Message = ""

  var body: HTML {
    div(.class("figures-of")) {
      h3(.ownDirection) { title }
      for figure in figures { figure.body }
      if !remark.isEmpty { p(.class("detail"), .ownDirection) { remark } }
    }
  }
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
