// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Storage
import TestSupport
import Quantities
import Rehearsal
import Testing

/// A whole round by the buttons of its pages, as a browser without a script sends them.
struct RoundFlowTests {
  @Test func `a round goes from the choice of a question to its scorecard`() async throws {
    let server = try TestServer()
    let client = server.client
    let path = try await server.start()
    #expect(path == "/rounds/round-1")

    let preparation = try await client.get(path)
    #expect(preparation.page.attribute("data-phase") == "preparation")
    #expect(preparation.page.box("notes") == "")
    #expect(preparation.page.box("answer") == nil)
    #expect(preparation.page.holds("week 2: 88"))

    server.clock.set(Seconds(60))
    let begun = try await client.post(
      "\(path)/discussion", ["notes": "check the log", "notesRevision": "0"])
    #expect(begun.status == 303)
    #expect(begun.location == path)
    let opening = try await client.get(path)
    #expect(opening.page.attribute("data-phase") == "discussion")
    #expect(opening.page.box("notes") == "check the log")
    #expect(opening.page.field("exchange") == "0")
    #expect(opening.page.field("answerRevision") == "0")

    try await answer(server, path, exchange: 0, "We talked about the weather for a while.")
    let first = try await client.get(path)
    #expect(first.page.field("exchange") == "1")
    #expect(first.page.holds("I see. Where did you look?"))
    #expect(first.page.words(at: "data-answer=\"0\"") == "We talked about the weather for a while.")
    #expect(first.page.box("answer") == "")
    #expect(!first.page.holds("Nothing specific was said yet"), "a real round is silent")

    try await answer(server, path, exchange: 1, "We looked at the log on the first day.")
    let second = try await client.get(path)
    #expect(second.page.field("exchange") == "2")
    #expect(second.page.holds("Thank you. And when do you leap?"))

    try await answer(
      server, path, exchange: 2, "We jumped into the river on the second day.",
      leadsTo: "\(path)/scorecard")
    try await expectScorecard(server, path)
  }

  private func answer(
    _ server: TestServer, _ path: String, exchange: Int, _ text: String, leadsTo next: String? = nil
  ) async throws {
    let reply = try await server.client.post(
      "\(path)/answer", ["exchange": "\(exchange)", "answer": text, "answerRevision": "0"])
    #expect(reply.status == 303)
    #expect(reply.location == next ?? "\(path)#follow-up-\(exchange + 1)")
  }

  private func expectScorecard(_ server: TestServer, _ path: String) async throws {
    let scorecard = try await server.client.scorecard(path)
    #expect(scorecard.status == 200)
    for words in [
      "We talked about the weather for a while.", "We looked at the log on the first day.",
      "We jumped into the river on the second day.", "check the log", "That was all.",
      "Nothing specific was said yet about a look.", "Where did you look?",
    ] {
      #expect(scorecard.page.holds(words), "\(words)")
    }
    let round = try server.round(path)
    #expect(round.end?.reason == .complete)
    // Both criteria have one required piece that is specific and no other: level 3, which is 50 of 100.
    #expect(round.scorecard?.criteria.map(\.level) == [.three, .three])
    #expect(round.scorecard?.score == 50)
  }

  @Test func `a round can be ended early, with the words in the box as the answer`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let reply = try await server.client.post(
      "\(path)/finish", ["exchange": "0", "answer": "We looked at the log.", "answerRevision": "0"])
    #expect(reply.status == 303)
    #expect(reply.location == "\(path)/scorecard")
    let round = try server.round(path)
    #expect(round.exchanges.count == 1)
    #expect(round.exchanges[0].answer?.text == "We looked at the log.")
    #expect(round.end?.reason == .person)
  }

  @Test func `a round can be ended during its preparation`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    let reply = try await server.client.post("\(path)/finish", ["notes": "not today"])
    #expect(reply.location == "\(path)/scorecard")
    let scorecard = try await server.client.scorecard(path)
    #expect(scorecard.status == 200)
    #expect(scorecard.page.holds("not today"))
  }

  @Test func `a second click on send does not answer the follow-up`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let text = "We talked about the weather for a while."
    try await answer(server, path, exchange: 0, text)
    let second = try await server.client.post(
      "\(path)/answer", ["exchange": "0", "answer": text, "answerRevision": "0"])
    #expect(second.status == 303)
    #expect(second.location == "\(path)#follow-up-1")
    let third = try await server.client.script("\(path)/answer", ["exchange": "0", "answer": text])
    #expect(third.status == 409)
    let round = try server.round(path)
    #expect(round.exchanges.count == 2)
    #expect(round.exchanges[1].answer == nil)
    #expect(round.exchanges[1].draft.text == "")
  }

  @Test(arguments: ["", " \r\n\t", "\u{A0}"])
  func `an answer without a word is sent only when that is meant, and notes are saved first`(
    text: String
  ) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let asked = try await server.client.post(
      "\(path)/answer", ["exchange": "0", "answer": "\(text)", "notes": "kept"])
    #expect(asked.status == 422)
    #expect(PageReader(asked.text).problems == [])
    #expect(asked.page.holds("Nothing is written yet"))
    #expect(asked.page.field("exchange") == "0")
    #expect(asked.page.field("blankIsMeant") == "1")
    let round = try server.round(path)
    #expect(round.exchanges[0].answer == nil && round.notes.text == "kept")
    let meant: FormFields = ["exchange": "0", "blankIsMeant": "1"]
    let sent = try await server.client.post("\(path)/answer", meant)
    #expect(sent.status == 303)
    #expect(try server.round(path).exchanges[0].answer?.text.allSatisfy(\.isWhitespace) == true)
    // A second click answers no other question.
    #expect(try await server.client.post("\(path)/answer", meant).status == 303)
    #expect(try server.round(path).exchanges.filter { $0.answer != nil }.count == 1)
  }

  @Test func `words for a question that was answered meanwhile come back`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    try await answer(server, path, exchange: 0, "We talked about the weather for a while.")
    let late = try await server.client.post(
      "\(path)/draft", ["exchange": "0", "answer": "Something new", "notes": "kept"])
    #expect(late.status == 409)
    #expect(late.page.box("answer") == "Something new")
    #expect(try server.round(path).notes.text == "kept")
  }

  @Test func `an answer during the preparation comes back and is not sent`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    let reply = try await server.client.post(
      "\(path)/answer", ["exchange": "0", "answer": "Early"])
    #expect(reply.status == 409)
    #expect(reply.page.holds("The preparation still runs"))
    #expect(reply.page.box("answer") == "Early")
    #expect(try server.round(path).exchanges[0].answer == nil)
  }

  @Test(arguments: ["7", "-1", "9223372036854775807"])
  func `an answer to a question that was never asked comes back`(exchange: String) async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let reply = try await server.client.post(
      "\(path)/answer", ["exchange": exchange, "answer": "What?"])
    #expect(reply.status == 409)
    #expect(reply.page.box("answer") == "What?")
    #expect(try server.round(path).exchanges.count == 1)
  }

  @Test(arguments: [
    ["mode": "real"], ["question": ""], ["question": "none", "mode": "coach"], [:],
  ])
  func `a round needs a question that exists`(form: FormFields) async throws {
    let server = try TestServer()
    let reply = try await server.client.post("/rounds", form)
    #expect(reply.status == 422)
    #expect(reply.page.holds("Choose one of the questions, then begin."))
    #expect(reply.page.holds("value=\"fewer-returns\""))
    #expect(try server.store.summaries().isEmpty)
  }

  @Test func `an unknown mode is a real round`() async throws {
    let server = try TestServer()
    let path = try await server.start("fewer-returns", mode: "easy")
    #expect(try server.round(path).start.mode == .real)
  }

  @Test func `a stage without preparation begins with the discussion`() async throws {
    let server = try TestServer()
    let path = try await server.start("slow-page")
    let room = try await server.client.get(path)
    #expect(room.page.attribute("data-phase") == "discussion")
    #expect(room.page.attribute("data-ends-at") == "1795545000000")
  }
}
