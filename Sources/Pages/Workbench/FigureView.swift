// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Workbench

/// A number that opens into its terms, its formula, its bound, its interval and its sources.
struct FigureView {
  let name: String
  let figure: Figure
  /// What is written for the value where its number alone would mislead, such as a limit that was reached.
  var shown: String?
  /// What a reader should know beside it; empty when there is nothing.
  var note = ""

  var body: HTML {
    details(.class("opens")) {
      summary {
        span(.class("opens-name")) { name }
        " "
        span(.class("opens-value")) { shown ?? figure.text }
        if shown == nil, let interval = figure.intervalText {
          " "
          span(.class("opens-range")) { interval }
        }
      }
      div(.class("opened")) {
        if !figure.terms.isEmpty { terms }
        if let bound = figure.bound {
          p {
            strong { "Bound: " }
            bound.text(in: figure.unit)
            "."
          }
        }
        p { precision }
        if !note.isEmpty { p(.ownDirection) { note } }
        SourceLinks(sources: figure.sources).body
      }
    }
  }

  private var precision: String {
    guard let interval = figure.intervalText else { return "Exact, as far as its inputs are." }
    return "Between \(interval); most likely \(figure.fullText)."
  }

  private var terms: HTML {
    table(.class("terms")) {
      tableCaption(.class("spoken-only")) { "What \(name) is made of" }
      tbody {
        for term in figure.terms {
          tr {
            th(.scope("row")) {
              term.name.description
              if !term.formula.isEmpty {
                " "
                span(.class("formula")) { term.formula.description }
              }
            }
            td { term.text }
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
  var remark = ""

  var body: HTML {
    div(.class("figures-of")) {
      h3(.ownDirection) { title }
      for figure in figures { figure.body }
      if !remark.isEmpty { p(.class("detail"), .ownDirection) { remark } }
    }
  }
}
