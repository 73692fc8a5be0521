// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Practice
import Quantities
import Rehearsal
import Storage
import TestSupport
import Testing

/// Two programs on one file: what the one keeps in memory never hides what the other has written.
struct SecondWriterTests {
  private let folder: TemporaryFolder
  private let mine: RoundStore
  private let other: RoundStore

  init() throws {
    folder = try TemporaryFolder()
    mine = try RoundStore(folder: folder.path)
    other = try RoundStore(folder: folder.path)
  }

  private static let loop = Loop(
    id: "a-loop", title: "A loop", stages: [],
    provenance: Provenance(source: "a test", date: "2026-11-29"))

  private func begin(_ id: CampaignID, _ mode: Mode = .real) throws {
    try mine.create(
      campaign: id,
      start: CampaignStart(loop: Self.loop, mode: mode, seed: 1, applied: Samples.day(0)),
      at: Samples.start)
  }

  @Test func `a campaign in memory takes in what another program adds to it`() throws {
    try begin("c")
    #expect(try mine.campaign("c")?.eventCount == 1)
    try other.update(campaign: "c", at: Samples.later(10)) { _, _ in
      CampaignChange(events: [.withdrawn(reason: "Another offer.")])
    }
    let known = try #require(try mine.campaign("c"))
    #expect(known.eventCount == 2 && known.endedAt == Samples.later(10))
    #expect(try mine.campaigns().map(\.endedAt) == [Samples.later(10)])
  }

  @Test func `a campaign in memory is forgotten when another program erases everything`() throws {
    try begin("c")
    try other.erase()
    #expect(try mine.campaign("c") == nil)
    // A new one of the same name and length is not taken for the old one.
    try other.create(
      campaign: "c",
      start: CampaignStart(loop: Self.loop, mode: .coach, seed: 2, applied: Samples.day(1)),
      at: Samples.later(20))
    #expect(try mine.campaign("c")?.start.mode == .coach)
  }

  @Test func `the rounds that practice sees follow another program`() throws {
    try mine.playWholeRound("a")
    #expect(try mine.rehearsedRounds().map(\.id) == ["a"])
    try other.playWholeRound("b")
    #expect(try Set(mine.rehearsedRounds().map(\.id)) == ["a", "b"])
    try other.update("a", at: Samples.later(99)) { _ in
      [
        .levelOverridden(
          criterion: "PS1", level: .five, reason: "Ranked all parts.",
          result: CoachedResult(score: 100, band: .strongHire))
      ]
    }
    #expect(try mine.rehearsedRounds().first { $0.id == "a" }?.assessment?.score == 100)
    try other.erase()
    #expect(try mine.rehearsedRounds() == [])
  }

  @Test func `a campaign that another program ends opens its sealed rounds`() throws {
    try begin("c")
    let plain = Samples.round(mode: .real)
    try mine.playWholeRound(
      "c-1",
      start: RoundStart(
        question: plain.question, mode: .real, plan: plain.plan, interviewer: plain.interviewer,
        seed: 1, place: CampaignPlace(campaign: "c", stage: "problem-solving", item: 0)))
    #expect(try mine.rehearsedRounds() == [])
    try other.update(campaign: "c", at: Samples.later(200)) { _, _ in
      CampaignChange(events: [.withdrawn(reason: "")])
    }
    #expect(try mine.rehearsedRounds().map(\.id) == ["c-1"])
  }

  @Test func `a check of all of the store runs while another program holds the right to write`()
    throws
  {
    try mine.playWholeRound("a")
    // Nothing that writes could begin within this update, and a check that needed to would wait five seconds and fail.
    try other.update("a", at: Samples.later(99)) { _ in
      let check = try mine.check()
      #expect(check.isSound)
      return []
    }
    // Nor does it wait for the connection of its own store that writes.
    try mine.update("a", at: Samples.later(99)) { _ in
      let check = try mine.check()
      #expect(check.rounds == 1)
      return []
    }
  }
}
