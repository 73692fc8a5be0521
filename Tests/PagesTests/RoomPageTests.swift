// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Pages
import Quantities
import Rehearsal
import TestSupport
import Testing

struct RoomPageTests {
  private func reader(_ round: Round, at now: Instant) -> PageReader {
    PageReader(RoomPage(round: round, now: now).render())
  }

  @Test func `during preparation only notes can be written`() throws {
    let page = reader(try Samples.preparing(), at: Samples.minute(2))
    let names = page.values(of: "name")
    #expect(names.contains("notes"))
    #expect(!names.contains("answer"))
    #expect(page.text.contains("8:00 left to prepare"))
  }

  @Test
  func `one form holds every box and every button of the room, beside the switch of languages`()
    throws
  {
    let page = reader(try Samples.followedUp(), at: Samples.minute(30))
    #expect(page.elements.filter { $0 == "form" }.count == 2)
    #expect(
      Set(page.values(of: "name")).isSuperset(of: [
        "notes", "notesRevision", "exchange", "answer", "answerRevision",
      ]))
    #expect(
      page.values(of: "formaction") == [
        "/rounds/r-1/draft", "/rounds/r-1/answer", "/rounds/r-1/finish",
      ])
    #expect(page.values(of: "method") == ["post", "post"])
  }

  @Test func `the boxes name the revisions that they replace`() throws {
    let page = RoomPage(round: try Samples.discussing(), now: Samples.minute(14)).render()
    #expect(page.contains(#"name="notesRevision" value="1""#))
    #expect(page.contains(#"name="answerRevision" value="1""#))
    #expect(page.contains(#"name="exchange" value="0""#))
  }

  @Test(arguments: [
    (840_000, "33:00 left"), (840_001, "33:00 left"), (841_000, "32:59 left"),
    (2_819_999, "0:01 left"), (2_820_000, "0:00 left"), (5_400_000, "0:00 left"),
  ])
  func `the clock shows what is left, rounded up`(milliseconds: Int64, expected: String) throws {
    // The discussion began two minutes after the start and lasts 45 minutes.
    let now = Samples.start + Seconds(milliseconds: milliseconds)
    let page = reader(try Samples.discussing(), at: now)
    #expect(page.text.contains(expected))
  }

  @Test(arguments: [
    (QuestionKind.problemSolving, 45, true), (.productSense, 45, true), (.problemSolving, 9, false),
    (.behavioral, 9, false), (.behavioral, 45, false), (.technical, 45, false),
  ])
  func `marks of pace stand where a problem is framed, planned and measured in good time`(
    kind: QuestionKind, minutes: Int, isPaced: Bool
  ) throws {
    let start = RoundStart(
      question: Question(id: "q", kind: kind, prompt: "Tell me."), mode: .real,
      plan: RoundPlan(
        stage: "s", title: "S", preparation: .zero, discussion: .minutes(minutes), followUps: 1),
      interviewer: Samples.persona, seed: 7)
    let page = reader(try Samples.round(start), at: Samples.minute(3))
    #expect(page.text.contains("plan by") == isPaced)
  }

  @Test func `the marks of pace say what the clock shows when they are reached`() throws {
    let page = reader(try Samples.discussing(), at: Samples.minute(14))
    for words in ["33:00 left", "problem by 35:00 left", "plan by 20:00 left"] {
      #expect(page.text.contains(words), "\(words)")
    }
  }

  @Test func `the open question has a name that an answer leads to, and describes its box`() throws
  {
    let page = reader(try Samples.followedUp(), at: Samples.minute(30))
    #expect(page.values(of: "id").contains("follow-up-1"))
    #expect(Route.followUp("r-1", 1).path.hasSuffix("#follow-up-1"))
    #expect(page.values(of: "aria-describedby").contains("follow-up-1 answer-hint"))
    let first = reader(try Samples.discussing(), at: Samples.minute(14))
    #expect(first.values(of: "aria-describedby").contains("answer-hint"))
  }

  @Test func `a hint has a name that its button leads to, and describes the box`() throws {
    var round = try Samples.followedUp(.coach)
    let hint = Hint(exchange: 1, criterion: "PS5", text: "Name the day.")
    try round.apply(
      RecordedEvent(sequence: 8, at: Samples.minute(7), event: .hintGiven(hint: hint)))
    let page = reader(round, at: Samples.minute(30))
    #expect(page.values(of: "id").contains("hints"))
    #expect(page.values(of: "aria-describedby").contains("follow-up-1 hints answer-hint"))
  }

  @Test func `an answer that was sent is what was last done, until something is saved after it`()
    throws
  {
    var round = try Samples.followedUp()
    #expect(reader(round, at: Samples.minute(30)).text.contains("Answer sent 14:09:00 UTC"))
    try round.apply(
      RecordedEvent(
        sequence: 7, at: Samples.minute(7),
        event: Samples.written("By June.", in: .answer(exchange: 1))))
    let page = reader(round, at: Samples.minute(30))
    #expect(page.text.contains("Saved 14:12:00 UTC"))
    #expect(
      page.values(of: "data-saved-at") == ["\(Samples.minute(7).millisecondsSince1970)"])
  }

  @Test func `an answer without a word is said to be none`() throws {
    let round = try Samples.round(
      Samples.roundStart(), .discussionBegan, Samples.written(" \n", in: .answer(exchange: 0)),
      .answered(exchange: 0, reason: .person), .followUpAsked(question: Samples.followUp))
    #expect(reader(round, at: Samples.minute(9)).text.contains("No answer was written."))
  }

  @Test(arguments: [(Seconds.zero, true), (.minutes(10), false)])
  func `a question that could not be prepared stands beside the answer on the phone as well`(
    preparation: Seconds, isTwice: Bool
  ) throws {
    let start = RoundStart(
      question: Question(id: "q", kind: .behavioral, prompt: "Tell me of a launch."), mode: .real,
      plan: RoundPlan(
        stage: "s", title: "S", preparation: preparation, discussion: .minutes(45), followUps: 1),
      interviewer: Samples.persona, seed: 7)
    let page = reader(try Samples.round(start), at: Samples.minute(14))
    #expect(page.text.ranges(of: "Tell me of a launch.").count == (isTwice ? 2 : 1))
  }

  @Test func `the script learns when the phase ends and what time it is`() throws {
    let page = reader(try Samples.discussing(), at: Samples.minute(14))
    let end = Samples.minute(2) + .minutes(45)
    #expect(page.values(of: "data-ends-at") == ["\(end.millisecondsSince1970)"])
    #expect(
      page.values(of: "data-server-now") == ["\(Samples.minute(14).millisecondsSince1970)"])
  }

  @Test func `coach mode has no clock and shows how the last answer was read`() throws {
    let page = reader(try Samples.followedUp(.coach), at: Samples.minute(300))
    #expect(page.values(of: "data-ends-at").isEmpty)
    #expect(page.text.contains("No clock"))
    #expect(page.text.contains("Say how each answer would change the plan."))
  }

  @Test func `real mode says nothing about how an answer was read or why a question is asked`()
    throws
  {
    let page = reader(try Samples.followedUp(), at: Samples.minute(30))
    #expect(!page.text.contains("How the machine read this"))
    #expect(!page.text.contains(Samples.followUp.reason))
    #expect(page.text.contains(Samples.followUp.text))
    #expect(page.text.contains("We will see improvement in engagement."))
  }

  @Test func `the interviewer is called a machine wherever one speaks`() throws {
    let page = reader(try Samples.followedUp(), at: Samples.minute(30))
    let parts = page.text.split(separator: "Product lead · ").dropFirst()
    #expect(parts.count == 2)
    #expect(parts.allSatisfy { $0.hasPrefix("machine interviewer") })
  }

  @Test func `a round that is over shows no box`() throws {
    let page = reader(try Samples.finished(), at: Samples.minute(60))
    #expect(!page.elements.contains("textarea"))
    #expect(page.values(of: "href").contains("/rounds/r-1/scorecard"))
  }
}
