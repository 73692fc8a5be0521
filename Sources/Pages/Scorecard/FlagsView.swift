// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// The failures that were seen, with the words that triggered them.
struct FlagsView {
  let flags: [FlagResult]
  let citations: Citations

  var body: HTML {
    section(.class("flags"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What an interviewer would hold against it" }
      for (index, flag) in flags.enumerated() {
        article(.class("flag"), .id(ElementID("flag", index))) {
          h3(.ownDirection) { flag.name }
          p(.ownDirection) { flag.message }
          if let quote = flag.quote {
            QuoteView(quote: quote, citations: citations).body
          } else {
            p(.class("detail")) {
              "This is about what is missing in the whole answer, so there are no words to quote."
            }
          }
        }
      }
    }
  }

  private static let headingID = ElementID("flags")
}
