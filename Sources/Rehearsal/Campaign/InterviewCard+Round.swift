// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
public import Committee
import InterviewContent

extension InterviewCard {
  /// Creates the card that the interviewer of a round writes; nil while the round is not over and read.
  public init?(of round: Round, at place: CardPlace) {
    guard round.end != nil, let assessment = round.scorecard else { return nil }
    let claims = round.claims ?? []
    self.init(
      place: place, interviewer: round.start.interviewer.id, role: round.start.interviewer.role,
      question: round.questionWithData, text: Transcript(of: round.exchanges).text,
      turns: round.exchanges.map { CardTurn(asked: $0.shownPrompt, said: $0.answer?.text) },
      assessment: assessment, outcomes: round.outcomes,
      rightClaims: claims.count { $0.verdict == .right },
      wrongClaims: claims.filter { $0.verdict == .wrong }
        .map { Quote(start: $0.start, end: $0.end, text: $0.text) })
  }

  /// Creates the card of a question that was not reached: nothing was seen, which is not the same as nothing being there.
  init(unreached start: RoundStart, at place: CardPlace) {
    self.init(
      place: place, interviewer: start.interviewer.id, role: start.interviewer.role,
      question: start.question, text: "", assessment: nil, isComplete: false)
  }
}
