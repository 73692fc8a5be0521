// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent

/// Picks the follow-up that reacts to what was or was not said.
struct ProbeChoice {
  let round: Round
  let examination: Examination
  /// The numbers of the transcript.
  let claims: [Claim]
  /// The transcript against the key of the case; nil without one.
  let review: CaseJudgement?
  let assessment: Assessment
  let rules: RuleSet
  /// All probes that may be asked.
  let probes: [Probe]

  /// How many exchanges a line of the rubric gets at most.
  static let mostOnOneCriterion = 3
  /// What the interviewer's leaning adds to the priority of a probe; ours.
  static let lean = 20
  /// What each exchange on a line of the rubric takes off the next probe on it, so that a round does not stay on one line; ours.
  static let wear = 25

  /// The fitting probe that comes first, as a question; nil when none fits.
  ///
  /// Probes of the question come before those of its kind, then the higher priority, then the earlier one in the packs.
  var followUp: FollowUp? {
    let open = probes.enumerated().filter { isOpen($0.element) }
      .map { (probe: $0.element, rank: rank($0.element), place: $0.offset) }
    let ordered = open.sorted { one, other in
      let isOwn = (one.probe.question != nil, other.probe.question != nil)
      if isOwn.0 != isOwn.1 { return isOwn.0 }
      return (other.rank, one.place) < (one.rank, other.place)
    }
    for entry in ordered {
      if let occasion = occasion(for: entry.probe), let next = question(entry.probe, occasion) {
        return next
      }
    }
    return nil
  }

  private func rank(_ probe: Probe) -> Int {
    let leans = round.start.interviewer.leans?.contains(probe.family) == true
    return probe.priority + (leans ? Self.lean : 0) - Self.wear * asked(on: probe.criterion).count
  }

  /// The follow-ups on a line of the rubric so far, planned turns left out.
  private func asked(on criterion: Criterion.ID) -> [FollowUp] {
    round.exchanges.compactMap(\.followUp).filter { $0.criterion == criterion && $0.turn == nil }
  }

  /// Whether a probe may be asked at all, whatever was said.
  private func isOpen(_ probe: Probe) -> Bool {
    guard probe.question == nil || probe.question == round.start.question.id,
      let level = assessment.level(of: probe.criterion)
    else { return false }
    let earlier = asked(on: probe.criterion)
    guard earlier.count < Self.mostOnOneCriterion,
      !RepeatedQuestion(probes: probes, asked: round)
        .repeats(probe)
    else { return false }
    if case .missing = probe.reason, level >= .four { return false }
    guard !earlier.isEmpty, level >= .four else { return true }
    let families = earlier.map { followUp in probes.first { $0.id == followUp.probe }?.family }
    return !families.contains(probe.family)
  }

  private func question(_ probe: Probe, _ occasion: ProbeOccasion) -> FollowUp? {
    let fitting = probe.wordings.filter { wording in
      (occasion.words != nil || !wording.contains("{quote}"))
        && (occasion.cell != nil || !wording.contains("{cell}"))
    }
    guard let wording = round.pick(fitting) else { return nil }
    let said = FollowUp.quoting(occasion.words ?? "", in: wording)
      .replacing("{cell}", with: occasion.cell ?? "")
    let isQuoted = occasion.cell == nil || wording.contains("{quote}")
    return FollowUp(
      probe: probe.id, criterion: probe.criterion,
      text: [round.bridge, said].compactMap(\.self).joined(separator: " "),
      reason: occasion.reason, reactsTo: isQuoted ? occasion.words : nil)
  }

  private func occasion(for probe: Probe) -> ProbeOccasion? {
    ProbeOccasion.of(
      probe.reason, examination: examination, claims: claims, round: round, review: review,
      rules: rules)
  }
}
