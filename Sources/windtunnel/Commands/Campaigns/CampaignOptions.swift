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

  /// Returns the campaign as it stands now: that of a name beside the options, that of `--id`, or the newest that is open.
  ///
  /// - Throws: ``CommandFailure`` when there is none, 64 when two are named.
  func campaign(at desk: CampaignDesk, named name: String? = nil) throws -> Campaign {
    guard name == nil || id == nil || name == id else {
      throw CommandFailure.usage(
        "two campaigns are named, “\(name ?? "")” and “\(id ?? "")”; name one")
    }
    return try CommandFailure.translating {
      let summaries = try desk.rounds.store.campaigns().filter { !$0.id.isSample }
      let newest = summaries.first { $0.endedAt == nil } ?? summaries.first
      guard let wanted = (name ?? id).map({ CampaignID($0) }) ?? newest?.id else {
        throw CommandFailure.other("there is no campaign; begin one with windtunnel campaign start")
      }
      guard let campaign = try desk.campaign(wanted) else {
        throw StoreError.unknownCampaign(wanted)
      }
      return campaign
    }
  }

  /// Returns the campaign to end; where several are open, one must be named, as a campaign that has ended does not go on.
  ///
  /// - Throws: ``CommandFailure`` when there is none, 64 when none of several is named.
  func campaignToEnd(at desk: CampaignDesk, named name: String?) throws -> Campaign {
    if name == nil, id == nil {
      let open = try CommandFailure.translating { try desk.rounds.store.campaigns() }
        .filter { !$0.id.isSample && $0.endedAt == nil }
      guard open.count <= 1 else {
        let names = open.map { "\($0.id) (applied \($0.heading.applied))" }
        throw CommandFailure.usage(
          "\(open.count) campaigns are open; name one: \(names.joined(separator: ", "))")
      }
    }
    return try campaign(at: desk, named: name)
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
