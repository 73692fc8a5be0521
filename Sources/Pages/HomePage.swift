// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup

/// The first page: what this is, what to do next, and the last rounds.
public struct HomePage: Page {
  /// The round to resume; nil when none runs.
  public let open: RoundEntry?
  /// The last rounds, the newest first.
  public let recent: [RoundEntry]

  /// Creates the page.
  public init(open: RoundEntry?, recent: [RoundEntry]) {
    self.open = open
    self.recent = recent
  }

  public func render() -> String {
    Layout("Rehearse the interview", at: .home) {
      h1 { "Rehearse the interview, and see what your words show" }
      p(.class("lead")) {
        "Windtunnel rehearses a product-manager interview at an AI lab that ships "
        "open-weight models: "
        "a question, a clock, follow-ups that react to what you said, and a scorecard that "
        "quotes your own words."
      }
      nextStep
      steps
      recentRounds
    }.render()
  }

  @HTMLBuilder private var nextStep: HTML {
    section(.class("next-step"), .label("Next step")) {
      if let open {
        h2 { "You have a round open" }
        p(.class("prompt"), .ownDirection) { open.prompt }
        p(.class("detail")) {
          "\(open.kind.title) · \(open.mode.title) mode"
          if let left = open.outcome.figures {
            " · \(left). The clock runs whether its page is open or not."
          }
        }
        p(.class("actions")) {
          a(.class("button primary"), .href(open.route)) { "Resume the round" }
          a(.class("button"), .href(.questions(kind: nil))) { "Start another" }
        }
      } else {
        h2 { recent.isEmpty ? "Take your first round" : "Take the next round" }
        p {
          "A real round takes up to an hour. Coach mode has no clock and tells you at once how "
          "an answer was read."
        }
        p(.class("actions")) {
          a(.class("button primary"), .href(.campaigns)) { "Take the whole loop" }
          a(.class("button"), .href(.questions(kind: nil))) { "Choose a question" }
          a(.class("button"), .href(.cases)) { "Take a case with data" }
          a(.class("button"), .href(.practice())) { "Practise in minutes" }
        }
      }
    }
  }

  private var steps: HTML {
    section(.labelledBy(ElementID("how"))) {
      h2(.id(ElementID("how"))) { "How it works" }
      ol(.class("steps")) {
        li {
          strong { "Prepare." }
          " Read the question and its exhibits, and take notes. They are kept and never assessed."
        }
        li {
          strong { "Discuss." }
          " Write your answer as you would say it. The interviewer asks up to three follow-ups "
          "about what you said or left out."
        }
        li {
          strong { "Read the scorecard." }
          " Each level comes with its rubric line, your words that it rests on, and what one "
          "more detail would change."
        }
      }
    }
  }

  @HTMLBuilder private var recentRounds: HTML {
    if !recent.isEmpty {
      section(.labelledBy(ElementID("recent"))) {
        h2(.id(ElementID("recent"))) { "Recent rounds" }
        RoundTable(caption: "Recent rounds, the newest first", rounds: recent).body
        p { a(.href(.history)) { "All rounds" } }
      }
    }
  }
}
