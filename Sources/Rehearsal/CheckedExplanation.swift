// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
public import ClaimChecking

/// Why an answer got its levels, with the numbers that it claims.
public struct CheckedExplanation: Hashable, Sendable {
  public let explanation: Explanation
  /// The claims in the order of the text; none where the text could not be assessed.
  public let claims: [Claim]

  /// Creates an explanation with its numbers.
  public init(explanation: Explanation, claims: [Claim]) {
    self.explanation = explanation
    self.claims = claims
  }

  /// Returns the claims whose words begin in a sentence.
  public func claims(in sentence: ExplainedSentence) -> [Claim] {
    claims.filter { sentence.quote.start <= $0.start && $0.start < sentence.quote.end }
  }
}

extension Interviewer {
  /// Returns why a round that is over was read as it was, computed anew from its text; nil while it runs.
  ///
  /// The rules may have changed since the round was read; its scorecard has not.
  public func explain(_ round: Round) -> CheckedExplanation? {
    guard round.end != nil else { return nil }
    let text = Transcript(of: round.exchanges).text
    let judgement = CaseJudgement(of: text, in: round)
    let read = CheckedAssessor(assessor, for: round.questionWithData)
      .explain(text, figures: judgement?.figures ?? [], findings: judgement?.findings ?? [])
    let replies = FollowUpReading(of: round, assessor: assessor, probes: probes)
    return CheckedExplanation(
      explanation: read.explanation.with(replies.adjusted(read.explanation.assessment)),
      claims: read.claims)
  }
}
