// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Quantities
public import Rehearsal

/// One of two rounds that are compared: the round, how it was read, and what the rules of today find in it.
public struct Attempt: Hashable, Sendable {
  public let round: Round
  /// What is found in its answers; nil where that cannot be said.
  public let explained: CheckedExplanation?

  /// Creates an attempt.
  public init(round: Round, explained: CheckedExplanation?) {
    self.round = round
    self.explained = explained
  }

  /// Its criteria, as they were read.
  var criteria: [CriterionResult] { round.scorecard?.criteria ?? [] }

  /// Its flags, each kind once.
  var flags: [FlagResult] {
    var seen: Set<FlagID> = []
    return (round.scorecard?.flags ?? []).filter { seen.insert($0.id).inserted }
  }

  /// The number of words in all answers.
  var words: Int { round.exchanges.compactMap(\.answer?.text).map(wordCount).reduce(0, +) }

  /// From the start to the end of the round, in whole seconds; nil while it runs.
  var length: Seconds? {
    round.end.map { Seconds(milliseconds: ($0.at - round.startedAt).milliseconds / 1000 * 1000) }
  }

  func count(_ verdict: Verdict) -> Int? { round.claims?.count { $0.verdict == verdict } }

  /// What was found for a criterion, by the name of the evidence.
  func evidence(for criterion: Criterion.ID) -> [String: Grade] {
    let types = explained?.explanation.criteria.first { $0.result.id == criterion }?.types ?? []
    let seen = types.compactMap { type in type.best.map { (type.name, $0) } }
    return Dictionary(seen, uniquingKeysWith: max)
  }
}
