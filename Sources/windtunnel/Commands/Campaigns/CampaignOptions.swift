// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import InterviewContent
import Rehearsal
import Reports
import Storage

/// Which campaign is meant, and where it is kept.
struct CampaignOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The campaign (default: the newest that is open).", valueName: "id"))
  var id: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  /// Opens the desk at which campaigns are conducted.
  ///
  /// - Throws: ``CommandFailure`` when packs or data cannot be read.
  func desk() throws -> CampaignDesk {
    CampaignDesk(store: try data.store(), library: try packs.library(), world: .live())
  }

  /// Returns the campaign as it stands now.
  ///
  /// - Throws: ``CommandFailure`` when there is none.
  func campaign(at desk: CampaignDesk) throws -> Campaign {
    try CommandFailure.translating {
      let summaries = try desk.rounds.store.campaigns().filter { !$0.id.isSample }
      let newest = summaries.first { $0.endedAt == nil } ?? summaries.first
      guard let wanted = id.map({ CampaignID($0) }) ?? newest?.id else {
        throw CommandFailure.other("there is no campaign; begin one with windtunnel campaign start")
      }
      guard let campaign = try desk.campaign(wanted) else {
        throw StoreError.unknownCampaign(wanted)
      }
      return campaign
    }
  }

  /// Writes how far a campaign is.
  func report(_ campaign: Campaign, at desk: CampaignDesk) {
    let now = desk.rounds.world.now()
    StandardOutput.write(CampaignText(campaign, at: now, style: .current).text())
  }
}

extension CampaignDesk {
  /// Creates the desk of a store and packs.
  init(store: RoundStore, library: PackLibrary, world: World) {
    self.init(
      rounds: RoundDesk(store: store, interviewer: library.interviewer, world: world),
      conductor: library.conductor)
  }
}
