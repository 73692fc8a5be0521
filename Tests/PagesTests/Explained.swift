// SPDX-License-Identifier: Apache-2.0

@testable import AnswerAssessment
import InterviewContent
import Pages
import Quantities
import Rehearsal

/// Explanations and overridden levels that the tests of pages share.
extension Samples {
  private static let whole = answer + "\n\n" + reply

  private static func sentence(
    _ number: Int, _ words: String, setAside: VoidReason? = nil,
    evidence: [ExplainedEvidence] = [], flags: [FlagResult] = []
  ) -> ExplainedSentence {
    ExplainedSentence(
      number: number, quote: quote(words, in: whole), setAside: setAside, evidence: evidence,
      flags: flags)
  }

  private static let mixShift = ExplainedEvidence(
    type: "ST-MIX", name: "Mix shift", grade: .linked,
    slots: [SlotFill(slot: "shift", words: "mix alone"), SlotFill(slot: "reason", words: "")],
    holdsWrongFigure: false, criteria: ["PS1", "PS4"])
  private static let ownDeed = ExplainedEvidence(
    type: "OW-DEED", name: "Own deed", grade: .mentioned,
    slots: [SlotFill(slot: "deed", words: "explain"), SlotFill(slot: "when", words: "")],
    holdsWrongFigure: false, criteria: [])
  private static let rollback = ExplainedEvidence(
    type: "PF-STEP", name: "Reversible step", grade: .mentioned,
    slots: [SlotFill(slot: "step", words: "go back"), SlotFill(slot: "until", words: "")],
    holdsWrongFigure: true, criteria: ["PS3"])

  /// Sentences of both answers: with evidence, with a wrong figure, with a flag, set aside, and with nothing.
  static func explained(_ assessment: Assessment = assessment) -> CheckedExplanation {
    let flag = Samples.assessment.flags[0]
    return CheckedExplanation(
      explanation: Explanation(
        assessment: assessment,
        sentences: [
          sentence(
            1,
            "Two things changed in the same month, so I would be slow to give all of it to either."),
          sentence(
            2, "March holds more German and Italian users, 35% instead of 22%.", setAside: .copied),
          sentence(3, "Could mix alone explain 33% to 26%?", evidence: [mixShift, ownDeed]),
          sentence(
            4,
            "So new German and Italian users go back to the old model, and 40% of them stay on the small one.",
            evidence: [rollback]),
          sentence(5, "We will see improvement in engagement.", flags: [flag]),
          sentence(6, reply),
        ],
        criteria: assessment.criteria.enumerated().map { place, result in
          ExplainedCriterion(
            result: result,
            cap: place == 1 ? LevelCap(level: .three, flag: flag, isBinding: true) : nil,
            types: [
              SoughtType(
                id: "ST-MIX", name: "Mix shift", isRequired: place == 0, best: .linked, sentence: 3),
              SoughtType(
                id: "PF-HYP", name: "Hypothesis", isRequired: false, best: nil, sentence: nil),
            ])
        }), claims: claims)
  }

  /// The finished round in which a coach set two levels, one of them twice.
  static func overridden() throws -> Round {
    var round = try finished()
    let events: [RoundEvent] = [
      .levelOverridden(
        criterion: "PS1", level: .five, reason: "A first thought, too kind.",
        result: CoachedResult(score: 78, band: .strongHire)),
      .levelOverridden(
        criterion: "PS5", level: .two, reason: "There was an opening: “by how much”.",
        result: CoachedResult(score: 60, band: .hire)),
      .levelOverridden(
        criterion: "PS1", level: .three, reason: "Two premises, and\nneither is tested.",
        result: CoachedResult(score: 48, band: .leaningYes)),
    ]
    for (index, event) in events.enumerated() {
      try round.apply(
        RecordedEvent(sequence: 11 + index, at: minute(20 + index), event: event))
    }
    return round
  }
}
