// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import ContentPacks
import InterviewContent
import Quantities
import Rehearsal
import Screening
import Storage
import Synchronization

/// Whole campaigns by scripted candidates.
struct CampaignTrial {
  let library: PackLibrary
  let corpus: CampaignCorpus
  let loop: Loop

  /// What came of one campaign.
  struct Result {
    let campaign: Campaign
    /// Whether the screening would have let the candidate through.
    var isInvited: Bool { campaign.screening?.verdict.advances == true }
    /// Whether the committee would hire, be it after a screening that it went past as practice.
    var isHired: Bool { campaign.decision?.isHire == true }
    /// Whether both would.
    var passes: Bool { isInvited && isHired }
  }

  /// Takes a campaign from the application to the decision.
  func run(_ candidate: ScriptedCandidate, seed: UInt64) throws -> Result {
    let clock = TrialClock()
    let world = World(
      now: { clock.tick() }, newRoundID: { RoundID("round") }, newSeed: { seed })
    let rounds = RoundDesk(
      store: try RoundStore.inMemory(),
      interviewer: Interviewer(assessor: library.reader, probes: library.probes), world: world)
    let shelf = QuestionShelf(
      questions: library.questions.filter { corpus.answers[$0.id] != nil },
      personas: library.personas, curveballs: library.curveballs)
    let desk = CampaignDesk(
      rounds: rounds,
      conductor: CampaignConductor(
        planner: ItemPlanner(shelf: shelf), assessor: library.reader))
    guard let applied = Day("2026-01-05") else { preconditionFailure("a day of the calendar") }
    let begun = try desk.start(
      CampaignDesk.Choice(
        loop: loop, mode: .real, applied: applied, id: CampaignID("trial-\(seed)")))
    return Result(campaign: try take(begun.id, candidate, seed, at: desk))
  }

  private func take(
    _ id: CampaignID, _ candidate: ScriptedCandidate, _ seed: UInt64, at desk: CampaignDesk
  ) throws -> Campaign {
    while true {
      guard let campaign = try desk.campaign(id) else { throw StoreError.unknownCampaign(id) }
      switch campaign.step(at: desk.rounds.world.now()) {
      case .curriculum:
        try desk.give(Curriculum(file: nil, text: candidate.curriculum), to: id)
      case .ready, .pause: try answer(try desk.begin(id), candidate, seed, at: desk)
      case .running(_, _, let round): try answer(round, candidate, seed, at: desk)
      case .screenedOut: try desk.practise(id)
      case .committee: try desk.convene(id)
      case .over: return campaign
      }
    }
  }

  private func answer(
    _ id: RoundID, _ candidate: ScriptedCandidate, _ seed: UInt64, at desk: CampaignDesk
  ) throws {
    var round = try desk.rounds.beginDiscussion(id, RoomSave()).round
    while round.end == nil {
      let texts = candidate.texts(in: round, from: corpus, seed: seed)
      let text = candidate.isAttentive ? best(of: texts, in: round, at: desk) : texts.first
      let exchange = round.exchanges.count - 1
      let save = RoomSave(answer: .init(text: text ?? "", base: nil), exchange: exchange)
      round = try desk.rounds.answer(id, save).round
    }
  }

  /// Returns the first text that answers the open follow-up, or the first one when none does.
  private func best(of texts: [String], in round: Round, at desk: CampaignDesk) -> String? {
    guard round.exchanges.count > 1 else { return texts.first }
    let now = desk.rounds.world.now()
    let exchange = round.exchanges.count - 1
    return texts.first { text in
      let save = RoomSave(answer: .init(text: text, base: nil), exchange: exchange)
      let written = round.adding(round.save(save, at: now).events, at: now)
      guard let events = try? desk.rounds.interviewer.finish(written, at: now) else { return false }
      return written.adding(events, at: now).outcomes.last?.verdict.isGood == true
    } ?? texts.first
  }
}

/// A clock that goes on by a second each time it is looked at.
private final class TrialClock: Sendable {
  private let milliseconds = Mutex<Int64>(1_767_600_000_000)

  func tick() -> Instant {
    milliseconds.withLock { now in
      now += 1000
      return Instant(millisecondsSince1970: now)
    }
  }
}
