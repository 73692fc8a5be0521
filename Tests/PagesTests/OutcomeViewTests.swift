// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Pages
import Rehearsal
import TestSupport
import Testing

struct OutcomeViewTests {
  private func page(_ outcome: ExchangeOutcome?) throws -> PageReader {
    var round = try Samples.finished(nil)
    let scored = RoundEvent.scored(
      assessment: Samples.assessment, claims: [], outcomes: outcome.map { [$0] })
    try round.apply(RecordedEvent(sequence: 10, at: Samples.minute(9), event: scored))
    return PageReader(ScorecardPage(round: round).render())
  }

  @Test func `the scorecard says what came of a follow-up, beside the reply`() throws {
    let quote = Samples.quote("31% by 1 June", in: Samples.answer + "\n\n" + Samples.reply)
    let outcome = ExchangeOutcome(
      exchange: 1, verdict: .improved, quote: quote, reason: "It is there <now>.")
    let page = try page(outcome)
    #expect(page.problems == [])
    #expect(page.text.contains("What came of it: Improved."))
    #expect(page.text.contains("It is there <now>."))
  }

  @Test func `a round from before replies were read says nothing of it`() throws {
    #expect(!(try page(nil)).text.contains("What came of it"))
  }
}
