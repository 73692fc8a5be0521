// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal

/// What two attempts share and where they differ.
struct AttemptComparison {
  /// The one that began first.
  let then: Attempt
  let now: Attempt

  /// Puts two attempts in the order in which they began.
  init(_ one: Attempt, _ other: Attempt) {
    let isInOrder =
      (one.round.startedAt, one.round.id.name) <= (other.round.startedAt, other.round.id.name)
    then = isInOrder ? one : other
    now = isInOrder ? other : one
  }

  /// A criterion that both were read by.
  struct Shared {
    let then: CriterionResult
    let now: CriterionResult
    let evidence: EvidenceChange
  }

  /// What became of the evidence for a criterion, each by name in the order of the alphabet.
  struct EvidenceChange: Hashable {
    let gained: [String]
    let lost: [String]
    /// Seen in both, and more concrete in the later one.
    let firmer: [String]
    /// Seen in both, and less concrete in the later one.
    let weaker: [String]

    init(from then: [String: Grade], to now: [String: Grade]) {
      gained = now.keys.filter { then[$0] == nil }.sorted()
      lost = then.keys.filter { now[$0] == nil }.sorted()
      firmer = now.filter { $0.value > (then[$0.key] ?? .linked) }.map(\.key).sorted()
      weaker = now.filter { $0.value < (then[$0.key] ?? .mentioned) }.map(\.key).sorted()
    }
  }

  /// The criteria that both were read by, in the order of the later one.
  var shared: [Shared] {
    now.criteria.compactMap { result in
      then.criteria.first { $0.id == result.id }.map {
        Shared(
          then: $0, now: result,
          evidence: EvidenceChange(
            from: then.evidence(for: result.id), to: now.evidence(for: result.id)))
      }
    }
  }

  /// The names of the criteria that only one was read by.
  var onlyThen: [String] { names(in: then, not: now) }
  var onlyNow: [String] { names(in: now, not: then) }

  private func names(in one: Attempt, not other: Attempt) -> [String] {
    let known = Set(other.criteria.map(\.id))
    return one.criteria.filter { !known.contains($0.id) }.map(\.name)
  }

  /// The failures that are no longer seen, those that are new, and those that stayed.
  var flagsGone: [FlagResult] { flags(of: then, unlessIn: now) }
  var flagsNew: [FlagResult] { flags(of: now, unlessIn: then) }
  var flagsKept: [FlagResult] {
    let known = Set(then.flags.map(\.id))
    return now.flags.filter { known.contains($0.id) }
  }

  private func flags(of one: Attempt, unlessIn other: Attempt) -> [FlagResult] {
    let known = Set(other.flags.map(\.id))
    return one.flags.filter { !known.contains($0.id) }
  }

  var isOneQuestion: Bool { then.round.start.question.id == now.round.start.question.id }
  var isOneKind: Bool { then.round.start.question.kind == now.round.start.question.kind }
  var isOneRubric: Bool {
    isOneKind && then.round.scorecard?.rubricVersion == now.round.scorecard?.rubricVersion
  }
  var isOneMode: Bool { then.round.start.mode == now.round.start.mode }
}
