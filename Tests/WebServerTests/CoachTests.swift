// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Rehearsal
import TestSupport
import Quantities
import Testing

struct CoachTests {
  @Test func `a coach round has no clock and says at once how an answer was read`() async throws {
    let server = try TestServer()
    let client = server.client
    let path = try await server.start("fewer-returns", mode: "coach")
    server.clock.set(.minutes(600))
    let preparation = try await client.get(path)
    #expect(preparation.page.attribute("data-phase") == "preparation")
    #expect(preparation.page.attribute("data-ends-at") == nil)

    _ = try await client.post("\(path)/discussion")
    _ = try await client.post(
      "\(path)/answer", ["exchange": "0", "answer": "We looked at the log on the first day."])
    let room = try await client.get(path)
    #expect(room.page.holds("How the machine read this"))
    #expect(room.page.holds("I see. And when do you leap?"))
    let feedback = try #require(try server.round(path).feedback[0])
    #expect(feedback.criteria.map(\.level) == [.three, .one])

    server.clock.set(.minutes(6000))
    let done = try await client.post(
      "\(path)/answer", ["exchange": "1", "answer": "We jumped into the river on the second day."])
    #expect(done.location == "\(path)/scorecard")
    #expect(try server.round(path).feedback.count == 2)
    #expect(try server.round(path).scorecard?.criteria.map(\.level) == [.three, .three])
  }

  @Test func `a real round gives no feedback before its end`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    _ = try await server.client.post(
      "\(path)/answer", ["exchange": "0", "answer": "We looked at the log on the first day."])
    let room = try await server.client.get(path)
    #expect(!room.page.holds("How the machine read this"))
    #expect(try server.round(path).feedback.isEmpty)
  }
}
