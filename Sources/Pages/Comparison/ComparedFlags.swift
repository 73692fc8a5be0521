// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Markup

/// The failures that went, came and stayed.
struct ComparedFlags {
  let comparison: AttemptComparison

  var body: HTML {
    section(.class("flags"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "What an interviewer would hold against it" }
      if comparison.then.flags.isEmpty, comparison.now.flags.isEmpty {
        p { "Nothing in either attempt." }
      }
      group("No longer seen", comparison.flagsGone)
      group("Newly seen", comparison.flagsNew)
      group("Seen in both", comparison.flagsKept)
    }
  }

  private static let headingID = ElementID("flags")

  @HTMLBuilder private func group(_ name: Message, _ flags: [FlagResult]) -> HTML {
    if !flags.isEmpty {
      h3 { name }
      ul {
        for flag in flags {
          li {
            strong(.ownDirection) { flag.name }
            " "
            span(.ownDirection) { flag.message }
          }
        }
      }
    }
  }
}
