// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Quantities
import Testing

@testable import Rehearsal

/// The clock of a day with two stages: 40 minutes, a pause of 15, 30 minutes.
struct CampaignClockTests {
  private func day(_ mode: Mode = .real) throws -> CampaignTable {
    var table = try CampaignTable(CampaignSamples.start(mode))
    try table.advance(to: 2)
    return table
  }

  @Test func `a sitting is the stages that share a day`() throws {
    let campaign = try day().campaign
    #expect(campaign.sitting(of: 2) == 2...3)
    #expect(campaign.sitting(of: 3) == 2...3)
    #expect(campaign.sitting(of: 1) == 1...1)
    #expect(!campaign.isSitting(1))
    #expect(campaign.deadline(of: 2) == nil, "it has not begun")
  }

  @Test func `its clock starts with the first question and counts the pause`() throws {
    var table = try day()
    let began = table.now
    try table.begin()
    #expect(table.campaign.deadline(of: 2) == began + .minutes(40))
    #expect(table.campaign.dueStart(of: 3) == began + .minutes(55))
    #expect(table.campaign.deadline(of: 3) == began + .minutes(85))
  }

  @Test func `who is done early has a longer pause, and may go on at once`() throws {
    var table = try day()
    let began = table.now
    table.wait(600)
    try table.answer(try table.begin(), "We measured retention of 25%.")
    try table.answer(try table.begin(), "We keep 40 GB of memory free.")
    #expect(table.step == .pause(next: 3, until: began + .minutes(10) + .minutes(55)))
    try table.begin()
    #expect(table.step == .running(stage: 3, item: 0, round: "c-4-1"))
  }

  @Test func `a question gets no more time than its stage has left`() throws {
    var table = try day()
    try table.begin()
    let first = try #require(table.campaign.stages[2].items[0].round)
    table.wait(20 * 60 + 4)
    try table.settle()
    #expect(table.rounds[first]?.end?.reason == .timeUp)
    table.wait(15 * 60)
    let second = try #require(table.rounds[try table.begin()])
    #expect(second.start.plan.discussion == .minutes(5) - Seconds(4))
  }

  @Test func `what is not reached when the time is up is not held against anybody`() throws {
    var table = try day()
    try table.begin()
    table.wait(3 * 3600)
    try table.settle()
    try table.settle()
    let items = table.campaign.stages[2...3].flatMap(\.items)
    #expect(items.map(\.isMissed) == [false, true, true])
    #expect(items.map { $0.card?.isComplete } == [true, false, false])
    #expect(table.step == .committee)
    table.add(try table.conductor.convene(table.campaign))
    #expect(table.campaign.decision?.cards.count { !$0.isComplete } == 2)
  }

  @Test func `a clock that was set back gives no time back`() throws {
    var table = try day()
    try table.begin()
    table.wait(3 * 3600)
    try table.settle()
    let before = table.campaign.cards.count
    table.now = Samples.begin
    try table.settle()
    #expect(table.campaign.cards.count == before)
    #expect(table.step == .committee)
  }

  @Test func `coach mode has no clock`() throws {
    var table = try day(.coach)
    try table.begin()
    table.wait(48 * 3600)
    try table.settle()
    #expect(table.campaign.deadline(of: 2) == nil)
    #expect(!table.campaign.stages[2].isOver)
  }
}
