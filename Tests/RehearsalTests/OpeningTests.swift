// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Rehearsal
import Testing

/// What an interviewer says first.
struct OpeningTests {
  private func start(exhibits: String?, preparation: Seconds?, persona: Persona? = nil)
    -> RoundStart
  {
    RoundStart(
      question: Question(id: "q", kind: .behavioral, prompt: "Tell me.", exhibits: exhibits),
      mode: .real,
      plan: RoundPlan(
        stage: "s", title: "S", preparation: preparation, discussion: .minutes(9), followUps: 1),
      interviewer: persona
        ?? Persona(
          id: "lead", role: "Lead", agenda: "", opening: "Welcome.", bridges: [], closing: "Bye.",
          caseOpening: "You have seen the case."), seed: 1)
  }

  private static let cases: [(String?, Seconds?, String)] = [
    ("Weekly sign-ups fell.", .minutes(10), "You have seen the case."),
    ("Weekly sign-ups fell.", nil, "You have seen the case."),
    ("Weekly sign-ups fell.", .zero, "Welcome."), (nil, .minutes(10), "Welcome."),
    (nil, .zero, "Welcome."),
  ]

  @Test(arguments: cases)
  func `a case is spoken of where there was one, with time to look at it`(
    exhibits: String?, preparation: Seconds?, opening: String
  ) {
    #expect(start(exhibits: exhibits, preparation: preparation).opening == opening)
  }

  @Test func `who has met the candidate in the stage begins in other words, in turn`() {
    let persona = Persona(
      id: "lead", role: "Lead", agenda: "", opening: "Welcome.", bridges: [], closing: "Bye.",
      laterOpenings: ["Next.", "And another."])
    let said = (0...3).map { persona.meetingAgain(after: $0).opening }
    #expect(said == ["Welcome.", "Next.", "And another.", "Next."])
    #expect(Samples.persona.meetingAgain(after: 2) == Samples.persona)
  }

  @Test func `where the candidate asks, the interviewer hands over`() {
    let persona = Persona(
      id: "lead", role: "Lead", agenda: "", opening: "Welcome.", bridges: [], closing: "Bye.",
      turnOpening: "Your turn.")
    let openings = [QuestionKind.candidateQuestions, .executive].map { kind in
      RoundStart(
        question: Question(id: "q", kind: kind, prompt: "Ask."), mode: .real,
        plan: RoundPlan(
          stage: "s", title: "S", preparation: .zero, discussion: .minutes(9), followUps: 1),
        interviewer: persona, seed: 1
      ).opening
    }
    #expect(openings == ["Your turn.", "Welcome."])
  }

  @Test func `who has one way to begin says that`() {
    let start = start(exhibits: "Data.", preparation: .minutes(10), persona: Samples.persona)
    #expect(start.opening == "Welcome.")
  }
}
