// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

struct RehearsedRoundTests {
  private let store: RoundStore

  init() throws {
    store = try RoundStore.inMemory()
  }

  private static let loop = Loop(
    id: "a-loop", title: "A loop", stages: [],
    provenance: Provenance(source: "a test", date: "2026-11-29"))

  private func start(_ mode: Mode, in campaign: CampaignID?) -> RoundStart {
    let plain = Samples.round(mode: mode)
    return RoundStart(
      question: plain.question, mode: mode, plan: plain.plan, interviewer: plain.interviewer,
      seed: 1,
      place: campaign.map { CampaignPlace(campaign: $0, stage: "problem-solving", item: 0) })
  }

  private func begin(_ id: CampaignID, _ mode: Mode) throws {
    try store.create(
      campaign: id,
      start: CampaignStart(loop: Self.loop, mode: mode, seed: 1, applied: Samples.day(0)),
      at: Samples.start)
  }

  @Test func `a round is there once it is over, with what was said and how it was read`() throws {
    #expect(try store.rehearsedRounds() == [])
    try store.create(id: "open", start: Samples.round(), at: Samples.start)
    let round = try store.playWholeRound("r")
    let known = try #require(try store.rehearsedRounds().first)
    #expect(try store.rehearsedRounds().map(\.id) == ["r"])
    #expect(known.question == round.start.question && known.stage == "problem-solving")
    #expect(known.text == Transcript(of: round.exchanges).text)
    #expect(known.assessment == Samples.assessment)
    #expect(known.endedAt == Samples.later(50) && !known.isReal && known.hints == 0)
    #expect(known.campaign == nil && known.loop == nil)
  }

  @Test func `a level that was set by hand afterwards counts`() throws {
    try store.playWholeRound("r")
    #expect(try store.rehearsedRounds().first?.assessment?.band == .leaningYes)
    try store.update("r", at: Samples.later(99)) { _ in
      [
        .levelOverridden(
          criterion: "PS1", level: .five, reason: "Ranked all parts.",
          result: CoachedResult(score: 100, band: .strongHire))
      ]
    }
    let assessment = try #require(try store.rehearsedRounds().first?.assessment)
    #expect(assessment.score == 100 && assessment.band == .strongHire)
    #expect(assessment.criteria.map(\.level) == [.five, nil])
    #expect(assessment.criteria[0].low == .five && assessment.criteria[0].high == .five)
    #expect(assessment.flags == Samples.assessment.flags)
  }

  @Test func `a round of a real campaign is sealed until the campaign has ended`() throws {
    try begin("c", .real)
    try store.playWholeRound("c-1", start: start(.real, in: "c"))
    #expect(try store.rehearsedRounds() == [])
    try store.update(campaign: "c", at: Samples.later(200)) { _, _ in
      CampaignChange(events: [.withdrawn(reason: "")])
    }
    let known = try #require(try store.rehearsedRounds().first)
    #expect(known.id == "c-1" && known.campaign == "c" && known.loop == "a-loop" && known.isReal)
  }

  @Test func `a round of a campaign in coach mode is open at once`() throws {
    try begin("c", .coach)
    try store.playWholeRound("c-1", start: start(.coach, in: "c"))
    #expect(try store.rehearsedRounds().map(\.id) == ["c-1"])
  }

  @Test func `nothing is remembered over an erasure`() throws {
    try store.playWholeRound("r")
    #expect(try store.rehearsedRounds().count == 1)
    try store.erase()
    #expect(try store.rehearsedRounds() == [])
    try store.playWholeRound("r", start: Samples.round(prompt: "Another"))
    #expect(try store.rehearsedRounds().map(\.question.prompt) == ["Another"])
  }
}
