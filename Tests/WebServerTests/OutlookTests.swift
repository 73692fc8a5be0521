// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import HTTPTypes
import InterviewContent
import Practice
import Quantities
import Storage
import TestSupport
import Testing

/// The plan, the stories and readiness, by the forms of their pages.
@Suite(.serialized) struct OutlookTests {
  private let server: TestServer
  private let client: PageClient

  init() throws {
    server = try TestServer(library: try PackLibrary.embedded())
    client = server.client
  }

  private func page(_ path: String, status: Int = 200) async throws -> Reply {
    let reply = try await client.get(path)
    #expect(reply.status == status, "\(path)")
    #expect(PageReader(reply.text).problems == [], "\(path)")
    return reply
  }

  private static let goal: FormFields = [
    "interview": "2026-12-15", "minutes": "60", "daysOff": "2026-12-05, 2026-12-06",
    "loop": "mistral-2026-article", "clock": "+01:00",
  ]

  @Test func `the pages are shown before anything was done`() async throws {
    #expect(try await page("/practice/plan").page.holds("Make the plan"))
    #expect(try await page("/practice/plan/sheet").page.holds("Nothing to show yet"))
    #expect(try await page("/practice/stories").page.holds("No story yet"))
    let readiness = try await page("/practice/readiness")
    #expect(readiness.page.holds("Not enough evidence"))
    #expect(readiness.page.holds("nobody may be chosen or turned down by them"))
    for file in ["ics", "md"] {
      #expect(try await client.get("/practice/plan.\(file)").location == "/practice/plan")
    }
  }

  @Test func `a goal makes a plan day by day, which can be taken along`() async throws {
    #expect(try await client.post("/practice/plan", Self.goal).location == "/practice/plan")
    let plan = try await page("/practice/plan")
    for words in [
      "21 days", "Today, Tue 24 Nov 2026", "From Mon 30 Nov 2026", "A day off.", "A light day",
      "value=\"2026-12-05, 2026-12-06\"", "href=\"/practice/plan.ics\"",
    ] {
      #expect(plan.page.holds(words), "\(words)")
    }
    let calendar = try await client.get("/practice/plan.ics")
    #expect(calendar.headers[.contentType] == "text/calendar; charset=utf-8")
    #expect(calendar.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    let text = try await client.get("/practice/plan.md")
    #expect(text.headers[.contentType] == "text/markdown; charset=utf-8")
    #expect(text.text.hasPrefix("# "))
  }

  @Test(arguments: [
    ("interview", "soon", "is no day of the calendar"),
    ("interview", "2026-11-24", "is not ahead of today"),
    ("interview", "2031-01-01", "too far away"), ("minutes", "0", "cannot be planned"),
    ("minutes", "481", "481 minutes a day cannot be planned"),
    ("minutes", "1,000", "1000 minutes a day cannot be planned"),
    ("daysOff", "2026-12-05 <b>", "“&lt;b&gt;” is no day of the calendar"),
    ("minutes", "many", "is no number of minutes"), ("daysOff", "2026-12-15", "is not before"),
    ("daysOff", "2026-13-01", "is no day of the calendar"), ("loop", "none", "Choose one"),
    ("clock", "+19:00", "is no distance from Greenwich"), ("clock", "noon", "is no distance"),
  ])
  func `what is wrong with a goal stands beside its field, with what was typed`(
    field: String, value: String, words: String
  ) async throws {
    var pairs = [
      ("interview", "2026-12-15"), ("minutes", "60"), ("daysOff", ""),
      ("loop", "mistral-2026-article"), ("clock", "+01:00"),
    ]
    pairs = pairs.map { $0.0 == field ? (field, value) : $0 }
    let reply = try await client.send(
      .post, "/practice/plan", [.contentType: "application/x-www-form-urlencoded"],
      body: formEncoded(pairs))
    #expect(reply.status == 422)
    #expect(PageReader(reply.text).problems == [])
    #expect(reply.page.holds(words))
    #expect(field == "loop" || PageReader(reply.text).values(of: "value").contains(value))
    #expect(try server.store.practice().goal == nil)
  }

  private static let story: FormFields = [
    "base": "", "title": "The summary of shifts",
    "situation": "In March 2024 I was the product manager for 40 wards.",
    "decision": "I decided to ship the short form because the long one took a day.",
    "numbers": "Reading time fell from 9 minutes to 4 in two months.",
    "covers": "story-compromise",
  ]

  @Test func `a story is saved, shown with what is missing, and taken out with its cards`()
    async throws
  {
    #expect(try await page("/practice/stories/new").page.holds("Save and see what is missing"))
    #expect(
      try await client.post("/practice/stories/s1", Self.story).location == "/practice/stories/s1")
    let saved = try await page("/practice/stories/s1")
    #expect(saved.page.box("numbers") == "Reading time fell from 9 minutes to 4 in two months.")
    #expect(saved.page.holds("Missing"))
    #expect(saved.page.holds("Through three lenses"))
    let state = try server.store.practice()
    #expect(state.stories.first?.covers == ["story-compromise"])
    #expect(!state.deck.isEmpty)
    let bank = try await page("/practice/stories")
    #expect(bank.page.holds("The summary of shifts"))
    #expect(bank.page.holds("marked"))
    #expect(try await page("/practice/stories/s1/remove").page.holds("Take it out"))
    #expect(
      try await client.post("/practice/stories/s1/remove").location == "/practice/stories")
    #expect(try server.store.practice().deck.isEmpty)
    #expect(try await client.get("/practice/stories/s1").status == 404)
    #expect(try await client.post("/practice/stories/s1/remove").status == 303)
  }

  @Test func `what was typed is never lost`() async throws {
    let untitled = try await client.post(
      "/practice/stories/s1", ["title": " ", "situation": "Many words.", "base": ""])
    #expect(untitled.status == 422)
    #expect(untitled.page.box("situation") == "Many words.")
    #expect(untitled.page.holds("The story has no title."))
    let long = String(repeating: "word ", count: 1_000)
    let large = try await client.post(
      "/practice/stories/s1", ["title": "T", "learning": "\(long)", "base": ""])
    #expect(large.status == 422)
    #expect(large.page.box("learning") == long)
    _ = try await client.post("/practice/stories/s1", Self.story)
    let other = try await client.post(
      "/practice/stories/s1", ["title": "T", "decision": "Mine.", "base": "5"])
    #expect(other.status == 409)
    #expect(other.page.box("decision") == "Mine.")
    #expect(other.page.holds("I decided to ship the short form"))
    let base = try #require(other.page.field("base"))
    #expect(
      try await client.post(
        "/practice/stories/s1", ["title": "T", "decision": "Mine.", "base": "\(base)"]
      ).status == 303)
    _ = try await client.post("/practice/stories/s1/remove")
    let gone = try await client.post(
      "/practice/stories/s1", ["title": "T", "decision": "Mine.", "base": "\(base)"])
    #expect(gone.status == 409)
    #expect(gone.page.field("base") == "")
  }

  @Test func `stories go out as Markdown and come in again, each once`() async throws {
    _ = try await client.post("/practice/stories/s1", Self.story)
    let file = try await client.get("/practice/stories.md")
    #expect(file.text.hasPrefix("# The summary of shifts\n\n## Situation\n\nIn March 2024"))
    let added = file.text + "\n# Another\n\n## Decision\n\nI said no.\n"
    #expect(
      try await client.post("/practice/stories/import", ["text": "\(added)"]).location
        == "/practice/stories")
    #expect(
      try server.store.practice().stories.map(\.title) == ["The summary of shifts", "Another"])
    let wrong = try await client.post("/practice/stories/import", ["text": "# Only a title"])
    #expect(wrong.status == 422)
    #expect(wrong.page.box("text") == "# Only a title")
    #expect(try await client.post("/practice/stories/import").status == 422)
  }

  @Test(arguments: HostileText.all)
  func `a hostile text in a story leaves every page well formed`(hostile: HostileText) async throws
  {
    let form: FormFields = [
      "title": "A \(hostile.text)", "situation": "\(hostile.text)", "numbers": "\(hostile.text)",
      "covers": "\(hostile.text)", "base": "\(hostile.text)",
    ]
    let reply = try await client.post("/practice/stories/s1", form)
    #expect([303, 409, 422].contains(reply.status))
    #expect(PageReader(reply.status == 303 ? "<!DOCTYPE html>" : reply.text).problems == [])
    _ = try await client.post(
      "/practice/stories/s2",
      ["title": "A \(hostile.text)", "numbers": "\(hostile.text)", "base": ""])
    for path in ["/practice/stories", "/practice/stories/s2", "/practice/stories/s2/remove"] {
      #expect(PageReader(try await page(path).text).problems == [], "\(path)")
    }
  }

  @Test(arguments: ["a%20b", "%2e%2e", "%00", String(repeating: "s", count: 65), "%3Cscript%3E"])
  func `a name that no story can have leads nowhere`(name: String) async throws {
    #expect(try await client.get("/practice/stories/\(name)").status == 404)
    #expect(try await client.post("/practice/stories/\(name)", Self.story).status == 404)
  }

  @Test func `an outcome is logged once it is over`() async throws {
    let form: FormFields = [
      "day": "2026-11-20", "part": "mistral-2026-article", "passed": "yes",
      "note": "All went well.",
    ]
    #expect(
      try await client.post("/practice/outcomes", form).location == "/practice/readiness")
    let outcome = try #require(try server.store.practice().outcomes.first)
    #expect(outcome.passed && outcome.forecast == nil && outcome.stage == nil)
    let readiness = try await page("/practice/readiness?kind=technical")
    #expect(readiness.page.holds("All went well."))
    #expect(readiness.page.holds("0 of 3 outcomes have a forecast"))
    let early = try await client.post(
      "/practice/outcomes",
      ["day": "2026-11-25", "part": "mistral-2026-article", "passed": "no", "note": "Kept."])
    #expect(early.status == 422)
    #expect(early.page.holds("log what came of it when it is over"))
    #expect(early.page.box("note") == "Kept.")
    let empty = try await client.post("/practice/outcomes")
    #expect(empty.status == 422)
    #expect(empty.page.holds("Say whether it was passed"))
    #expect(try server.store.practice().outcomes.count == 1)
  }
}
