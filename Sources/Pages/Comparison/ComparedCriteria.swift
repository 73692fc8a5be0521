// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup

/// Each shared criterion with its level in both attempts, the change in words, and the evidence that came and went.
struct ComparedCriteria {
  let comparison: AttemptComparison

  var body: HTML {
    section(.class("criteria"), .labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "Criterion by criterion" }
      if comparison.shared.isEmpty { p { "These rounds share no criterion." } }
      for criterion in comparison.shared { entry(criterion) }
      apart("Read in the earlier round only", comparison.onlyThen)
      apart("Read in the later round only", comparison.onlyNow)
    }
  }

  private static let headingID = ElementID("criteria")

  private func entry(_ shared: AttemptComparison.Shared) -> HTML {
    article(.class("criterion")) {
      div(.class("criterion-head")) {
        h3(.ownDirection) { shared.now.name }
        p(.class("change")) { shared.words }
      }
      div(.class("criterion-body")) {
        div(.class("two")) {
          side("Then", shared.then)
          side("Now", shared.now)
        }
        if shared.couldBeEqual {
          p(.class("detail")) {
            "A stricter or a looser reading could have given both the same level."
          }
        }
        evidence(shared.evidence)
      }
    }
  }

  private func side(_ name: Message, _ result: CriterionResult) -> HTML {
    div {
      p(.class("detail")) { name }
      LevelScale(result: result).body
    }
  }

  @HTMLBuilder private func evidence(_ change: AttemptComparison.EvidenceChange) -> HTML {
    line("Shown now, not then", change.gained)
    line("Shown then, not now", change.lost)
    line("More concrete now", change.firmer)
    line("Less concrete now", change.weaker)
    if [change.gained, change.lost, change.firmer, change.weaker].allSatisfy(\.isEmpty) {
      p(.class("detail")) { "The evidence is of the same kinds." }
    }
  }

  @HTMLBuilder private func line(_ name: Message, _ evidence: [String]) -> HTML {
    if !evidence.isEmpty {
      p(.class("evidence-change")) {
        strong { name }
        ": "
        span(.ownDirection) { evidence.joined(separator: ", ") }
      }
    }
  }

  @HTMLBuilder private func apart(_ name: Message, _ criteria: [String]) -> HTML {
    if !criteria.isEmpty {
      p(.class("detail")) {
        name
        ": "
        span(.ownDirection) { criteria.joined(separator: ", ") }
      }
    }
  }
}
