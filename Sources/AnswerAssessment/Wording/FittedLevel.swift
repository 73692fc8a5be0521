// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// The level of a criterion by its evidence and the wording of the whole answer together.
///
/// Without a wording model it is the level by evidence alone.
struct FittedLevel {
  let rule: CriterionLevel
  let wording: WordingReading
  let fit: LevelFit?
  /// Whether any sentence may count; if none does, there is nothing that a level above 1 could rest on.
  let hasWords: Bool

  /// The level under a reading, caps included.
  func level(_ strictness: CriterionLevel.Strictness = .plain) -> Level {
    guard let fit else { return rule.level(strictness) }
    guard hasWords else { return .one }
    let value = value(by: fit) + fit.spread * direction(strictness)
    return min(rounded(value), rule.cap?.level ?? .five)
  }

  /// The cap, when the level would be higher without it; nil otherwise.
  var bindingCap: (level: Level, flag: FlagResult)? {
    guard let fit else { return rule.bindingCap }
    return rule.cap.flatMap { hasWords && rounded(value(by: fit)) > $0.level ? $0 : nil }
  }

  private func value(by fit: LevelFit) -> Double {
    (fit.starts[rule.criterion.id.name] ?? fit.usual)
      + fit.wording * wording.value
      + fit.evidence * Double(rule.uncapped(.plain).rawValue)
  }

  private func direction(_ strictness: CriterionLevel.Strictness) -> Double {
    switch strictness {
    case .strict: -1
    case .plain: 0
    case .loose: 1
    }
  }

  private func rounded(_ value: Double) -> Level {
    guard value.isFinite else { return .one }
    let level = Int(min(5, max(1, value)).rounded())
    return Level(rawValue: min(level, wording.highest)) ?? .five
  }
}

extension BandFit {
  /// Returns the band of an answer before it is rounded, from 1 to 6: from the value of its wording, its levels by evidence alone, and the
  /// number of different flags.
  func value(wording: WordingReading, evidence levels: [Level], flags: Int) -> Double {
    let mean =
      levels.isEmpty
      ? 1 : Double(levels.map(\.rawValue).reduce(0, +)) / Double(levels.count)
    let sum =
      start + self.wording * wording.value + evidence * mean - self.flags * Double(flags)
    guard sum.isFinite else { return 1 }
    return min(6, max(1, curve?.band(at: sum) ?? sum))
  }
}
