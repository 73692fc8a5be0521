// SPDX-License-Identifier: Apache-2.0

import Markup

/// By whom a scorecard was made, and what it cannot say.
struct ReadingStatement {
  let rubricVersion: String

  var body: HTML {
    section(.class("statement"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "How far to trust this" }
      p {
        "A machine read this round, by rules and by weights fitted to rated answers, against rubric version "
        bdi { rubricVersion }
        ". The same words always get the same levels. No person has seen them."
      }
      p {
        "It cannot tell whether what you say about your past is true, whether an unusual idea is "
        "a good one, or how you would come across in a room. "
        "It can miss a point that is put in words it does not know. Check each level against its "
        "quotes; where they do not bear it out, trust yourself."
      }
      p(.class("actions")) {
        a(.class("button"), .href(.about)) { "What is judged, and how" }
      }
    }
  }

  private static let headingID = ElementID("statement")
}
