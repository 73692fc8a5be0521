// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup

/// What to work on before the next campaign, the weakest card first.
struct CommitteeWorkView {
  let steps: [WorkStep]

  var body: HTML {
    section(.class("committee-work"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What to work on first" }
      ol { for step in steps { li { entry(step) } } }
    }
  }

  private static let headingID = ElementID("committee-work")

  @HTMLBuilder private func entry(_ step: WorkStep) -> HTML {
    p(.ownDirection) {
      strong { Message(engine: step.moment) }
      " "
      span(.class("detail"), .ownDirection) { source(of: step) }
    }
    if let said = step.said { CardQuoteView(words: said, showsPlace: false).body }
    p {
      span(.class("detail")) { "Better: " }
      span(.ownDirection) { step.better }
    }
  }

  private func source(of step: WorkStep) -> Message {
    "\(step.place.shownTitle) (\(step.role)): \(Message(label: step.band.title))"
  }
}
