// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Says in words which rule gave a level and what one more detail would change.
struct LevelReason {
  let rule: CriterionLevel
  let rules: RuleSet

  /// Returns what was seen that gives a level by evidence alone.
  func shown(at level: Level) -> String {
    let specific = names(rule.support.filter { $0.grade >= .specific }.map(\.type))
    let named = names(rule.support.map(\.type))
    switch level {
    case .one: return "Nothing was seen of: \(names(rule.criterion.required))."
    case .two where restsOnWrongFigure: return "Named, but with a wrong number: \(named)."
    case .two:
      return specific.isEmpty
        ? "Named but not shown: \(named)." : "Shown, but only in support: \(specific)."
    case .three: return "Shown: \(specific)."
    case .four: return "Shown together: \(specific)."
    case .five: return "Shown together and tied to a reason: \(specific)."
    }
  }

  /// Returns what would lift a cap.
  func clearing(_ cap: (level: Level, flag: FlagResult)) -> String {
    "Clear the flag “\(cap.flag.name)”: it holds this at \(cap.level.rawValue)."
  }

  /// Returns what would raise the level by evidence alone by one; empty at level 5.
  func nextStep(from level: Level) -> String {
    let seen = Set(rule.support.filter { $0.grade >= .specific }.map(\.type))
    let missing = (rule.criterion.required + rule.criterion.supporting).first { !seen.contains($0) }
    switch level {
    case .five: return ""
    case .four: return "For 5: say what follows from it, with the reason, in the same breath."
    case .two where restsOnWrongFigure:
      return "Put the number right: the flag says what it should be."
    case .one, .two: return firstAdvice
    case .three: return missing.flatMap(advice) ?? firstAdvice
    }
  }

  /// Whether nothing is specific and a wrong figure is the reason for that.
  private var restsOnWrongFigure: Bool {
    let support = rule.support
    return !support.contains { $0.grade >= .specific }
      && support.contains { $0.holdsWrongFigure && rule.criterion.required.contains($0.type) }
  }

  /// The advice for the required piece that comes first among those not yet specific.
  private var firstAdvice: String {
    let seen = Set(rule.support.filter { $0.grade >= .specific }.map(\.type))
    let missing = rule.criterion.required.first { !seen.contains($0) }
    return missing.flatMap(advice) ?? rule.criterion.advice
  }

  private func advice(_ type: EvidenceTypeID) -> String? {
    rules.evidenceByID[type]?.advice
  }

  private func names(_ types: [EvidenceTypeID]) -> String {
    types.map { rules.evidenceByID[$0]?.name.lowercased() ?? $0.name }.joined(separator: ", ")
  }
}
