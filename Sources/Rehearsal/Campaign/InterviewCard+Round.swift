// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
public import Committee
public import InterviewContent

extension InterviewCard {
  /// Creates the card that the interviewer of a round writes; nil while the round is not over and read.
  public init?(of round: Round, in stage: Stage, item: Int) {
    guard round.end != nil, let assessment = round.scorecard else { return nil }
    let transcript = Transcript(of: round.exchanges)
    let claims = round.claims ?? []
    self.init(
      stage: stage.id, stageTitle: stage.title, item: item,
      interviewer: round.start.interviewer.id, role: round.start.interviewer.role,
      question: round.questionWithData, text: transcript.text, assessment: assessment,
      outcomes: round.outcomes, rightClaims: claims.count { $0.verdict == .right },
      wrongClaims: claims.filter { $0.verdict == .wrong }.map(\.quote),
      isComplete: true)
  }

  /// Creates the card of a question that was not reached: nothing was seen, which is not the same as nothing being there.
  init(unreached start: RoundStart, in stage: Stage, item: Int, assessor: Assessor) {
    self.init(
      stage: stage.id, stageTitle: stage.title, item: item, interviewer: start.interviewer.id,
      role: start.interviewer.role, question: start.question, text: "",
      assessment: assessor.assess("", for: start.question), outcomes: [], rightClaims: 0,
      wrongClaims: [], isComplete: false)
  }
}
