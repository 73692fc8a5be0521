// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Markup
import Rehearsal

/// How an answer was read in coach mode, in brief; the scorecard has the quotes.
struct FeedbackView {
  let assessment: Assessment
  /// The numbers that were claimed so far; nil when they were not checked.
  let claims: [Claim]?

  var body: HTML {
    details(.class("feedback"), .open(true)) {
      summary {
        strong { "How the machine read this" }
        if let band = assessment.band, let score = assessment.score {
          span(.class("detail")) { ": \(Message(label: band.title)), \(score) of 100" }
        }
      }
      for notice in assessment.notices { p(.class("notice"), .ownDirection) { notice } }
      ul(.class("criteria-brief")) {
        for result in assessment.criteria { line(result) }
      }
      if !assessment.flags.isEmpty { flags }
      if let claims, !claims.isEmpty {
        p(.class("detail")) {
          "Numbers so far: \(claims.tally). The scorecard shows how each follows."
        }
      }
    }
  }

  private func line(_ result: CriterionResult) -> HTML {
    li {
      p(.class("criterion-name")) { bdi { result.name } }
      LevelScale(result: result).body
      if result.level == nil {
        p(.class("detail"), .ownDirection) { result.meaning }
      } else if !result.nextStep.isEmpty {
        p(.class("detail"), .ownDirection) { result.nextStep }
      }
    }
  }

  private var flags: HTML {
    ul(.class("flags-brief")) {
      for flag in assessment.flags {
        li {
          strong { bdi { flag.name } }
          " "
          bdi { flag.message }
          if let quote = flag.quote {
            " "
            quoted(quote.text)
          }
        }
      }
    }
  }
}
