// SPDX-License-Identifier: Apache-2.0

import Rehearsal
import TestSupport
import HTTPTypes
import Quantities
import Testing

/// What the script of the room sends and gets.
struct AutosaveTests {
  @Test func `a save says where the round stands, with null for what there is none of`()
    async throws
  {
    let server = try TestServer()
    let path = try await server.start()
    server.clock.set(Seconds(milliseconds: 1_500))
    let asked = try await server.client.script("\(path)/draft")
    #expect(asked.status == 200)
    #expect(asked.headers[.contentType] == "application/json")
    #expect(
      asked.text == """
        {"answerRevision":0,"endsAt":1795543800000,"exchange":null,"notesRevision":0,\
        "phase":"preparation","savedAt":null,"serverNow":1795543201500,"version":1}

        """)

    let notes = try await server.client.script(
      "\(path)/draft", ["notes": "check the log", "notesRevision": "0"])
    #expect(
      notes.text == """
        {"answerRevision":0,"endsAt":1795543800000,"exchange":null,"notesRevision":1,\
        "phase":"preparation","savedAt":1795543201500,"serverNow":1795543201500,"version":1}

        """)

    server.clock.set(.minutes(12))
    let answer = try await server.client.script(
      "\(path)/draft", ["exchange": "0", "answer": "We look", "answerRevision": "0"])
    #expect(
      answer.text == """
        {"answerRevision":1,"endsAt":1795546500000,"exchange":0,"notesRevision":1,\
        "phase":"discussion","savedAt":1795543920000,"serverNow":1795543920000,"version":1}

        """)
  }

  @Test func `an untimed round has no end on its clock`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion(mode: "coach")
    let saved = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": "We"])
    #expect(
      saved.text == """
        {"answerRevision":1,"endsAt":null,"exchange":0,"notesRevision":0,\
        "phase":"discussion","savedAt":1795543200000,"serverNow":1795543200000,"version":1}

        """)
  }

  @Test func `a script that asks after the end learns that the round is over`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    _ = try await server.client.post("\(path)/finish", ["exchange": "0", "answer": "Done"])
    let asked = try await server.client.script("\(path)/draft")
    #expect(
      asked.text == """
        {"answerRevision":1,"endsAt":null,"exchange":null,"notesRevision":0,\
        "phase":"finished","savedAt":1795543200000,"serverNow":1795543200000,"version":1}

        """)
  }

  @Test func `every state is in the page of the next visit, on every server`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    for (revision, text) in ["W", "We", "We l", "We look\nat the log", ""].enumerated() {
      let saved = try await server.client.script(
        "\(path)/draft", ["exchange": "0", "answer": text, "answerRevision": "\(revision)"])
      #expect(saved.status == 200)
      let restarted = try TestServer(clock: server.clock, store: server.store)
      let room = try await restarted.client.get(path)
      #expect(room.page.box("answer") == text)
      #expect(room.page.field("answerRevision") == "\(revision + 1)")
    }
  }

  @Test func `saving the same text again changes nothing`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let form: FormFields = ["exchange": "0", "answer": "We look", "answerRevision": "0"]
    let first = try await server.client.script("\(path)/draft", form)
    let again = try await server.client.script("\(path)/draft", form)
    #expect(again.status == 200)
    #expect(again.text == first.text)
    #expect(try server.round(path).exchanges[0].draft.revision == 1)
  }

  @Test func `a box that is not sent stays as it is`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    _ = try await server.client.script(
      "\(path)/draft", ["exchange": "0", "answer": "An answer", "notes": "Notes"])
    _ = try await server.client.script("\(path)/draft", ["notes": "Other notes"])
    _ = try await server.client.script("\(path)/draft", ["exchange": "0", "answer": ""])
    let round = try server.round(path)
    #expect(round.notes.text == "Other notes")
    #expect(round.exchanges[0].draft.text == "")
  }
}

/// The same without a script: by the button, answered with a page.
struct PlainFormTests {
  @Test func `the save button leads back to the room with the words in it`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    // A browser sends line ends in a form as two characters.
    let saved = try await server.client.post(
      "\(path)/draft",
      [
        "notes": "a\r\nb", "notesRevision": "0", "exchange": "0", "answer": "1 + 1\r\n= 2 & more",
        "answerRevision": "0",
      ])
    #expect(saved.status == 303)
    #expect(saved.location == path)
    let room = try await server.client.get(path)
    #expect(room.page.box("notes") == "a\nb")
    #expect(room.page.box("answer") == "1 + 1\n= 2 & more")
    #expect(room.page.field("notesRevision") == "1")
    #expect(room.page.field("answerRevision") == "1")
  }

  @Test func `leading and trailing white space is kept`() async throws {
    let server = try TestServer()
    let path = try await server.startDiscussion()
    let text = "\n\n  indented\n\ttab \n"
    _ = try await server.client.post("\(path)/draft", ["exchange": "0", "answer": text])
    let room = try await server.client.get(path)
    #expect(room.page.box("answer") == text)
  }
}
