// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
public import Quantities
public import SecondReading

/// A second reading of a round by a language model, with the model and where it was asked.
///
/// The scorecard of the round stays as it is and stays the authority: committee, practice and readiness take its levels and know nothing of
/// this one.
public struct RecordedSecondReading: Hashable, Sendable {
  public let reading: SecondReading
  /// The model as the server names it.
  public let model: String
  /// The address that was asked, without a key.
  public let address: String
  public let at: Instant
}

extension Round {
  /// The second reading that counts: the latest; nil when there is none.
  public var secondReading: RecordedSecondReading? { secondReadings.last }
}

extension Interviewer {
  /// Returns what a second reader reads of a round: all that was said, as our own reader read it; nil until the round is read.
  ///
  /// What holds a level of the scorecard holds it for a second reader too: flags, a reply that failed, a hint that was taken.
  public func subject(of round: Round) -> ReadingSubject? {
    guard round.end != nil, let scorecard = round.scorecard else { return nil }
    let text = Transcript(of: round.exchanges).text
    let judgement = CaseJudgement(of: text, in: round)
    let examination = CheckedAssessor(assessor, for: round.questionWithData).examineWithClaims(
      text, figures: judgement?.figures ?? [], findings: judgement?.findings ?? []
    ).examination
    let replies = FollowUpReading(of: round, assessor: assessor, probes: probes).ceilings
    let hints = Dictionary(
      round.hints.map { ($0.criterion, LevelCeiling(level: Hint.highest, cause: .hint)) },
      uniquingKeysWith: { first, _ in first })
    let ceilings: [Criterion.ID: LevelCeiling] =
      [assessor.ceilings(of: examination), replies, hints]
      .reduce(into: [:]) { $0.merge($1, uniquingKeysWith: LevelCeiling.lower) }
    return ReadingSubject(examination, assessment: scorecard, ceilings: ceilings)
  }

  /// Returns what a second reader makes of a round; nil until the round is read.
  ///
  /// It takes as long as the model does; `progress` is told after each criterion how many are done, and of how many.
  public func secondReading(
    of round: Round, by reader: SecondReader,
    progress: @Sendable (_ done: Int, _ all: Int) async -> Void = { _, _ in }
  ) async -> SecondReading? {
    guard let subject = subject(of: round) else { return nil }
    return await reader.read(subject, by: assessor, progress: progress)
  }
}
