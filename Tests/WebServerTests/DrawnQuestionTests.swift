// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import QuestionGeneration
import Rehearsal
import Storage
import TestSupport
import Testing

/// Single rounds on questions that are drawn from a number.
struct DrawnQuestionTests {
  private let server: TestServer

  init() throws {
    server = try TestServer(library: try PackLibrary.embedded())
  }

  private func start(_ question: String, seed: String = "") async throws -> Reply {
    try await server.client.post(
      "/rounds", ["question": question, "seed": seed, "mode": "coach"])
  }

  @Test(arguments: [QuestionKind.technical, .screening, .teamFit])
  func `the page of a kind offers all its families, and the page of all kinds leads there`(
    kind: QuestionKind
  ) async throws {
    let page = try await server.client.get("/questions?kind=\(kind.rawValue)")
    let reader = PageReader(page.text)
    #expect(reader.problems == [])
    let families = QuestionFamilies.of(kind).map(\.id)
    #expect(Set(families).isSubset(of: reader.values(of: "value")))
    let all = try await server.client.get("/questions")
    #expect(all.page.holds("\(families.count) that are drawn from a number"))
    #expect(!PageReader(all.text).values(of: "value").contains(families[0]))
  }

  @Test func `a number gives its question, and no number a new one`() async throws {
    let path = try #require(try await start("cold-start", seed: " 7 ").location)
    let expected = try #require(QuestionFamilies.family("cold-start")).question(seed: 7)
    #expect(try server.round(path).start.question == expected)
    let drawn = try #require(try await start("cold-start").location)
    #expect(try server.round(drawn).start.question.family == "cold-start")
  }

  @Test func `it can be taken again from its scorecard`() async throws {
    let path = try #require(try await start("talk-mix", seed: "3").location)
    _ = try await server.client.post("\(path)/discussion")
    _ = try await server.client.post(
      "\(path)/finish", ["exchange": "0", "answer": "I would look.", "answerRevision": "0"])
    let scorecard = try await server.client.scorecard(path)
    let name = try #require(scorecard.page.field("question"))
    #expect(name == "talk-mix-3")
    let again = try #require(try await start(name).location)
    #expect(try server.round(again).start.question == server.round(path).start.question)
    #expect(try server.round(again).start.turns?.count == 2)
  }

  @Test(arguments: ["-1", "seven", "1.5", "18446744073709551616", "1 2", "1,00", "<b>"])
  func `a number that is none comes back with the family that was chosen`(
    seed: String
  ) async throws {
    let reply = try await start("cold-start", seed: seed)
    #expect(reply.status == 422)
    let reader = PageReader(reply.text)
    #expect(reader.problems == [])
    #expect(reader.values(of: "value").contains(seed))
    #expect(reply.text.contains("value=\"cold-start\" checked"))
    #expect(reply.page.holds("leave it empty for a new one"))
    #expect(try server.store.summaries().isEmpty)
  }

  @Test(arguments: ["cold-start-", "cold-start-07", "cold-start--1", "cold-start-+1", "-7", "cold"])
  func `a name that no drawn question has begins nothing`(name: String) async throws {
    #expect(try await start(name).status == 422)
    #expect(QuestionFamilies.question(named: name) == nil)
  }
}
