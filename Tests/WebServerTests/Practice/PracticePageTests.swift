// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import InterviewContent
import Practice
import Quantities
import Storage
import TestSupport
import Testing

/// The home of practice, the goal, the deck, and files of it.
struct PracticePageTests {
  private static let goal: FormFields = [
    "interview": "2026-12-10", "minutes": "30", "daysOff": "2026-11-29, 2026-12-05",
    "loop": "short", "clock": "+01:00",
  ]

  @Test func `an empty deck begins with the library`() async throws {
    let practice = try await PracticeServer(cards: "")
    let empty = try await practice.client.get("/practice")
    #expect(empty.page.holds("The deck is empty."))
    #expect(PageReader(empty.text).problems == [])
    expectSafeHeaders(empty, caching: "no-store")
    let begun = try await practice.client.post("/practice/add", ["starters": "yes"])
    #expect(begun.location == "/practice")
    #expect(try practice.server.store.practice().deck.count > 20)
    #expect(try await practice.client.get("/practice").page.holds("Begin the next drill"))
  }

  @Test func `a day that is set shows what is recalled on it, with a table`() async throws {
    let practice = try await PracticeServer()
    _ = try await practice.answer("Paris")
    let reply = try await practice.client.post("/practice/plan", Self.goal)
    #expect(reply.location == "/practice/plan")
    #expect(try practice.server.store.practice().goal?.daysOff.count == 2)
    let page = try await practice.client.get("/practice")
    for words in [
      "On the day, Thu 10 Dec 2026", "Recall day by day", "Weakest on the day",
      "Capital of France?", "Minutes of practice", ", 30 minutes a day.", "Change the day",
    ] {
      #expect(page.page.holds(words), "\(words)")
    }
    #expect(PageReader(page.text).elements.filter { $0 == "img" }.count == 4)
    #expect(PageReader(page.text).problems == [])
    for match in page.text.matches(of: /href="([^"]*part=[^"]*-table)"/) {
      let table = try await practice.client.get("/practice\(match.output.1)")
      #expect(PageReader(table.text).elements.filter { $0 == "table" }.count == 1)
    }
  }

  @Test func `too few reviews are said to be too few, and nothing is fitted`() async throws {
    let practice = try await PracticeServer()
    _ = try await practice.answer("Paris")
    let home = try await practice.client.get("/practice")
    #expect(home.page.holds("from 400 reviews of cards seen on an earlier day on; 0 are there."))
    let reply = try await practice.client.post("/practice/fit")
    #expect(reply.status == 422)
    #expect(
      reply.page.holds("400 reviews of cards seen on an earlier day are needed, and 0 are there."))
    #expect(try practice.server.store.practice().fit == nil)
  }

  @Test func `the deck is chosen by kind, origin and words`() async throws {
    let practice = try await PracticeServer()
    let all = try await practice.client.get("/practice/cards")
    #expect(all.page.holds("2 cards.") && PageReader(all.text).problems == [])
    let some = try await practice.client.get(
      "/practice/cards?search=RIVER&origin=imported&kind=fact")
    #expect(some.page.holds("1 of 2 cards.") && !some.page.holds("Capital of France?"))
    let none = try await practice.client.get(
      "/practice/cards?search=%3Cscript%3E&from=99999999999999999999&kind=x&topic=%22%3E")
    #expect(none.page.holds("None of the 2 cards matches.") && !none.page.holds("<script>"))
    #expect(try await practice.client.get("/practice/cards?from=5").page.holds("none from here"))
  }

  @Test func `a card shows its answers side by side, and is taken out with a reason`()
    async throws
  {
    let practice = try await PracticeServer()
    _ = try await practice.answer("Lyon")
    practice.server.clock.set(.minutes(3 * 24 * 60))
    _ = try await practice.answer("Paris")
    let card = try #require(try practice.server.store.practice().deck.first)
    let path = "/practice/cards/\(card.id.name)"
    let page = try await practice.client.get(path)
    #expect(page.page.holds("Lyon") && page.page.holds("Paris"))
    #expect(PageReader(page.text).elements.filter { $0 == "article" }.count == card.reviews.count)
    #expect(PageReader(page.text).problems == [])
    let refused = try await practice.client.post("\(path)/removal", ["reason": ""])
    #expect(refused.status == 422 && refused.page.holds("write 1 to 1000"))
    _ = try await practice.client.post("\(path)/removal", ["reason": "known"])
    #expect(try await practice.client.get(path).status == 404)
  }

  @Test func `drills of the library are added by ticking them`() async throws {
    let practice = try await PracticeServer(cards: "")
    let library = try await practice.client.get("/practice/library?kind=number")
    #expect(PageReader(library.text).problems == [])
    #expect(try await practice.client.post("/practice/add").status == 422)
    let body = "template=number-cache-of-model&template=number-cache-of-model&template=none"
    let added = try await practice.client.send(.post, "/practice/add", body: body)
    #expect(added.page.holds("1 card was added."))
    #expect(try practice.server.store.practice().deck.map(\.id) == ["number-cache-of-model"])
  }

  @Test func `what went wrong in a round is there when practice is looked at`() async throws {
    let practice = try await PracticeServer(cards: "")
    let path = try await practice.server.startDiscussion()
    _ = try await practice.client.post(
      "\(path)/finish", ["exchange": "0", "answer": "Give it a while.", "answerRevision": "0"])
    #expect(try practice.server.store.practice().deck.isEmpty)
    let home = try await practice.client.get("/practice")
    let count = try practice.server.store.practice().deck.count
    #expect(count > 0)
    #expect(home.page.holds("Begin the next drill"))
    #expect(home.page.holds("Begin with the drills of the library"))
    _ = try await practice.client.get("/practice")
    #expect(try practice.server.store.practice().deck.count == count)
  }

  @Test func `what went wrong in a round becomes cards, once`() async throws {
    let practice = try await PracticeServer(cards: "")
    let path = try await practice.server.startDiscussion()
    _ = try await practice.client.post(
      "\(path)/finish", ["exchange": "0", "answer": "Give it a while.", "answerRevision": "0"])
    let round = String(path.split(separator: "/")[1])
    let first = try await practice.client.post("/practice/add", ["round": round])
    let count = try practice.server.store.practice().deck.count
    #expect(count > 0 && first.page.holds(count == 1 ? "1 card was added" : "cards were added"))
    let second = try await practice.client.post("/practice/add", ["round": round])
    #expect(second.page.holds("Nothing was added"))
    #expect(try practice.server.store.practice().deck.count == count)
  }

  @Test func `at most a hundred cards of what went wrong wait, and more come when some were asked`()
    async throws
  {
    let practice = try await PracticeServer(cards: "")
    let store = practice.server.store
    /// Takes a round that gives cards, and returns how many.
    func take() async throws {
      let path = try await practice.server.startDiscussion()
      _ = try await practice.client.post(
        "\(path)/finish", ["exchange": "0", "answer": "Give it a while.", "answerRevision": "0"])
    }
    try await take()
    _ = try await practice.client.get("/practice")
    let each = try store.practice().deck.count
    try #require(each > 0)
    for _ in 0..<(100 / each + 3) { try await take() }
    for _ in 0..<2 {
      _ = try await practice.client.get("/practice")
      #expect(try store.practice().deck.count == 100)
    }
    _ = try await practice.answer("I do not know it yet")
    _ = try await practice.client.get("/practice")
    #expect(try store.practice().deck.count == 101)
  }
}
