// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities

/// The rules by which lines of a CV are read: a deed, what it was done to, and what came of it.
///
/// They are rules of the kind that reads answers, and a set of their own, so that a CV rule changes no answer.
enum CurriculumRules {
  /// The rules, made ready.
  static let rules: RuleSet = {
    do { return try RuleSet(lexicons: CurriculumLexicons.all, evidence: evidence, flags: []) } catch
    {
      preconditionFailure("the rules of CVs do not fit their lexicons: \(error)")
    }
  }()

  /// One rule for each kind of evidence, in the order of the kinds.
  static let evidence: [EvidenceRule] = CurriculumEvidence.Kind.allCases.map { kind in
    EvidenceRule(
      id: EvidenceTypeID(kind.rawValue), name: kind.title, definition: kind.title,
      patterns: patterns(of: kind), exclusions: ["shadow"],
      advice: "Say what you did, to what, and what came of it.",
      examples: CurriculumExamples.of(kind))
  }

  private static func patterns(of kind: CurriculumEvidence.Kind) -> [Pattern] {
    switch kind {
    case .outcome:
      [
        pattern([
          words("metric", ["metric"]), words("deed", ["deed", "movement"]),
          Slot(name: "change", matchers: [.mark(.change)]),
        ]),
        pattern([
          words("metric", ["metric"]), words("deed", ["deed", "movement"]), amount,
          words("base", ["base"]),
        ]),
      ]
    case .decision: deeds(by: "decision-deed", to: ["decision-matter"])
    case .models: deeds(by: "deed", to: ["models"])
    case .developers: deeds(by: "deed", to: ["developers"])
    case .inference: deeds(by: "deed", to: ["inference"])
    case .regulated: deeds(by: "deed", to: ["regulated"])
    case .openWork: deeds(by: "deed", to: ["open-work"])
    case .experiments: deeds(by: "deed", to: ["experiments"])
    case .research: deeds(by: "deed", to: ["research"])
    }
  }

  /// The matter alone is a mention; with a deed and an amount or an outcome in words it is specific.
  private static func deeds(by deed: String, to matter: [String]) -> [Pattern] {
    let result = Slot(
      name: "result", matchers: [.quantity(amounts), .lexicon("outcome-word")], negation: .ignore)
    return [pattern([words("matter", matter), words("deed", [deed]), result])]
  }

  private static func pattern(_ slots: [Slot]) -> Pattern {
    Pattern(slots: slots, asserted: ["deed"])
  }

  private static func words(_ name: String, _ lexicons: [String]) -> Slot {
    Slot(name: name, matchers: lexicons.map { .lexicon($0) })
  }

  private static let amount = Slot(name: "amount", matchers: [.quantity(amounts)])

  /// Amounts that tell a result; dates do not.
  private static let amounts = Set(Dimension.allCases).subtracting([.date, .percentile])
}
