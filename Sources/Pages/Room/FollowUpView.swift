// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// A follow-up as the interviewer asks it, with the words that it reacts to.
struct FollowUpView {
  let followUp: FollowUp
  /// What came of asking a language model for other words; nil when none was asked.
  let phrasing: PhrasedFollowUp?
  let role: String
  /// Whether the reason for asking is shown: only once the round is over.
  let showsReason: Bool
  /// The name under which a link leads here; nil where none does.
  let id: ElementID?

  /// Creates a view of the follow-up of an exchange; nil when it has none.
  init?(
    _ exchange: Exchange, by role: String, showsReason: Bool = false, at id: ElementID? = nil
  ) {
    guard let followUp = exchange.followUp else { return nil }
    self.followUp = followUp
    phrasing = exchange.phrasing
    self.role = role
    self.showsReason = showsReason
    self.id = id
  }

  /// The place in the room of the question that opened an exchange, counted from zero.
  static func id(_ exchange: Int) -> ElementID { ElementID("follow-up", exchange) }

  private var shown: String { phrasing?.text ?? followUp.text }

  var body: HTML {
    div(.class("follow-up"), Attribute("id", id?.value)) {
      machineLabel(role: role)
      p(.class("asked"), .ownDirection) { shown }
      if let words = followUp.reactsTo, !shown.contains(words) {
        p(.class("detail")) {
          "Reacts to your words: "
          quoted(words)
        }
      }
      if let phrasing { wording(phrasing) }
      if showsReason {
        p(.class("detail"), .ownDirection) {
          "Why it was asked: \(followUp.reason) "
          span(.class("code")) { "(\(followUp.criterion))" }
        }
      }
    }
  }

  /// Whose words they are; once the round is over with the built-in wording, or with why that stood.
  @HTMLBuilder private func wording(_ phrasing: PhrasedFollowUp) -> HTML {
    if phrasing.text != nil {
      p(.class("detail")) {
        "In the words of \(phrasing.model) at \(phrasing.address); what is asked was chosen by Windtunnel."
      }
      if showsReason {
        p(.class("detail")) {
          "The built-in wording: "
          quoted(followUp.text)
        }
      }
    } else if showsReason, let refusal = phrasing.refusal {
      p(.class("detail")) {
        "The built-in wording stood; the words of \(phrasing.model) were not used: "
        span(.ownDirection) { refusal }
      }
    }
  }
}
