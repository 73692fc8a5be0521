// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Quantities
import Testing

@testable import Rehearsal

struct CampaignTests {
  @Test func `a campaign goes from the curriculum to a decision`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    #expect(table.step == .curriculum)
    #expect(throws: CampaignError.self) { try table.begin() }
    table.add(try table.conductor.give(CampaignTable.curriculum, to: table.campaign))
    #expect(table.step == .ready(stage: 0, item: 0))
    let first = try table.begin()
    #expect(first == "c-1-1")
    #expect(table.step == .running(stage: 0, item: 0, round: first))
    try table.answer(first, "I would look at retention of 25%, measured in the logs.")
    #expect(table.campaign.screening != nil)
    try table.advance(to: 5)
    #expect(table.step == .committee)
    #expect(table.campaign.cards.count == 5)
    #expect(table.campaign.decidedOn == nil)
    table.add(try table.conductor.convene(table.campaign))
    #expect(table.step == .over)
    #expect(table.campaign.decidedOn == Day(table.campaign.lastEventAt))
    #expect(table.campaign.decision?.cards.count == 4, "the screening gives no card")
    #expect(throws: CampaignError.over) { try table.conductor.convene(table.campaign) }
    let loop = table.campaign.start.loop
    let named = loop.stages.filter { $0.items.count > 1 }.flatMap(\.items)
    #expect(table.campaign.titles.count == named.count)
    for (place, title) in table.campaign.titles {
      #expect(loop.stages[place.stageNumber - 1].items[place.item].title == title)
    }
  }

  @Test func `the committee opens no card while one is missing`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    try table.advance(to: 3)
    #expect(throws: CampaignError.self) { try table.conductor.convene(table.campaign) }
    let record = RecordedCampaignEvent(
      sequence: table.campaign.eventCount + 1, at: table.now,
      event: .screened(report: try #require(table.campaign.screening)))
    #expect(throws: CampaignReplayError.self) { try table.campaign.apply(record) }
  }

  @Test func `a screening that ends it can be gone past as practice, and only then`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    table.add(try table.conductor.give(Curriculum(file: nil, text: ""), to: table.campaign))
    #expect(throws: CampaignError.self) { try table.conductor.practise(table.campaign) }
    try table.answer(try table.begin(), "Yes.")
    #expect(table.step == .screenedOut)
    #expect(throws: CampaignError.self) { try table.begin() }
    table.add(try table.conductor.practise(table.campaign))
    #expect(table.step == .ready(stage: 1, item: 0))
    #expect(table.campaign.isPractice)
  }

  @Test func `the same seed asks the same, another one something else`() throws {
    func asked(_ seed: UInt64) throws -> [String] {
      var table = try CampaignTable(CampaignSamples.start(seed: seed))
      try table.advance(to: 5)
      return table.campaign.asked
    }
    #expect(try asked(7) == asked(7))
    let all = try (1...8).map { try asked($0) }
    #expect(Set(all).count > 1)
  }

  @Test func `nothing is asked again while there is something else`()
    throws
  {
    var avoided: [String] = []
    for seed in UInt64(1)...3 {
      var table = try CampaignTable(CampaignSamples.start(seed: seed, avoided: avoided))
      try table.advance(to: 5)
      let questions = table.campaign.asked.filter { $0 != "halved" }
      #expect(Set(questions).isDisjoint(with: avoided))
      avoided += questions
    }
  }

  @Test func `curveballs and arguments of teammates are planned`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    try table.advance(to: 2)
    try table.answer(try table.begin(), "We measured retention of 25%.")
    let technical = try #require(table.rounds[try table.begin()])
    #expect(technical.start.turns?.map(\.id) == ["halved"])
    #expect(technical.start.place == CampaignPlace(campaign: "c", stage: "deep", item: 1))
    try table.answer(technical.id, "We keep 40 GB of memory free.")
    let team = try #require(table.rounds[try table.begin()])
    #expect(team.start.turns?.count == 2)
    #expect(team.start.turns?.map(\.after) == [1, 2])
  }

  @Test func `a curriculum can be changed until the screening, and has a largest size`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    let large = Curriculum(
      file: nil, text: String(repeating: "a", count: Campaign.largestCurriculum + 1))
    #expect(throws: CampaignError.tooLarge(bytes: Campaign.largestCurriculum + 1)) {
      try table.conductor.give(large, to: table.campaign)
    }
    table.add(try table.conductor.give(Curriculum(file: nil, text: "old"), to: table.campaign))
    table.add(try table.conductor.give(Curriculum(file: "a.md", text: "new"), to: table.campaign))
    #expect(table.campaign.curriculum?.text == "new")
    try table.advance(to: 1)
    #expect(throws: CampaignError.self) {
      try table.conductor.give(CampaignTable.curriculum, to: table.campaign)
    }
  }

  @Test func `an interviewer or a question that no pack has is named`() throws {
    let stage = Stage(
      id: "s", title: "S", kinds: [.technical], interviewers: ["nobody"], preparation: .zero,
      discussion: .minutes(5), followUps: 0)
    let loop = Loop(
      id: "odd", title: "Odd", stages: [stage],
      committee: CampaignSamples.loop.committee, provenance: CampaignSamples.loop.provenance)
    var table = try CampaignTable(CampaignSamples.start(loop: loop))
    #expect(throws: CampaignError.noInterviewer("nobody")) { try table.begin() }
  }

  @Test func `a campaign that was ended takes nothing more`() throws {
    var table = try CampaignTable(CampaignSamples.start())
    table.add(try table.conductor.withdraw(table.campaign, because: "a cold"))
    #expect(table.step == .over)
    #expect(throws: CampaignError.over) { try table.begin() }
    #expect(throws: CampaignError.over) {
      try table.conductor.give(CampaignTable.curriculum, to: table.campaign)
    }
  }
}
