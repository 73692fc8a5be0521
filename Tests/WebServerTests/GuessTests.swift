// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// The question how a round went, which comes once and before its score.
struct GuessTests {
  private let server: TestServer
  private let client: PageClient

  init() throws {
    server = try TestServer()
    client = server.client
  }

  /// Takes a round to its end and returns its path.
  private func finished(_ answer: String = "We looked at the log.") async throws -> String {
    let path = try await server.startDiscussion()
    _ = try await client.post(
      "\(path)/finish", ["exchange": "0", "answer": "\(answer)", "answerRevision": "0"])
    return path
  }

  private func isAsked(_ path: String) async throws -> Bool {
    let reply = try await client.get("\(path)/scorecard")
    #expect(reply.status == 200)
    #expect(PageReader(reply.text).problems == [])
    return reply.page.holds("How do you think it went?")
  }

  @Test func `it is asked before the score, and what was said is kept`() async throws {
    let path = try await finished()
    let question = try await client.get("\(path)/scorecard")
    #expect(question.page.holds("Fewer people return. What do you do?"))
    #expect(!question.page.holds("of 100"), "the score is not shown yet")
    let reply = try await client.post("\(path)/guess", ["band": "5"])
    #expect(reply.status == 303)
    #expect(reply.location == "\(path)/scorecard")
    #expect(try await !isAsked(path))
    #expect(
      try server.store.practice().selfAssessments
        == [SelfAssessment(round: "round-1", band: .hire)])
  }

  @Test func `what was said stands beside the score`() async throws {
    let path = try await finished()
    _ = try await client.post("\(path)/guess", ["band": "5"])
    let page = try await client.get("\(path)/scorecard")
    let band = try #require(try server.round(path).scorecard?.band)
    #expect(page.page.holds("You had said: Hire."))
    #expect(page.page.holds("The reading is \(5 - band.rawValue) bands lower."))
    let skipped = try await finished()
    _ = try await client.post("\(skipped)/guess", ["skip": "1"])
    #expect(!(try await client.get("\(skipped)/scorecard")).page.holds("You had said"))
  }

  @Test func `a score that was shown without a guess is never asked about again`() async throws {
    let path = try await finished()
    #expect(try await client.post("\(path)/guess", ["skip": "1", "band": "6"]).status == 303)
    #expect(try await !isAsked(path))
    #expect(try await client.post("\(path)/guess", ["band": "6"]).status == 303)
    #expect(
      try server.store.practice().selfAssessments == [SelfAssessment(round: "round-1", band: nil)],
      "the first word counts")
  }

  @Test(arguments: ["", "0", "7", "-1", "five", "%00", "99999999999999999999"])
  func `a form without a band comes back with the question`(band: String) async throws {
    let path = try await finished()
    let reply = try await client.post("\(path)/guess", ["band": "\(band)"])
    #expect(reply.status == 422)
    #expect(reply.page.holds("Choose one of the bands"))
    #expect(try await isAsked(path))
  }

  @Test func `a day later nobody is asked, and a round that runs is not over`() async throws {
    let path = try await finished()
    server.clock.set(.minutes(24 * 60 - 1))
    #expect(try await isAsked(path))
    server.clock.set(.minutes(24 * 60))
    #expect(try await !isAsked(path))
    let running = try await server.start()
    #expect(try await client.post("\(running)/guess", ["band": "3"]).location == running)
    #expect(try await client.post("/rounds/none/guess", ["band": "3"]).status == 404)
  }

  @Test func `a round without a band has nothing to guess`() async throws {
    // Answers in another language are not read.
    let path = try await finished(
      "Ich würde zuerst die Zahlen nach Plattform und Woche aufteilen und erst dann entscheiden, ob wir anhalten."
    )
    #expect(try server.round(path).scorecard?.band == nil)
    #expect(try await !isAsked(path))
  }
}
