// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Testing

@testable import Rehearsal

/// The first days of the stages of a small loop whose windows all begin after a business day.
struct CampaignWindowTests {
  /// The clock of these tests stands on Friday, 15 January 2027.
  private static let monday = Day("2027-01-18")

  @Test func `a stage is held a window after the day of the one before`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    #expect(table.campaign.firstDay(of: 0, at: table.now) == nil, "what is written has no day")
    try table.advance(to: 1)
    #expect(table.campaign.firstDay(of: 1, at: table.now) == nil, "the application is a year old")
    try table.advance(to: 2)
    let monday = try #require(Self.monday)
    #expect(table.campaign.firstDay(of: 2, at: table.now) == monday)
    #expect(throws: CampaignError.early(stage: "Deep", first: monday)) {
      try table.conductor.begin(table.campaign, at: table.now, isHeldToDays: true)
    }
    #expect(table.campaign.firstDay(of: 2, at: table.now + .minutes(3 * 24 * 60)) == nil)
    try table.begin()
    #expect(table.campaign.firstDay(of: 2, at: table.now) == nil, "it has begun")
    #expect(table.campaign.firstDay(of: 3, at: table.now) == nil, "it is held on the same day")
  }

  @Test func `a stage that was begun before its window says so afterwards`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    try table.advance(to: 2)
    #expect(!table.campaign.wasEarly(2), "it has not begun")
    try table.begin()
    #expect(table.campaign.wasEarly(2))
    #expect(!table.campaign.wasEarly(1) && !table.campaign.wasEarly(0))
    #expect(table.campaign.stages[1].heldOn == Day(table.now))
    #expect(table.campaign.stages[2].heldOn == nil, "it is not over")
  }

  @Test func `the card of the application opens with the reply, the others stay sealed`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    try table.advance(to: 2)
    let stages = table.campaign.stages
    #expect(table.campaign.screening != nil)
    #expect(table.campaign.isCardOpen(of: stages[0].items[0]))
    #expect(stages[1].items[0].card != nil && !table.campaign.isCardOpen(of: stages[1].items[0]))
    #expect(CampaignWords(table.campaign).state(of: stages[0].items[0]) == "read")
    #expect(CampaignWords(table.campaign).state(of: stages[1].items[0]) == "card sealed")
  }

  @Test func `what comes next is told by stage and title, with its day and its clocks`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    #expect(next(table) == "Next: hand in a curriculum.")
    try table.advance(to: 1)
    #expect(next(table) == "Next: Problem.")
    try table.advance(to: 2)
    let story = "Deep, 1 of 2: A story."
    #expect(
      next(table) == "Next: \(story) By the calendar it is held on 2027-01-18 at the earliest.")
    try table.begin()
    #expect(next(table).hasPrefix("Open: \(story) Its clock runs. The stage ends in "))
  }

  private func next(_ table: CampaignTable) -> String {
    CampaignWords(table.campaign).nextInFull(at: table.now)
  }

  @Test func `coach mode has no days`() throws {
    var table = try CampaignTable(CampaignSamples.start(.coach))
    try table.advance(to: 2)
    #expect(table.campaign.firstDay(of: 2, at: table.now) == nil)
  }
}
