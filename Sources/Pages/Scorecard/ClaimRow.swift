// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Markup
import Rehearsal

/// A number of the table of claims: the words, the verdict, what was expected, and what that rests on.
struct ClaimRow {
  let claim: Claim
  let number: Int
  let citations: Citations
  /// The page of which the row is a part; nil where it stands in it.
  let parts: PageParts?

  var body: HTML {
    tr(.id(ElementID("claim", number))) {
      th(.scope("row")) {
        QuoteView(quote: claim.quote, citations: citations, parts: parts).body
        p(.class("detail"), .ownDirection) { Message(label: claim.kind.title) }
      }
      td(.class(style)) {
        span(.hiddenFromReaders) { claim.verdict.sign + " " }
        Message(label: claim.title)
      }
      td {
        cellName("Expected: ")
        bdi { claim.expectedText ?? "–" }
        if let said = claim.statedText {
          p(.class("detail")) {
            "said: "
            bdi { said }
          }
        }
      }
      td { explanation }
    }
  }

  private var style: StaticString {
    switch claim.verdict {
    case .right: "verdict-right"
    case .wrong: "verdict-wrong"
    case .uncheckable: "verdict-open"
    }
  }

  /// The name of a column, beside the cell where there is no room for a head.
  private func cellName(_ name: Message) -> HTML {
    span(.class("cell-name"), .hiddenFromReaders) { name }
  }

  @HTMLBuilder private var explanation: HTML {
    if !claim.formula.isEmpty { p(.class("formula"), .ownDirection) { claim.formula } }
    if !claim.reason.isEmpty { p(.ownDirection) { claim.reason } }
    if opens {
      details {
        summary {
          "Inputs and source"
          span(.class("spoken-only")) {
            " of "
            bdi { claim.text }
          }
        }
        dl(.class("inputs")) {
          for input in claim.inputs { entry(input) }
          if claim.expected != nil {
            entry("Tolerance", tolerance)
          }
          if !claim.source.isEmpty { entry("Source", Message(verbatim: claim.source)) }
        }
      }
    }
  }

  private var opens: Bool {
    !claim.inputs.isEmpty || !claim.source.isEmpty || claim.expected != nil
  }

  private var tolerance: Message {
    guard claim.tolerance > 0, let text = claim.toleranceText else {
      return "none: only the very number counts"
    }
    return "\(text.prefix { $0 != " " }) either way"
  }

  private func entry(_ input: ClaimInput) -> HTML {
    .group([
      dt { bdi { input.name } },
      dd {
        bdi { input.valueText }
        span(.class("detail")) { ", \(Message(label: input.originText))" }
      },
    ])
  }

  private func entry(_ name: Message, _ value: Message) -> HTML {
    .group([dt { name }, dd { bdi { value } }])
  }
}
