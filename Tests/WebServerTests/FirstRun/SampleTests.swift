// SPDX-License-Identifier: Apache-2.0

import Committee
import ContentPacks
import Foundation
import HTTPTypes
import InterviewContent
import Practice
import Quantities
import Rehearsal
import Screening
import Storage
import TestSupport
import Testing

/// The sample campaign: made by its script, marked, left out of every figure, and deleted whole.
@Suite(.serialized) struct SampleTests {
  private func server(store: RoundStore? = nil) throws -> TestServer {
    try TestServer(store: store, library: try PackLibrary.embedded())
  }

  private func made(store: RoundStore? = nil) async throws -> TestServer {
    let server = try server(store: store)
    #expect(try await server.client.post("/sample").location == "/tour/1")
    return server
  }

  @Test func `the sample is a whole campaign that the committee turned down by one card`()
    async throws
  {
    let server = try await made()
    let campaign = try #require(try server.store.campaign(.sample))
    let decision = try #require(campaign.decision)
    #expect(!decision.isHire)
    #expect(decision.lines.filter { !$0.holds }.map(\.id) == [.stages])
    #expect(decision.flip.heading.contains("One change would have made it a hire"))
    #expect(campaign.cards.count == 16 && campaign.cards.allSatisfy(\.isComplete))
    #expect(campaign.screening?.verdict.advances == true && !campaign.isPractice)
    let rounds = try campaign.stages.flatMap(\.items).compactMap(\.round)
      .compactMap { try server.store.round($0) }
    #expect(rounds.count == 16)
    // What the candidate says fits what is asked: no round ran out of time, and none was left without a word.
    #expect(rounds.allSatisfy { $0.end?.reason != .timeUp })
    #expect(rounds.allSatisfy { ($0.exchanges.first?.answer?.text.count ?? 0) > 100 })
    #expect(try server.store.check().isSound)
  }

  @Test func `the same sample is made each time, and once`() async throws {
    let (first, second) = (try await made(), try await made())
    #expect(try first.store.campaign(.sample) == second.store.campaign(.sample))
    let id = RoundID("sample-3-6")
    #expect(try first.store.events(of: id) == second.store.events(of: id))
    let count = try first.store.check().events
    #expect(try await first.client.post("/sample").location == "/tour/1")
    #expect(try first.store.check().events == count)
  }

  @Test(arguments: [
    "/campaigns", "/campaigns/sample", "/campaigns/sample/decision", "/history",
    "/rounds/sample-3-6/scorecard", "/rounds/sample-3-6/explanation",
  ])
  func `it is marked wherever it is shown`(path: String) async throws {
    let page = try await made().client.get(path)
    #expect(page.status == 200)
    #expect(page.text.contains("<span class=\"tag\">Sample</span>"))
    #expect(!page.text.contains("Practise what went wrong here"))
  }

  @Test func `its rounds are no earlier attempts of a person`() async throws {
    let server = try await made()
    server.clock.set(.minutes(30 * 24 * 60))
    let path = try await server.startDiscussion("ps-onboarding")
    _ = try await server.client.post("\(path)/finish", ["answer": "I would look."])
    let page = try await server.client.scorecard(path).page
    #expect(page.holds("What now"))
    #expect(!page.holds("/compare/sample"))
  }

  @Test func `a failure that its key still finds is not called put right`() async throws {
    let page = try await made().client.get("/rounds/sample-2-1/scorecard").page
    #expect(page.holds("Test without enough users"))
    #expect(!page.holds("The failure that was asked about is put right"))
  }

  @Test func `it counts in no figure and leaves nothing in practice`() async throws {
    let server = try await made()
    #expect(try server.store.rehearsedRounds().isEmpty)
    let failures = try await server.client.post("/practice/cards/add", ["failures": "yes"])
    #expect(failures.status < 500)
    #expect(try server.store.practice().deck.isEmpty)
    let guess = try await server.client.post("/rounds/sample-3-6/guess", ["band": "3"])
    #expect(guess.location == "/rounds/sample-3-6/scorecard")
    #expect(try server.store.practiceEvents().isEmpty)
    #expect(try await server.client.get("/data").page.holds("0 rounds in one database file"))
    #expect(!(try await server.client.get("/").text.contains("sample-3-6")))
    let figures = try server.store.figures()
    #expect(figures.rounds == 0 && figures.campaigns == 0 && figures.newestEntry == nil)
  }

  @Test func `a campaign of one's own asks nothing that the sample answered`() async throws {
    let server = try await made()
    let reply = try await server.client.post(
      "/campaigns",
      ["loop": "mistral-2026-article", "mode": "coach", "applied": "2026-11-30"])
    let name = try #require(reply.location?.split(separator: "/").last)
    let own = try #require(try server.store.campaign(CampaignID(String(name))))
    let asked = try #require(try server.store.campaign(.sample)).asked
    #expect(Set(own.start.avoided).isSuperset(of: asked))
  }

  @Test func `deleting it leaves nothing of it and everything else`() async throws {
    let folder = try TemporaryFolder()
    let server = try await made(store: try RoundStore(folder: folder.path))
    let own = try await server.startDiscussion("ps-onboarding", mode: "coach")
    _ = try await server.client.post("\(own)/draft", ["exchange": "0", "answer": "my own words"])
    let reply = try await server.client.post("/sample/delete")
    #expect(reply.location == "/data?sample-deleted")
    #expect(
      try await server.client.get("/data?sample-deleted").page.holds("The sample was deleted"))
    #expect(try server.store.campaign(.sample) == nil)
    #expect(try server.store.round(RoundID("sample-3-6")) == nil)
    #expect(try server.store.campaigns().isEmpty && server.store.summaries().count == 1)
    #expect(try server.round(own).exchanges.first?.draft.text == "my own words")
    #expect(try server.store.check().isSound, "the guards stand again")
    let again = try await server.client.post("/sample/delete")
    #expect(again.status == 303)
    #expect(try await server.client.post("/sample").location == "/tour/1")
    #expect(try server.store.check().isSound)
  }

  @Test func `packs without its questions refuse it and say why`() async throws {
    let server = try TestServer()
    let reply = try await server.client.post("/sample")
    #expect(reply.status == 409)
    #expect(reply.page.holds("The sample cannot be made from these packs"))
    #expect(try server.store.campaigns().isEmpty)
  }
}
