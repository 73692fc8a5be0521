// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Rehearsal
import Testing

struct InterviewerTests {
  let interviewer: Interviewer

  init() throws { interviewer = try Samples.interviewer() }

  /// Takes a round with answers, ten seconds apart.
  private func round(_ answers: [String], mode: Mode = .real, followUps: Int = 3) throws -> Round {
    var round = try Samples.discussing(mode, followUps: followUps)
    for (exchange, text) in answers.enumerated() {
      let at = Samples.after(100 + 10 * exchange)
      round = round.adding(
        try round.save(text, in: .answer(exchange: exchange), basedOn: nil, at: at), at: at)
      round = round.adding(try interviewer.answer(round, exchange: exchange, at: at), at: at)
    }
    return round
  }

  @Test func `no metric asks for one`() throws {
    let followUp = try #require(try round(["I would look at the funnel."]).exchanges[1].followUp)
    #expect(followUp.probe == "metric")
    #expect(followUp.criterion == "PS5")
    #expect(followUp.text == "I see. How would you know that it worked?")
    #expect(followUp.reactsTo == nil)
  }

  @Test func `a test without numbers asks how many users, in the person's words`() throws {
    let text = "Retention should reach 36%. We run an A/B test and see."
    let followUp = try #require(try round([text]).exchanges[1].followUp)
    #expect(followUp.probe == "users")
    #expect(followUp.text.contains("“We run an A/B test and see.”"))
    #expect(followUp.reactsTo == "We run an A/B test and see.")
  }

  @Test func `a figure without a source asks where it comes from`() throws {
    let followUp = try #require(try round(["Retention should reach 36%."]).exchanges[1].followUp)
    #expect(followUp.probe == "source")
    #expect(followUp.reactsTo == "Retention should reach 36%.")
  }

  @Test(arguments: [
    "Retention is 36%, measured last week.", "Retention is 36% in the logs.",
    "Retention is 0.9 × 40% = 36%.",
  ])
  func `a figure with a source or a calculation is left alone`(text: String) throws {
    #expect(try round([text]).exchanges.count == 1)
  }

  @Test func `nothing left to ask ends the round with its scorecard`() throws {
    let round = try round(["Retention is 36% in the logs."])
    #expect(round.end?.reason == .complete)
    #expect(round.scorecard?.questionID == "q")
  }

  @Test func `no line of the rubric is probed twice`() throws {
    let round = try round(
      ["I look.", "I look again.", "And again.", "Once more."].prefix(2).map(\.self))
    let asked = round.exchanges.compactMap(\.followUp?.criterion)
    #expect(asked == ["PS5"])
    #expect(round.end?.reason == .complete)
  }

  @Test func `the stage limits the follow-ups`() throws {
    #expect(try round(["I look."], followUps: 0).end?.reason == .complete)
    let one = try round(["We run an A/B test.", "Of 40 users."], followUps: 1)
    #expect(one.exchanges.count == 2)
    #expect(one.end?.reason == .complete)
  }

  @Test func `real mode is silent and coach mode is not`() throws {
    #expect(try round(["I look."]).feedback.isEmpty)
    #expect(try round(["I look."], mode: .coach).feedback[0]?.questionID == "q")
  }

  @Test func `the same round gives the same events`() throws {
    let answers = ["We run an A/B test.", "Of 40 users.", "Retention of 36%."]
    #expect(try round(answers) == round(answers))
  }

  @Test func `every quote of the scorecard lies in one answer`() throws {
    let round = try round([
      "We run an A/B test. Retention of 36%.", "A sample of 400 users.", "In the logs.",
    ])
    let scorecard = try #require(round.scorecard)
    let transcript = Transcript(of: round.exchanges)
    let quotes = scorecard.criteria.flatMap(\.quotes)
    #expect(!quotes.isEmpty)
    for quote in quotes {
      let place = try #require(transcript.place(of: quote))
      let answer = try #require(round.exchanges[place.exchange].answer?.text)
      #expect(
        Array(answer.utf8)[place.quote.start..<place.quote.end].elementsEqual(quote.text.utf8))
    }
  }

  @Test func `a round that ended without its scorecard gets it from whoever looks next`() throws {
    let round = try Samples.discussing()
    let ended = round.adding(try round.finish(at: Samples.after(90)), at: Samples.after(90))
    let due = interviewer.settle(ended, at: Samples.after(91))
    #expect(due.count == 1)
    let settled = ended.adding(due, at: Samples.after(91))
    #expect(settled.scorecard != nil)
    #expect(interviewer.settle(settled, at: Samples.after(92)).isEmpty)
  }

  @Test func `a second click does not answer the next question`() throws {
    let round = try round(["We run an A/B test."])
    #expect(throws: RoundError.answeredAlready) {
      try interviewer.answer(round, exchange: 0, at: Samples.after(200))
    }
  }
}
