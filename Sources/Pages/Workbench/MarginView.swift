// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Markup
import Quantities
import Workbench

/// Hosting against an API: from which volume on it pays, and what is left of the API's price.
struct MarginView {
  let model: ModelResults
  let comparison: APIComparison

  var body: HTML {
    div(.class("against")) {
      h3 {
        bdi { model.one.name }
        " against "
        bdi { comparison.offer.name }
      }
      CrossingView(name: "Hosting is cheaper from", crossing: comparison.breakEven.firstTokens).body
      CrossingView(name: "and stays cheaper from", crossing: comparison.breakEven.lastingTokens)
        .body
      CrossingView(name: "Copies break even when busy", crossing: comparison.breakEven.utilisation)
        .body
      if let dates = comparison.offer.dates { p(.class("detail")) { "API: \(dates.words)." } }
      if !comparison.margins.rows.isEmpty { table }
    }
  }

  private var table: HTML {
    ScrollBox(label: "What is left of the price of the API").body {
      Markup.table(.class("numbers")) {
        tableCaption { "What is left of the API's price when you host it" }
        thead {
          tr {
            th(.scope("col")) { Message.prompt }
            for share in comparison.margins.utilisations {
              th(.scope("col")) { "busy \(DecimalText.text(share * 100))%" }
            }
          }
        }
        tbody {
          for row in comparison.margins.rows {
            tr {
              th(.scope("row")) { "\(DecimalText.text(row.input.value)) tokens" }
              for cell in row.cells { self.cell(cell) }
            }
          }
        }
      }
    }
  }

  private func cell(_ cell: MarginTable.Cell) -> HTML {
    let percent = { (value: Double) in DecimalText.fixed(value * 100, places: 0) }
    return td {
      "\(percent(cell.margin.value))%"
      " "
      span(.class("range")) { "\(percent(cell.margin.low)) to \(percent(cell.margin.high))%" }
      " "
      span(.class("rank")) { cell.verdict.inWords }
    }
  }
}

/// Where one way becomes cheaper than another; where it never does, that is said instead.
struct CrossingView {
  let name: Message
  let crossing: Crossing

  var body: HTML {
    switch crossing {
    case .always: line("always, at these prices")
    case .never: line("never, at these prices")
    case .unsure(nil): line("open: the ranges are too wide to tell")
    case .at(let figure): FigureView(name: name, figure: figure).body
    case .unsure(let figure?):
      FigureView(
        name: name, figure: figure,
        note: "Within a part of the ranges only; in the rest the two never meet."
      ).body
    }
  }

  private func line(_ words: Message) -> HTML {
    p(.class("plain-line")) {
      span(.class("opens-name")) { name }
      " "
      span(.class("opens-value")) { words }
    }
  }
}

extension MarginTable.Verdict {
  fileprivate var inWords: Message {
    switch self {
    case .earns: "earns"
    case .mayEarn: "may earn"
    case .loses: "loses"
    }
  }
}
