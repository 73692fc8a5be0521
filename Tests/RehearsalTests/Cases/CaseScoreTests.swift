// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import CaseReading
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Testing

/// What the key of a case does at the end of a round.
struct CaseScoreTests {
  private let made = CaseSamples.made

  /// A finished round in which these cuts were asked for and this was said.
  private func scored(_ answer: String, asking cuts: [Cut] = []) throws -> Round {
    let interviewer = try Samples.interviewer()
    var round = try CaseSamples.discussing()
    for cut in cuts { round = try round.asking(.cut(cut), at: Samples.after(90)) }
    round = round.adding(
      [.draftEdited(field: .answer(exchange: 0), edit: DraftEdit(from: "", to: answer))],
      at: Samples.after(100))
    let end = Samples.after(200)
    return round.adding(try interviewer.finish(round, at: end), at: end)
  }

  private var cause: String { made.key.cause.mechanism.phrases[0] }
  private var decoy: String { made.key.decoys[0].mechanism.phrases[0] }

  @Test func `the cause that is named with its data is found, and the requests are scored`() throws
  {
    let round = try scored(
      "The drop was caused by the \(cause).", asking: made.key.cause.check.cuts)
    let review = try #require(round.review)
    #expect(review.isCauseFound)
    #expect(review.basis == .asked)
    #expect(review.requests?.showsCause == true)
    #expect(review.requests?.entries.count == made.key.cause.check.cuts.count)
    #expect(round.scorecard?.flags.contains { $0.id == Assessor.decoyFlag } == false)
  }

  @Test func `a decoy that is taken for the cause is a failure with its words`() throws {
    let answer = "The drop was caused by the \(decoy)."
    let round = try scored(answer)
    let flag = try #require(round.scorecard?.flags.first { $0.id == Assessor.decoyFlag })
    #expect(flag.quote?.text == answer)
    #expect(flag.message.contains(made.key.decoys[0].mechanism.name))
  }

  @Test func `a decoy is held against an answer that says it twice as well`() throws {
    let words = "The drop was caused by the \(decoy)."
    let plan = "I would put that back today and look again in a week."
    let round = try scored([words, plan, words].joined(separator: "\n\n"))
    let flag = try #require(round.scorecard?.flags.first { $0.id == Assessor.decoyFlag })
    #expect(flag.quote?.start == 0)
    #expect(flag.quote?.text == words)
  }

  @Test func `a test on too few users is a failure with its computed power`() throws {
    let round = try scored(
      "The drop was caused by the \(cause). I would run an A/B test with 40 users per arm.")
    let review = try #require(round.review)
    #expect(review.isUnderpowered)
    let power = try made.key.test.power(ofUsersPerArm: 40)
    #expect(abs(try #require(review.test.power) - power) < 1e-9)
    let flag = try #require(round.scorecard?.flags.first { $0.id == "underpowered_test" })
    #expect(flag.message == review.test.sentence)
  }

  @Test func `a test with enough users is none`() throws {
    let users = made.key.test.usersPerArm * 2
    let round = try scored("I would run an A/B test with \(users) users per arm.")
    #expect(round.review?.isUnderpowered == false)
    #expect(round.scorecard?.flags.contains { $0.id == "underpowered_test" } == false)
  }

  @Test func `without a case there is no review`() throws {
    let interviewer = try Samples.interviewer()
    let round = try Samples.discussing()
    let over = round.adding(
      try interviewer.finish(round, at: Samples.after(100)), at: Samples.after(100))
    #expect(over.scorecard != nil)
    #expect(over.review == nil)
  }

  @Test(arguments: ["", "\u{0}", String(repeating: "conversion 10^400% ", count: 5), "🧪"])
  func `any answer is scored`(answer: String) throws {
    let round = try scored(answer)
    #expect(round.scorecard != nil)
  }
}
