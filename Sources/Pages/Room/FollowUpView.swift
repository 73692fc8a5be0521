// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// A follow-up as the interviewer asks it, with the words that it reacts to.
struct FollowUpView {
  let followUp: FollowUp
  let role: String
  /// Whether the reason for asking is shown: only once the round is over.
  let showsReason: Bool

  init(_ followUp: FollowUp, by role: String, showsReason: Bool = false) {
    self.followUp = followUp
    self.role = role
    self.showsReason = showsReason
  }

  var body: HTML {
    div(.class("follow-up")) {
      machineLabel(role: role)
      p(.class("asked"), .ownDirection) { followUp.text }
      if let words = followUp.reactsTo, !followUp.text.contains(words) {
        p(.class("detail")) {
          "Reacts to your words: "
          quoted(words)
        }
      }
      if showsReason {
        p(.class("detail"), .ownDirection) {
          "Why it was asked: \(followUp.reason) "
          span(.class("code")) { "(\(followUp.criterion))" }
        }
      }
    }
  }
}
