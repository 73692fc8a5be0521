// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import InterviewContent
import Quantities
import Testing

@testable import Practice

@Suite struct `The story bank` {
  private func bank(_ stories: [Story], _ rounds: [RehearsedRound] = []) throws -> StoryBank {
    StoryBank(
      stories: stories, questions: try StorySamples.library.get().questions, rounds: rounds,
      assessor: try StorySamples.assessor())
  }

  private static let early = StorySamples.story(
    "fair", title: "The trade fair",
    situation: "In May 2023 I led search for 200 shops. A competitor announced the same product.",
    constraint: "The trade fair was moved forward by five weeks, to 1 June.",
    decision: """
      I cut the multilingual mode and the export from the scope and kept the audit log, because the fair needed one language. \
      I told the three customers and the team the same day.
      """,
    numbers: "We launched in 6 weeks instead of 11, and 14 of 20 shops renewed by July.",
    learning: "Since then I write the smallest version that meets a date before I plan the rest.")

  private static let lost = StorySamples.story(
    "rank", title: "Ranking and the research lead",
    situation: "In 2022 I owned ranking for 4,000 sellers.",
    constraint: "Complaints of sellers tripled in two days while clicks rose by 6%.",
    decision: """
      The research lead objected to a rollback: he argued that a week of data was needed, and he had a point. I disagreed, \
      showed him 30 complaints, and we agreed to test on a tenth of the traffic.
      """,
    numbers:
      "Complaints fell from 90 a day to 28 a day within a week, counted in the ticket system.",
    learning: "I now ask which finding would change our minds before each launch.")

  @Test
  func `shows five kinds and all questions about past experience, and all are gaps when empty`()
    throws
  {
    let bank = try bank([])
    let asked = try StorySamples.library.get().questions.filter { $0.kind == .behavioral }
    #expect(bank.prompts.count == 5 + asked.count)
    #expect(bank.gaps.count == bank.prompts.count)
    #expect(bank.gaps[0].gap == "No story for: a launch with a compromise")
    #expect(bank.overlaps.isEmpty && bank.conflicts.isEmpty && bank.leftOut.isEmpty)
  }

  @Test func `finds the kind of each story, with its reason and words`() throws {
    let bank = try bank([StorySamples.whole, Self.early, Self.lost, StorySamples.hollow])
    func covers(_ kind: StoryKind, _ id: StoryID) -> Bool {
      (bank.coverage(of: kind.rawValue, by: id)?.strength ?? .partly) >= .full
    }
    #expect(covers(.compromise, "shift"))
    #expect(covers(.accelerated, "fair"))
    #expect(covers(.disagreement, "rank"))
    #expect(!covers(.disagreement, "shift"))
    #expect(!covers(.accelerated, "rank"))
    #expect(bank.entries[3].coverage.filter { $0.strength >= .full }.isEmpty)
    for coverage in bank.entries.flatMap(\.coverage) {
      #expect(!coverage.reason.isEmpty && !coverage.words.isEmpty, "\(coverage)")
    }
  }

  @Test func `takes a mark by hand before its own reading`() throws {
    let marked = StorySamples.story(
      "m", decision: "I kept it.", covers: ["beh-migration", "story-accelerated", "unknown"])
    let bank = try bank([marked])
    #expect(bank.coverage(of: "beh-migration", by: "m")?.strength == .byHand)
    #expect(bank.coverage(of: "story-accelerated", by: "m")?.strength == .byHand)
    #expect(!bank.gaps.contains { $0.id == "beh-migration" })
  }

  @Test func `names a story that stands for too much, and what rests on it alone`() throws {
    let all = StorySamples.story("all", covers: StoryKind.allCases.map(\.rawValue))
    let two = StorySamples.story("two", covers: ["story-compromise", "story-accelerated"])
    let overlap = try #require(try bank([two, all]).overlaps.first)
    #expect(overlap.story == "all")
    #expect(overlap.kinds.count == 5)
    #expect(overlap.alone == [.disagreement, .missedGoals, .incompleteData])
    #expect(try bank([two]).overlaps.isEmpty)
  }

  @Test func `finds where a story was told, in other words and by copy, and tells others apart`()
    throws
  {
    let paraphrase = """
      I looked after ranking. Sellers complained three times as much although clicks were up 6%. The researcher wanted to wait \
      for data, I brought him 30 complaints, and we tested a rollback on a tenth of the traffic.
      """
    let other = """
      We built a translation service for a ministry. Lawyers read each page, and the budget was €200k for one year. I chose a \
      pilot with two offices because nobody had measured the quality of French texts.
      """
    let rounds = [
      StorySamples.round("old", at: 10, text: paraphrase),
      StorySamples.round(
        "new", at: 20, text: Self.lost.decision + " " + Self.lost.numbers, question: "And then?"),
      StorySamples.round("other", at: 30, text: other),
      StorySamples.round("empty", at: 40, text: ""),
    ]
    let bank = try bank([Self.early, Self.lost, StorySamples.whole], rounds)
    #expect(bank.entries[1].tellings.map(\.round) == ["new", "old"])
    #expect(bank.entries[1].lastTold?.question == "And then?")
    #expect(bank.entries[0].tellings.isEmpty && bank.entries[2].tellings.isEmpty)
    #expect(bank.byLastTold.map(\.id) == ["fair", "shift", "rank"])
    #expect(bank.conflicts.isEmpty)
  }

  @Test func `names what a question asks for without its opening`() {
    #expect(
      StoryPrompt.title(of: "Tell me about a feature that you took away although people used it.")
        == "a feature that you took away although people used it")
    #expect(
      StoryPrompt.title(of: "A customer's date came forward by months. Tell me about such a time.")
        == "A customer's date came forward by months")
    #expect(StoryPrompt.title(of: "") == "")
  }
}
