// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Storage
import TestSupport
import Testing

/// A drill by the forms of its page: no word of an answer is lost, whatever happens to the drill.
struct DrillFlowTests {
  @Test func `an answer is rated with its reason, and the next drill follows`() async throws {
    let practice = try await PracticeServer()
    let drill = try await practice.open()
    #expect(drill.page.page.holds("Capital of France?"))
    #expect(drill.page.page.holds("In time within 30 seconds, slow after 60 seconds."))
    #expect(PageReader(drill.page.text).problems == [])
    practice.server.clock.set(Seconds(20))
    let reply = try await practice.client.post(
      "/practice/drill/answer", ["card": drill.card, "review": "1", "answer": "Paris"])
    let result = try await practice.client.get(try #require(reply.location))
    for words in [
      "It is right, from memory.", "Taken in 0:20; in time was 30 seconds", "Answer: Paris",
      "Source: an atlas", "It comes back on", "Next drill", "1 card left today.",
    ] {
      #expect(result.page.holds(words), "\(words)")
    }
    #expect(PageReader(result.text).problems == [])
    #expect(try await practice.open().page.page.holds("Longest river?"))
  }

  @Test func `a reload, a restart and a hint keep the words and the time`() async throws {
    let practice = try await PracticeServer()
    let drill = try await practice.open()
    let fields: FormFields = ["card": drill.card, "review": "1", "answer": "Par <is> &"]
    let saved = try await practice.client.script("/practice/drill/draft", fields)
    #expect(saved.status == 200 && saved.text.contains(#""saved":true"#))
    practice.server.clock.set(Seconds(75))
    let after = try TestServer(clock: practice.server.clock, store: practice.server.store)
    let page = try await after.client.get("/practice/drill").page
    #expect(page.box("answer") == "Par <is> &")
    #expect(page.holds(">1:15<"))
    let stop = try await after.client.post(
      "/practice/drill/stop", ["card": drill.card, "review": "1", "answer": "Par"])
    #expect(stop.location == "/practice")
    #expect(try await after.client.get("/practice").page.holds("Go on with the open drill"))
    #expect(try await after.client.get("/practice/drill").page.box("answer") == "Par")
  }

  @Test func `the first of two answers counts, and the words of the second come back`()
    async throws
  {
    let practice = try await PracticeServer()
    let place = try await practice.answer("Paris")
    let card = try #require(try practice.server.store.practice().deck.first).id.name
    let same = try await practice.client.post(
      "/practice/drill/answer", ["card": card, "review": "1", "answer": "Paris"])
    #expect(same.location == place)
    let other = try await practice.client.post(
      "/practice/drill/answer", ["card": card, "review": "1", "answer": "Lyon, in another window"])
    #expect(other.status == 409)
    #expect(other.page.box("text") == "Lyon, in another window")
    #expect(try practice.server.store.practice().deck.first?.reviews.count == 1)
    let script = try await practice.client.script(
      "/practice/drill/draft", ["card": card, "review": "1", "answer": "x"])
    #expect(script.status == 409 && script.headers[.contentType] == "application/json")
  }

  @Test(arguments: ["answer", "draft", "hint", "skip", "stop"])
  func `the words to a card that was taken out come back`(action: String) async throws {
    let practice = try await PracticeServer()
    let drill = try await practice.open()
    let removed = try await practice.client.post(
      "/practice/cards/\(drill.card)/removal", ["reason": "too easy"])
    #expect(removed.location == "/practice/cards")
    let reply = try await practice.client.post(
      "/practice/drill/\(action)",
      ["card": drill.card, "review": "1", "answer": "Many <words>"])
    #expect(reply.status == 410)
    #expect(reply.page.box("answer") == "Many <words>")
    #expect(PageReader(reply.text).problems == [])
  }

  @Test(arguments: ["draft", "hint", "answer", "skip", "stop"])
  func `the words to a deck that was erased come back, and practice begins anew`(action: String)
    async throws
  {
    let practice = try await PracticeServer()
    let drill = try await practice.open()
    try practice.server.store.erase()
    let reply = try await practice.client.post(
      "/practice/drill/\(action)",
      ["card": drill.card, "review": "1", "answer": "Many <words>"])
    #expect(reply.status == 410)
    #expect(reply.page.box("answer") == "Many <words>")
    #expect(try await practice.client.get("/practice").page.holds("The deck is empty."))
    #expect(try await practice.bringIn(PracticeServer.table).status == 200)
    #expect(try await practice.answer("Paris").hasPrefix("/practice/reviews/"))
  }

  @Test func `a drill that is skipped gives its words back, and another card comes`()
    async throws
  {
    let practice = try await PracticeServer()
    let drill = try await practice.open()
    let skipped = try await practice.client.post(
      "/practice/drill/skip", ["card": drill.card, "review": "1", "answer": "I do not know"])
    #expect(skipped.status == 200)
    #expect(skipped.page.box("answer") == "I do not know")
    #expect(skipped.page.field("skipped") == drill.card)
    _ = try await practice.client.post("/practice/drill", ["skipped": drill.card])
    #expect(try await practice.client.get("/practice/drill").page.holds("Longest river?"))
    #expect(try practice.server.store.practice().deck.allSatisfy(\.reviews.isEmpty))
  }

  @Test func `who skips on meets every card once before one comes again`() async throws {
    let cards =
      "front,back,source\nCapital of France?,Paris,an atlas\nLongest river?,Nile,an atlas\n"
      + "Highest peak?,Everest,an atlas\n"
    let practice = try await PracticeServer(cards: cards)
    var card = try await practice.open().card
    var order = [card]
    for _ in 0..<3 {
      let form: FormFields = ["card": card, "review": "1", "answer": ""]
      _ = try await practice.client.post("/practice/drill/skip", form)
      _ = try await practice.client.post("/practice/drill", ["skipped": card])
      let page = try await practice.client.get("/practice/drill").page
      card = try #require(page.field("card"))
      order.append(card)
    }
    #expect(Set(order.prefix(3)).count == 3)
    #expect(order[3] == order[0])
  }

  @Test func `an answer that is too long comes back whole, and the drill stays open`()
    async throws
  {
    let practice = try await PracticeServer()
    let drill = try await practice.open()
    let text = String(repeating: "long words ", count: 110_000)
    let reply = try await practice.client.post(
      "/practice/drill/answer", ["card": drill.card, "review": "1", "answer": text])
    #expect(reply.status == 413)
    #expect(reply.page.box("answer") == text)
    #expect(try await practice.client.get("/practice/drill").status == 200)
  }

  @Test func `a rating is changed with a reason, and not without one`() async throws {
    let practice = try await PracticeServer()
    let place = try await practice.answer("Lyon")
    let refused = try await practice.client.post(place, ["rating": "3", "reason": " "])
    #expect(refused.status == 422)
    #expect(refused.page.holds("write 1 to 1000"))
    #expect(try await practice.client.post(place, ["reason": "typo"]).status == 422)
    let changed = try await practice.client.post(place, ["rating": "3", "reason": "A slip."])
    #expect(changed.location == place)
    let page = try await practice.client.get(place)
    #expect(page.page.holds("You changed the rating from “Again” to “Good”."))
    #expect(try practice.server.store.practice().deck.first?.reviews.first?.rating == .good)
  }

  @Test(arguments: ["/practice/reviews/0", "/practice/reviews/x", "/practice/cards/none"])
  func `what is not there says so`(path: String) async throws {
    let reply = try await PracticeServer(cards: "").client.get(path)
    #expect(reply.status == 404)
    #expect(reply.page.holds("That is not there"))
  }

  @Test func `without an open drill its page leads to what there is to do`() async throws {
    let practice = try await PracticeServer(cards: "")
    #expect(try await practice.client.get("/practice/drill").location == "/practice")
    #expect(try await practice.client.post("/practice/drill").location == "/practice")
  }
}
