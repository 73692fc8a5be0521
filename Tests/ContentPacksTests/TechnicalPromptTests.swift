// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Quantities
import Rehearsal
import Testing

/// The prompts of the technical set, as the article's loop draws them.
struct TechnicalPromptTests {
  private let loop: Loop
  private let planner: ItemPlanner

  init() throws {
    let library = try Embedded.library.get()
    loop = try #require(library.loop("mistral-2026-article"))
    planner = ItemPlanner(
      shelf: QuestionShelf(
        questions: library.questions, personas: library.personas, curveballs: library.curveballs))
  }

  private static let prompts: Set<String> = [
    "tech-agentic", "tech-long-context", "tech-edge", "tech-rag-ft", "tech-dense-moe",
    "tech-cold-start", "tech-batching", "tech-7b-70b",
  ]

  /// Returns the prompt of a campaign, by its name.
  private func prompt(_ seed: UInt64, avoided: [String] = []) throws -> String {
    let start = CampaignStart(
      loop: loop, mode: .real, seed: seed, applied: try #require(Day("2026-11-30")),
      avoided: avoided)
    let campaign = try Campaign(
      id: "c",
      events: [
        RecordedCampaignEvent(
          sequence: 1, at: Instant(millisecondsSince1970: 0), event: .started(campaign: start))
      ])
    let items = loop.stages[2].items
    let place = try #require(items.firstIndex { $0.among.contains("tech-agentic") })
    return try planner.plan(campaign, stage: 2, item: place).start.question.id.name
  }

  @Test func `the deep dive fits into its ninety minutes with the prompt`() {
    let lengths = loop.stages[2].items.map { $0.preparation + $0.discussion }
    #expect(lengths.reduce(.zero, +) == .minutes(87))
    #expect(loop.stages[2].discussion == .minutes(90))
  }

  @Test func `every prompt comes, and the same seed gives the same one`() throws {
    let asked = try (UInt64(0)..<200).map { try prompt($0) }
    #expect(Set(asked) == Self.prompts)
    #expect(try (UInt64(0)..<200).map { try prompt($0) } == asked)
  }

  @Test(arguments: UInt64(1)...40)
  func `three campaigns one after the other ask three prompts`(seed: UInt64) throws {
    var asked: [String] = []
    for campaign in UInt64(0)..<3 {
      asked.append(try prompt(seed &* 1_000_003 &+ campaign, avoided: asked))
    }
    #expect(Set(asked).count == 3)
  }
}
