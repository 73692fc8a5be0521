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
        pattern(
          [
            words("metric", "metric"), words("deed", "deed", "movement"),
            Slot(name: "change", matchers: [.mark(.change)]),
          ], trigger: ["metric", "deed"]),
        pattern(
          [
            words("metric", "metric"), words("deed", "deed", "movement"),
            Slot(name: "amount", matchers: [.quantity(amounts)]), words("base", "base"),
          ], trigger: ["metric", "deed"]),
      ]
    case .decision:
      // Every CV of this trade names products; a verb that decides makes the mention.
      deeds("decision-matter", by: "decision-deed", trigger: ["matter", "deed"])
    case .models: deeds("models")
    case .developers: deeds("developers")
    case .inference: deeds("inference")
    case .regulated: deeds("regulated")
    case .openWork: deeds("open-work")
    case .experiments: deeds("experiments")
    case .research: deeds("research")
    }
  }

  /// The matter alone is a mention; with a deed and an amount or an outcome in words it is specific.
  private static func deeds(
    _ matter: String, by deed: String = "deed", trigger: Set<String> = ["matter"]
  ) -> [Pattern] {
    let result = Slot(
      name: "result", matchers: [.quantity(amounts), .lexicon("outcome-word")], negation: .ignore)
    return [pattern([words("matter", matter), words("deed", deed), result], trigger: trigger)]
  }

  private static func pattern(_ slots: [Slot], trigger: Set<String>) -> Pattern {
    Pattern(slots: slots, trigger: trigger, asserted: ["deed"])
  }

  private static func words(_ name: String, _ lexicons: String...) -> Slot {
    Slot(name: name, matchers: lexicons.map { .lexicon($0) })
  }

  /// Amounts that tell a result; dates do not.
  private static let amounts = Set(Dimension.allCases).subtracting([.date, .percentile])
}
