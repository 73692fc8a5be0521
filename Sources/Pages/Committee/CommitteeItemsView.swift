// SPDX-License-Identifier: Apache-2.0

import Committee
import Markup

/// The six items with their levels, the best and the worst words, and what is missing.
struct CommitteeItemsView {
  let items: [ItemFinding]

  var body: HTML {
    section(.class("committee-items"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Six items" }
      p(.class("detail"), .ownDirection) { Message(label: CommitteeDecision.agenda) }
      for item in items { entry(item) }
    }
  }

  private static let headingID = ElementID("committee-items")

  private func entry(_ item: ItemFinding) -> HTML {
    article(.class("committee-item")) {
      h3 { Message(label: item.item.title) }
      details {
        summary {
          strong(.class("item-level")) { Message(label: item.level.title) }
          span(.class("spoken-only")) { ": \(Message(label: item.item.title))" }
        }
        p(.class("detail"), .ownDirection) { Message(label: item.item.question) }
        p(.ownDirection) { Message(engine: item.meaning) }
        if let best = item.best {
          CardQuoteView(words: best.words, why: "Best: \(Message(engine: best.why))").body
        }
        if let worst = item.worst {
          CardQuoteView(words: worst.words, why: "Worst: \(Message(engine: worst.why))").body
        }
        ul(.class("mechanisms")) { for mechanism in item.mechanisms { line(mechanism) } }
      }
    }
  }

  private func line(_ mechanism: MechanismFinding) -> HTML {
    li(.class(Self.style(of: mechanism.status))) {
      strong(.ownDirection) { Message(label: mechanism.name) }
      ": \(Message(label: mechanism.status.title))."
      if mechanism.status != .found {
        " "
        span(.ownDirection) { Message(label: mechanism.advice) }
      }
    }
  }

  private static func style(of status: MechanismFinding.Status) -> StaticString {
    switch status {
    case .found: "found"
    case .named: "named"
    case .missing: "missing"
    }
  }
}
