// SPDX-License-Identifier: Apache-2.0

import InterviewContent

/// Decides which flags of an answer count: a phrase that a rule takes for a failure is none in an answer that is sound as a whole.
///
/// Of the flags that rules raised on left-out answers whose band came out at 5 or more with those flags counted, 3 of 48 were in the labels
/// (docs/assessor.md). So it is with a test that words alone make too small: of nine such flags one was in the labels, and all nine answers were at
/// 4 or more by them; the model had seen seven of them. A test whose power was computed from the data of its case stays too small, whatever else is sound. A wrong figure stays in the table of claims and in the evidence that it lowers.
struct SoundAnswer {
  let examination: Examination
  let rubric: Rubric
  let rules: RuleSet

  /// From this band on an answer is sound, the flags against it counted.
  static let band = 5.0

  /// Returns the flags that count, in the order of the text.
  func flags() -> [FlagResult] {
    let all = examination.flags
    guard all.contains(where: { !isKept($0) }), examination.voids.contains(nil),
      let value = value(),
      value >= Self.band
    else { return all }
    return all.filter(isKept)
  }

  /// How somebody writes to the reader, and what the key of a case says.
  private static let kept: Set<FlagID> = [
    Assessor.gamingFlag, Assessor.decoyFlag, FlagID("contempt"),
  ]

  /// Whether a flag counts whatever the band, as those do that leave no band above a certain one and those that the data show.
  private func isKept(_ flag: FlagResult) -> Bool {
    if Self.kept.contains(flag.id) || examination.foundOut.contains(flag.id) { return true }
    return flag.id != Assessor.smallTestFlag && rules.knockOut(of: flag) != nil
  }

  /// The band with all flags counted; nil where no model gives one.
  private func value() -> Double? {
    guard rules.wording != nil else { return nil }
    let evidence = Dictionary(grouping: examination.evidence, by: \.type)
    let levels = rubric.criteria.map { criterion in
      CriterionLevel(
        criterion: criterion,
        evidence: (criterion.required + criterion.supporting).flatMap { evidence[$0] ?? [] },
        flags: [])
    }
    let assessed = zip(rubric.criteria, levels).filter { criterion, level in
      rules.opens(criterion, by: examination.question) || !level.support.isEmpty
    }.map(\.1)
    return Self.value(of: examination, levels: assessed, flags: examination.flags, by: rules)
  }

  /// Returns the band before it is rounded, from the rules of the criteria that are assessed; nil where no model gives one.
  static func value(
    of examination: Examination, levels: [CriterionLevel], flags: [FlagResult], by rules: RuleSet
  ) -> Double? {
    let failures = Set(flags.map(\.id)).subtracting([Assessor.gamingFlag])
    return rules.wording?.band.value(
      wording: examination.wording, evidence: levels.map { $0.uncapped(.plain) },
      flags: failures.count)
  }
}
