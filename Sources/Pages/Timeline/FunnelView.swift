// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Markup

/// How many get through, with whose figures they are, for the timeline and for a campaign.
struct FunnelView {
  let funnel: FunnelFigures

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { "How many get through" }
      p(.class("kicker"), .ownDirection) { Message(engine: funnel.label.capitalizedFirst) }
      ScrollBox(label: "Pass rates of the stages").body {
        table(.class("numbers")) {
          tableCaption(.class("spoken-only")) { "Pass rates of the stages" }
          thead {
            tr {
              th(.scope("col")) { "Stage" }
              th(.scope("col")) { "Pass" }
              th(.scope("col")) { "Left of all" }
            }
          }
          tbody { for step in funnel.steps { row(step) } }
        }
      }
      p { engineSentence(funnel.sentence) }
      p(.class("detail"), .ownDirection) { Message(engine: funnel.caution) }
    }
  }

  private func row(_ step: FunnelFigures.Step) -> HTML {
    tr {
      th(.scope("row"), .ownDirection) { Message(label: step.title) }
      td {
        if let rate = step.rate {
          FunnelFigures.percent(rate)
        } else {
          span(.class("unassessed")) { "not stated" }
        }
      }
      td { FunnelFigures.percent(step.left) }
    }
  }

  private static let id = ElementID("funnel")
}
