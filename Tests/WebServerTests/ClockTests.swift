// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Quantities
import Rehearsal
import Testing

/// The clock of a real round: 10 minutes of preparation from 1795543200000, then 45 minutes of discussion.
struct ClockTests {
  /// When the preparation ends by itself.
  private let beginning = "1795543800000"
  /// When the discussion ends, if it began by itself.
  private let deadline = "1795546500000"
  private let lastMoment = Seconds(milliseconds: 55 * 60_000 + 2_999)
  private let tooLate = Seconds(milliseconds: 55 * 60_000 + 3_000)

  @Test func `a reload, a second window and a restart show the same clock`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    for seconds in [0, 1, 90, 599] {
      server.clock.set(Seconds(seconds))
      for visited in [server, try TestServer(clock: server.clock, store: server.store)] {
        let room = try await visited.client.get(path)
        #expect(room.page.attribute("data-ends-at") == beginning)
        #expect(room.page.attribute("data-phase") == "preparation")
      }
    }
  }

  @Test func `the discussion begins by itself when the preparation is over`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(.minutes(10))
    let room = try await server.client.get(path)
    #expect(room.page.attribute("data-phase") == "discussion")
    #expect(room.page.attribute("data-ends-at") == deadline)
    server.clock.set(.minutes(54))
    let later = try await server.client.get(path)
    #expect(later.page.attribute("data-ends-at") == deadline)
    #expect(later.page.holds("1:00 left"))
  }

  @Test func `a preparation that is ended early gives its time to nobody`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(.minutes(4))
    _ = try await server.client.post("\(path)/discussion")
    server.clock.set(.minutes(5))
    _ = try await server.client.post("\(path)/discussion")
    let room = try await server.client.get(path)
    #expect(room.page.attribute("data-ends-at") == "1795546140000", "49 minutes after the start")
  }

  @Test func `words that were on their way at zero count, and the draft is taken`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(lastMoment)
    let saved = try await server.client.script(
      "\(path)/draft", ["exchange": "0", "answer": "We looked at the log.", "answerRevision": "0"])
    #expect(saved.status == 200)
    let atZero = try await server.client.get(path)
    #expect(atZero.status == 200)
    #expect(atZero.page.holds("0:00 left"))

    server.clock.set(tooLate)
    let over = try await server.client.get(path)
    #expect(over.location == "\(path)/scorecard")
    let scorecard = try await server.client.scorecard(path)
    #expect(scorecard.page.holds("Taken as it stood when the time was up."))
    let round = try server.round(path)
    #expect(round.exchanges[0].answer?.text == "We looked at the log.")
    #expect(round.exchanges[0].answer?.reason == .timeUp)
    #expect(round.end?.reason == .timeUp)
  }

  @Test func `words after the end are refused and come back`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(.minutes(20))
    _ = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": "In time"])
    server.clock.set(tooLate)
    let form: FormFields = ["exchange": "0", "answer": "In time, and more", "notes": "late notes"]
    let script = try await server.client.script("\(path)/draft", form)
    #expect(script.status == 410)
    let expected = "{\"error\":\"The round is over; its scorecard is ready.\",\"version\":1}\n"
    #expect(script.text == expected)
    for action in ["draft", "answer", "discussion", "finish"] {
      let page = try await server.client.post("\(path)/\(action)", form)
      #expect(page.status == 410, "\(action)")
      #expect(page.page.box("answer") == "In time, and more")
      #expect(page.page.box("notes") == "late notes")
      #expect(page.page.holds("href=\"\(path)\""))
    }
    let round = try server.round(path)
    #expect(round.exchanges[0].answer?.text == "In time")
    #expect(round.notes.text == "")
  }

  @Test func `an answer sent after the end is refused, and the draft stands`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    _ = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": "The draft"])
    server.clock.set(.minutes(100))
    let sent = try await server.client.post("\(path)/answer", ["exchange": "0", "answer": "More"])
    #expect(sent.status == 410)
    #expect(try server.round(path).exchanges.map(\.answer?.text) == ["The draft"])
  }

  @Test func `a round whose clock ran out is nowhere shown as open`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(.minutes(100))
    for page in ["/", "/questions", "/history"] {
      let reply = try await TestServer(clock: server.clock, store: server.store).client.get(page)
      #expect(!reply.page.holds("href=\"\(path)\""), "\(page)")
    }
    #expect(try server.round(path).end?.reason == .timeUp)
  }

  @Test func `a clock that is set back gives no time back`() async throws {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(.minutes(50))
    _ = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": "Late"])
    server.clock.set(.zero)
    let room = try await server.client.get(path)
    #expect(room.page.attribute("data-phase") == "discussion")
    #expect(room.page.attribute("data-ends-at") == deadline)
    #expect(room.page.holds("5:00 left"))
  }
}
