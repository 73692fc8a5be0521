// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// The rule that turns evidence into the level of one criterion.
///
///     1  nothing was seen
///     2  something was named but not shown, or only supporting evidence is specific
///     3  one required piece is specific
///     4  two different types are specific, one of them required
///     5  as 4, and one of them is tied to a decision or a result by a reason
///
/// A type counts once, however often it is repeated, and a failure flag caps the level. The rule is monotone: one more piece of evidence
/// never lowers a level.
struct CriterionLevel {
  let criterion: Criterion
  let evidence: [Evidence]
  let flags: [FlagResult]

  /// How willingly a piece is taken as specific.
  enum Strictness {
    /// A piece must be tied to a reason to count as specific.
    case strict
    case plain
    /// A mention counts as specific.
    case loose
  }

  /// The level under a reading, caps included.
  func level(_ strictness: Strictness = .plain) -> Level {
    min(uncapped(strictness), cap?.level ?? .five)
  }

  /// The lowest cap and the flag that sets it; nil when no flag of this criterion was seen.
  var cap: (level: Level, flag: FlagResult)? {
    flags
      .compactMap { flag in
        let cap = criterion.caps[flag.id] ?? (flag.id == Assessor.gamingFlag ? .two : nil)
        return cap.map { (level: $0, flag: flag) }
      }
      .min { $0.level < $1.level }
  }

  /// The cap, when the evidence would give a higher level without it; nil otherwise.
  var bindingCap: (level: Level, flag: FlagResult)? {
    cap.flatMap { uncapped(.plain) > $0.level ? $0 : nil }
  }

  /// The pieces that the level rests on: for each type its best, required types first, specific before mentioned.
  var support: [Evidence] {
    let types = criterion.required + criterion.supporting
    let best = types.compactMap { type in
      // By index, as a copy of each piece would cost more than its comparison.
      evidence.indices.filter { evidence[$0].type == type }
        .max { evidence[$0].grade < evidence[$1].grade }.map { evidence[$0] }
    }
    let specific = best.filter { $0.grade >= .specific }
    return specific.isEmpty ? best : specific
  }

  /// The level under a reading, caps left out.
  func uncapped(_ strictness: Strictness) -> Level {
    let required = grades(of: criterion.required, strictness)
    let all = required + grades(of: criterion.supporting, strictness)
    guard !all.isEmpty else { return .one }
    guard required.contains(where: { $0 >= .specific }) else { return .two }
    guard all.count(where: { $0 >= .specific }) >= 2 else { return .three }
    return all.contains(.linked) ? .five : .four
  }

  /// The best grade of each type that was seen.
  private func grades(of types: [EvidenceTypeID], _ strictness: Strictness) -> [Grade] {
    types.compactMap { type in
      evidence.lazy.filter { $0.type == type }.map(\.grade).max().flatMap { adjust($0, strictness) }
    }
  }

  private func adjust(_ grade: Grade, _ strictness: Strictness) -> Grade? {
    switch strictness {
    case .strict: grade == .specific ? .mentioned : grade
    case .plain: grade
    case .loose: grade == .mentioned ? .specific : grade
    }
  }
}
