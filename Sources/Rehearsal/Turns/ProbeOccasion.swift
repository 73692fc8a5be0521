// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import AnswerReading
import ClaimChecking
import InterviewContent

/// What in an answer calls for a probe.
struct ProbeOccasion {
  /// Why it is asked, for the scorecard.
  let reason: String
  /// The person's words that it reacts to; nil when it reacts to something left out.
  let words: String?
  /// What an exhibit shows, as it is said within a sentence; nil when no exhibit is asked about.
  var cell: String?

  /// Returns the occasion for a reason; nil when the reason does not hold.
  static func of(
    _ reason: Probe.Reason, examination: Examination, claims: [Claim], round: Round,
    review: CaseJudgement?, rules: RuleSet
  ) -> ProbeOccasion? {
    switch reason {
    case .missing(let types):
      guard types.allSatisfy({ (examination.grade(of: $0) ?? .mentioned) < .specific }) else {
        return nil
      }
      return ProbeOccasion(
        reason: "Nothing specific was said yet about \(names(types, rules)).", words: nil)
    case .flag(let id):
      return examination.flags.first { $0.id == id }.map {
        ProbeOccasion(reason: "\($0.name).", words: $0.quote?.text)
      }
    case .said(let type):
      guard let best = examination.best(of: type), best.grade >= .specific else { return nil }
      return ProbeOccasion(
        reason: "You spoke about \(names([type], rules)); this asks for what lies behind it.",
        words: best.quote.text)
    case .unsourcedFigure:
      let quoted = round.exchanges.compactMap(\.followUp?.reactsTo)
      let found = UnsourcedFigure(
        examination: examination, claims: claims, rules: rules, quoted: quoted)
      return found.sentence.map {
        ProbeOccasion(
          reason: "A figure was given without saying where it comes from.", words: $0)
      }
    case .claim(let result): return claim(result, among: claims, round, examination.reading)
    case .exhibit:
      return PassedOverCell(round: round, examination: examination, review: review).occasion
    }
  }

  private static func names(_ types: [EvidenceTypeID], _ rules: RuleSet) -> String {
    types
      .map { type in rules.evidence.first { $0.id == type }?.name.lowercased() ?? type.name }
      .joined(separator: " or ")
  }

  /// A number with a verdict that was not asked about yet; of right ones only those that had to be worked out.
  ///
  /// The reason does not say what came of recomputing it.
  private static func claim(
    _ result: Probe.ClaimResult, among claims: [Claim], _ round: Round, _ reading: Reading
  ) -> ProbeOccasion? {
    let known = round.exchanges.compactMap(\.followUp?.reactsTo)
    let fitting = claims.filter { claim in
      claim.verdict.rawValue == result.rawValue && !known.contains { $0.contains(claim.text) }
        && (claim.verdict != .right || claim.isWorkedOut)
    }
    let best = fitting.max { $0.inputs.count < $1.inputs.count }
    return best.flatMap { best in fitting.first { $0.inputs.count == best.inputs.count } }.map {
      ProbeOccasion(
        reason: "A number was given that can be followed step by step.",
        words: QuoteCut.whole($0, in: reading))
    }
  }
}

extension Claim {
  /// Whether two numbers or more went into it and it is no fact that is looked up.
  fileprivate var isWorkedOut: Bool { inputs.count >= 2 && kind != .datedFact }
}
