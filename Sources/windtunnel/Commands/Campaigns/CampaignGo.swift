// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import InterviewContent
import Rehearsal
import Reports
import Storage

extension CampaignCommand {
  /// The command `windtunnel campaign go`.
  struct Go: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "go",
      abstract: "Take the question that comes next, or go on with the one that is open.")

    @Flag(help: "Go on with the next question of the same stage without asking.")
    var sitting = false

    @Flag(help: "Begin a stage before the first day of its window all the same.")
    var early = false

    @OptionGroup var campaign: CampaignOptions

    func run() async throws {
      let desk = try campaign.desk()
      let id = try campaign.campaign(at: desk).id
      try await CommandFailure.translating {
        var last: Stage.ID?
        while let round = try next(id, desk, after: last) {
          let isSealed = try desk.sealing(round) != nil
          let room = TerminalRoom(desk: desk.rounds, isSealed: isSealed) {
            try campaign.packs.library().factShelf()
          }
          try await room.take(round)
          last = round.start.place?.stage
          guard try desk.rounds.round(round.id)?.end != nil else { break }
        }
        guard let after = try desk.campaign(id) else { return }
        try await readAgain(last, of: after, desk)
        campaign.report(after, at: desk)
      }
    }

    /// Lets a connected model read the sealed rounds of the sitting that was taken, once all of it is over and no clock of it runs.
    private func readAgain(
      _ stage: Stage.ID?, of taken: Campaign, _ desk: CampaignDesk
    ) async throws {
      guard let index = taken.stages.firstIndex(where: { $0.stage.id == stage }) else { return }
      let stages = taken.stages[taken.sitting(of: index)]
      guard stages.allSatisfy(\.isOver) else { return }
      let rounds = try stages.flatMap(\.items).compactMap(\.round)
        .compactMap { try desk.rounds.round($0) }
        .filter { $0.start.mode == .real && $0.secondReading == nil }
      try await TerminalReading(desk: desk.rounds).read(rounds) { try desk.sealing($0) != nil }
    }

    /// Returns the round to take now, after one of the stage `last`; nil when there is none, or it is to be begun and may not be.
    private func next(_ id: CampaignID, _ desk: CampaignDesk, after last: Stage.ID?) throws
      -> Round?
    {
      guard let campaign = try desk.campaign(id) else { throw StoreError.unknownCampaign(id) }
      switch campaign.step(at: desk.rounds.world.now()) {
      case .running(_, _, let round):
        return last == nil || sitting ? try desk.rounds.round(round) : nil
      case .ready(let stage, _) where mayBegin(campaign.stages[stage], after: last),
        .pause(let stage, _) where mayBegin(campaign.stages[stage], after: last):
        return try desk.rounds.round(try desk.begin(id, isHeldToDays: !early))
      default: return nil
      }
    }

    /// Whether a question is begun without asking: the first one, and with `--sitting` those of the same stage; the pause before another
    /// stage is the person's.
    private func mayBegin(_ next: StageProgress, after last: Stage.ID?) -> Bool {
      last == nil || (sitting && next.stage.id == last)
    }
  }
}
