// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import InterviewContent

extension RuleSet {
  /// Returns what is wrong with the examples of an evidence rule; empty when all come out as listed.
  public func wrongExamples(of rule: EvidenceRule) -> [RuleError] {
    wrongExamples(rule.examples, rule: rule.id.name) { text in
      evidence(in: text).contains { $0.type == rule.id && $0.grade >= .specific }
    }
  }

  /// Returns what is wrong with the examples of a flag rule; empty when all come out as listed.
  public func wrongExamples(of rule: FlagRule) -> [RuleError] {
    let kind = QuestionKind.allCases.first(where: rule.kinds.contains) ?? .problemSolving
    return wrongExamples(rule.examples, rule: rule.id.name) { text in
      let view = AnswerView(Reading(text), rules: self)
      let finder = FlagFinder(rules: self, view: view, evidence: evidence(in: text))
      return finder.finds(rule, for: kind)
    }
  }

  /// Returns the evidence in a text that belongs to no question.
  public func evidence(in text: String) -> [Evidence] {
    EvidenceFinder(rules: self, view: AnswerView(Reading(text), rules: self))
      .evidence()
  }

  private func wrongExamples(
    _ examples: RuleExamples, rule: String, isFound: (String) -> Bool
  ) -> [RuleError] {
    examples.yes.filter { !isFound($0) }.map {
      .wrongExample(rule: rule, example: $0, found: false)
    }
      + examples.no.filter(isFound).map { .wrongExample(rule: rule, example: $0, found: true) }
  }
}
