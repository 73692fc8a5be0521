// SPDX-License-Identifier: Apache-2.0

import Committee
import Markup

/// The six items with their levels, the best and the worst words, and what is missing.
struct CommitteeItemsView {
  let items: [ItemFinding]

  var body: HTML {
    section(.class("committee-items"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Six items" }
      p(.class("detail")) { CommitteeDecision.agenda }
      for item in items { entry(item) }
    }
  }

  private static let headingID = ElementID("committee-items")

  private func entry(_ item: ItemFinding) -> HTML {
    article(.class("committee-item")) {
      h3 { item.item.title }
      p(.class("item-level")) { item.level.title }
      p(.class("detail")) { item.item.question }
      p { item.meaning }
      details(.class("fold")) {
        summary {
          item.best == nil ? "What is missing" : "The words it rests on, and what is missing"
        }
        if let best = item.best { CardQuoteView(words: best.words, why: "Best: \(best.why)").body }
        if let worst = item.worst {
          CardQuoteView(words: worst.words, why: "Worst: \(worst.why)").body
        }
        ul(.class("mechanisms")) { for mechanism in item.mechanisms { line(mechanism) } }
      }
    }
  }

  private func line(_ mechanism: MechanismFinding) -> HTML {
    li(.class(Self.style(of: mechanism.status))) {
      strong { mechanism.name }
      ": \(mechanism.status.title)."
      if mechanism.status != .found { " \(mechanism.advice)" }
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
