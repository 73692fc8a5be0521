// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Markup

/// The lines of the rule, how close each was, and what would have turned the decision.
struct CommitteeRuleView {
  let decision: CommitteeDecision

  /// The lines of the rule.
  var lines: HTML {
    section(.class("committee-rule"), .labelledBy(Self.ruleID)) {
      h2(.id(Self.ruleID)) { "The rule, line by line" }
      p(.class("detail")) {
        "All lines must hold. Rule of \(decision.rule.version)\(strictness)."
      }
      ul(.class("rule-lines")) { for line in decision.lines { entry(line) } }
    }
  }

  /// What would have turned the decision.
  var flip: HTML {
    let lines = FlipLines(decision: decision).all
    return section(.class("committee-flip"), .labelledBy(Self.flipID)) {
      h2(.id(Self.flipID)) { "What would have changed the decision" }
      p(.ownDirection) { Message(engine: decision.flip.heading) }
      if lines.count > Self.mostShown {
        details(.class("fold")) {
          summary { "All \(lines.count) changes" }
          changes(lines)
        }
      } else if !lines.isEmpty {
        changes(lines)
      }
      if let remark = decision.flip.remark {
        p(.class("detail"), .ownDirection) { Message(engine: remark) }
      }
    }
  }

  /// How many changes stand on the page unfolded.
  private static let mostShown = 6

  private func changes(_ lines: [Message]) -> HTML {
    ul { for line in lines { li(.ownDirection) { line } } }
  }

  private var strictness: Message { decision.isStrict ? ", strict" : "" }

  private static let ruleID = ElementID("committee-rule")
  private static let flipID = ElementID("committee-flip")

  private func entry(_ line: RuleLine) -> HTML {
    li(.class(line.holds ? "holds" : "missed")) {
      span(.class("state")) { if line.holds { "Holds" } else { "Missed" } }
      span(.class("line-name")) { Message(label: line.id.title) }
      span(.class("detail")) {
        "\(Message(engine: line.figures)) · \(Message(engine: line.closeness))"
      }
    }
  }
}
