// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// The failures that an answer has in all likelihood, though no rule can point at them.
struct LikelyView {
  let flags: [FlagResult]
  let citations: Citations

  var body: HTML {
    section(.class("flags"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What may be held against it" }
      p(.class("detail")) {
        "No rule found these. Answers that are weak and worded like yours have them three times in four, so look there; no level and no band was held down by them."
      }
      for (index, flag) in flags.enumerated() {
        article(.class("flag"), .id(ElementID("likely", index))) {
          h3(.ownDirection) { flag.name }
          p(.ownDirection) { flag.message }
          if let quote = flag.quote { QuoteView(quote: quote, citations: citations).body }
        }
      }
    }
  }

  private static let headingID = ElementID("likely")
}
