// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// At most three things to do better, the weightiest first.
struct NextStepsView {
  let steps: [NextStep]
  let citations: Citations

  var body: HTML {
    section(.class("next-steps"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What to do better next time" }
      ol {
        for (index, step) in steps.enumerated() {
          li(.id(ElementID("step", index))) {
            p(.class("moment"), .ownDirection) {
              strong { Message(engine: step.moment) }
              " "
              span(.class("code")) { "\(step.criterion)" }
            }
            if let said = step.said {
              p(.class("detail")) { "You said" }
              QuoteView(quote: said, citations: citations).body
            }
            p {
              span(.class("detail")) { "Better: " }
              span(.ownDirection) { step.better }
            }
          }
        }
      }
    }
  }

  private static let headingID = ElementID("next-steps")
}
