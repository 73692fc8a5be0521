// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Says in words how evidence and wording gave a level, and what one more detail would change.
struct FittedReason {
  let fitted: FittedLevel
  let rules: RuleSet

  private var evidence: LevelReason { LevelReason(rule: fitted.rule, rules: rules) }

  /// Returns why a level is what it is.
  func text(for level: Level) -> String {
    if let cap = fitted.bindingCap {
      return "Held at \(level.rawValue) by a flag: \(cap.flag.name.lowercased())."
    }
    let byEvidence = fitted.rule.uncapped(.plain)
    let shown = evidence.shown(at: byEvidence)
    guard fitted.fit != nil, fitted.hasWords else { return shown }
    let effect =
      level == byEvidence ? "agrees with \(level.rawValue)" : "makes it \(level.rawValue)"
    return "\(shown) That alone would be \(byEvidence.rawValue); "
      + "the wording of the whole answer \(effect)."
  }

  /// Returns what would raise a level by one; empty at level 5.
  func nextStep(from level: Level) -> String {
    guard level < .five else { return "" }
    if let cap = fitted.bindingCap { return evidence.clearing(cap) }
    let step = evidence.nextStep(from: fitted.rule.uncapped(.plain))
    return step.isEmpty ? fitted.rule.criterion.advice : step
  }
}
