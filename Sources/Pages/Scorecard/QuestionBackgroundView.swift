// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities
import Rehearsal

/// What a reader of answers looks for in a question, what the engine computes for it, and where it comes from: shown when it was answered.
struct QuestionBackgroundView {
  let background: QuestionBackground

  var body: HTML {
    section(.class("background"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What a reader looks for here" }
      if !background.looksFor.isEmpty {
        p(.class("detail")) { "In general terms; there is no model answer." }
        ul(.ownDirection) { for line in background.looksFor { li { line } } }
      }
      if !background.figures.isEmpty { figures }
      source
    }
  }

  private static let headingID = ElementID("background")

  private var figures: HTML {
    .group([
      h3 { "What the engine computes" },
      ul(.ownDirection) {
        for figure in background.figures {
          li {
            figure.name
            ": "
            strong { figure.value }
            " "
            span(.class("detail")) { figure.formula }
          }
        }
      },
    ])
  }

  @HTMLBuilder private var source: HTML {
    if let origin = background.origin {
      p(.class("detail")) {
        "Where the question comes from: "
        span(.ownDirection) { origin }
      }
    }
    if let last = background.expires.flatMap({ Day($0) }) {
      p(.class("detail")) { "Its facts are good until \(last.shownText)." }
    }
  }
}
