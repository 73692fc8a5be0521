// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// The highest level that is left to a criterion whatever else speaks for the answer, and what sets it.
///
/// Whoever reads the answer again may not go above it.
public struct LevelCeiling: Hashable, Sendable, Codable {
  /// What holds a level down.
  public enum Cause: Hashable, Sendable, Codable {
    /// A flag with this name: a failure, a wrong number, or the gate.
    case flag(String)
    /// The answer says so little that no higher level can rest on it.
    case fewWords
    /// The reply to a follow-up.
    case reply
    /// A hint that was taken.
    case hint
  }

  public let level: Level
  public let cause: Cause

  /// Creates a ceiling.
  public init(level: Level, cause: Cause) {
    self.level = level
    self.cause = cause
  }

  /// Returns the lower one of two ceilings; the first when they are the same.
  public static func lower(_ one: LevelCeiling, _ other: LevelCeiling) -> LevelCeiling {
    other.level < one.level ? other : one
  }
}

extension Assessor {
  /// Returns the ceilings that flags and the length of an answer set, by criterion; those without one are left out.
  public func ceilings(of examination: Examination) -> [Criterion.ID: LevelCeiling] {
    let kind = examination.question.kind
    let rubric = rubric(of: kind)
    let rules = rules(for: kind)
    let judgement = Judgement(examination: examination, rubric: rubric, rules: rules)
    let most = rules.wording == nil ? nil : Level(rawValue: max(1, examination.wording.highest))
    return rubric.criteria.reduce(into: [:]) { ceilings, criterion in
      let ofFlag = judgement.level(of: criterion).cap
        .map { LevelCeiling(level: $0.level, cause: .flag($0.flag.name)) }
      let ofLength = most.flatMap { $0 < .five ? LevelCeiling(level: $0, cause: .fewWords) : nil }
      let all = [ofFlag, ofLength].compactMap(\.self)
      ceilings[criterion.id] = all.dropFirst().reduce(all.first) { old, next in
        old.map { LevelCeiling.lower($0, next) }
      }
    }
  }
}

extension OutcomeEffect {
  /// Returns the ceilings that the replies to follow-ups set, by criterion.
  public static func ceilings(of effects: [OutcomeEffect]) -> [Criterion.ID: LevelCeiling] {
    Dictionary(grouping: effects, by: \.criterion).compactMapValues { effects in
      standing(of: effects).compactMap(\.highest).min()
        .map { LevelCeiling(level: $0, cause: .reply) }
    }
  }

  /// The effects on one criterion that stand at the end: what passes is lifted by a later reply that speaks for the answer.
  static func standing(of effects: [OutcomeEffect]) -> [OutcomeEffect] {
    effects.enumerated().filter { place, effect in
      !effect.isPassing
        || !effects.dropFirst(place + 1).contains { $0.outcome.verdict.isGood }
    }.map(\.element)
  }
}
