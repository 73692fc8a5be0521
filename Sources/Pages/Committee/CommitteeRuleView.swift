// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup

/// The lines of the rule, how close each was, and what would have turned the decision.
struct CommitteeRuleView {
  let decision: CommitteeDecision

  @HTMLBuilder var body: HTML {
    section(.class("committee-rule"), .labelledBy(Self.ruleID)) {
      h2(.id(Self.ruleID)) { "The rule, line by line" }
      p(.class("detail")) {
        "All lines must hold. Rule of \(decision.rule.version)\(decision.isStrict ? ", strict" : "")."
      }
      ul(.class("rule-lines")) { for line in decision.lines { entry(line) } }
    }
    section(.class("committee-flip"), .labelledBy(Self.flipID)) {
      h2(.id(Self.flipID)) { "What would have changed it" }
      p { decision.flip.heading }
      if !decision.flip.lines.isEmpty {
        ul { for line in decision.flip.lines { li(.ownDirection) { line } } }
      }
      if let remark = decision.flip.remark { p(.class("detail")) { remark } }
    }
  }

  private static let ruleID = ElementID("committee-rule")
  private static let flipID = ElementID("committee-flip")

  private func entry(_ line: RuleLine) -> HTML {
    li(.class(line.holds ? "holds" : "missed")) {
      span(.class("state")) { line.holds ? "Holds" : "Missed" }
      span(.class("line-name")) { line.id.title }
      span(.class("detail")) { "\(line.figures) · \(line.closeness)" }
    }
  }
}
