// SPDX-License-Identifier: Apache-2.0

@testable import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal

/// An explanation and overridden levels that the tests of reports share.
extension Samples {
  /// An explanation in which every field is filled, and every kind of absence occurs.
  static let explained = CheckedExplanation(
    explanation: Explanation(
      assessment: assessment,
      sentences: [
        ExplainedSentence(number: 1, quote: first, setAside: .copied, evidence: [], flags: []),
        ExplainedSentence(
          number: 2, quote: second, setAside: nil,
          evidence: [
            ExplainedEvidence(
              type: "PF-SEGMENT", name: "Segmentation", grade: .linked,
              slots: [
                SlotFill(slot: "segment", words: "by plan"), SlotFill(slot: "reason", words: ""),
              ],
              holdsWrongFigure: false, criteria: ["PS1", "PS3"]),
            ExplainedEvidence(
              type: "MT-TARGET", name: "Metric with target", grade: .mentioned, slots: [],
              holdsWrongFigure: true, criteria: []),
          ], flags: [assessment.flags[0]]),
        ExplainedSentence(
          number: 3, quote: Quote(start: 66, end: 70, text: "Yes."), setAside: nil, evidence: [],
          flags: []),
      ],
      criteria: [
        ExplainedCriterion(
          result: assessment.criteria[0],
          cap: LevelCap(level: .three, flag: assessment.flags[0], isBinding: true),
          types: [
            SoughtType(
              id: "PF-SEGMENT", name: "Segmentation", isRequired: true, best: .linked, sentence: 2),
            SoughtType(
              id: "PF-HYP", name: "Hypothesis", isRequired: false, best: nil, sentence: nil),
          ]),
        ExplainedCriterion(
          result: assessment.criteria[1],
          cap: LevelCap(level: .two, flag: assessment.flags[1], isBinding: false),
          types: [
            SoughtType(
              id: "MT-TARGET", name: "Metric with target", isRequired: true, best: .mentioned,
              sentence: 2)
          ]),
        ExplainedCriterion(result: assessment.criteria[2], cap: nil, types: []),
      ]),
    claims: claims)

  /// A finished round in which a coach set two levels, one of them twice.
  static func overriddenRound(reason: String = "The parts are named but not ranked.") throws
    -> Round
  {
    var round = try round()
    let events: [RoundEvent] = [
      .levelOverridden(
        criterion: "PS1", level: .five, reason: "A first thought, too kind.",
        result: CoachedResult(score: 67, band: .strongHire)),
      .levelOverridden(
        criterion: "PS3", level: .three, reason: "There was an opening for it.",
        result: CoachedResult(score: 65, band: .strongHire)),
      .levelOverridden(
        criterion: "PS1", level: .four, reason: reason,
        result: CoachedResult(score: 50, band: .leaningYes)),
    ]
    for (index, event) in events.enumerated() {
      try round.apply(
        RecordedEvent(
          sequence: 8 + index,
          at: Instant(millisecondsSince1970: 1_795_543_300_000 + Int64(index) * 1000), event: event)
      )
    }
    return round
  }
}
