// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// The buttons of the room.
///
/// Each sends the whole form, so what stands in any box is saved first.
struct RoundButtons {
  /// The step that most people take next.
  enum Step {
    case begin, send
  }

  let round: RoundID
  /// The next step; nil when there is nothing left but to end the round.
  let next: Step?
  /// Whether hints can be taken.
  var hasHints = false

  var body: HTML {
    div(.class("buttons")) {
      // The first button is the one that a browser presses by itself: it must do no harm.
      button(.type("submit"), .formAction(.draft(round))) {
        next == .send ? "Save" : "Save notes"
      }
      nextButton
      if hasHints {
        button(.type("submit"), .formAction(.hint(round))) { "Take a hint" }
      }
      ending
    }
  }

  private var nextButton: HTML {
    switch next {
    case .begin:
      button(.class("primary"), .type("submit"), .formAction(.discussion(round))) {
        "Begin the discussion"
      }
    case .send:
      button(
        .class("primary"), .type("submit"), .formAction(.answer(round)), .data(.send)
      ) { "Send answer" }
    case nil: .nothing
    }
  }

  /// The end in two steps without a script: open it, then confirm it.
  private var ending: HTML {
    details(.class("ending")) {
      summary { "End the round" }
      div(.class("ending-body")) {
        if next == .send {
          p { "What stands in the answer box is sent as it is, and the round is read." }
        }
        p { "A round that has ended cannot be continued." }
        button(.class("danger"), .type("submit"), .formAction(.finish(round))) {
          "End the round now"
        }
      }
    }
  }
}
