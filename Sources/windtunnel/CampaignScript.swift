// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Rehearsal
import Storage

/// A campaign whose answers were written beforehand, in a folder with a folder for each stage.
struct CampaignScript {
  let folder: String
  /// Whether a screening that ends the campaign ends the script too.
  let stopsAtScreening: Bool

  private static let curricula = ["pdf", "docx", "md", "txt", "json"].map { "cv.\($0)" }

  /// Creates the script of a folder.
  ///
  /// - Throws: ``CommandFailure`` with 66 when there is no such folder.
  init(folder: String, stopsAtScreening: Bool) throws {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw CommandFailure.missing("there is no folder \(folder)")
    }
    self.folder = folder
    self.stopsAtScreening = stopsAtScreening
  }

  /// Takes a campaign to its end.
  ///
  /// - Throws: What the desk throws, and ``CommandFailure`` when a file cannot be read.
  func take(_ id: CampaignID, at desk: CampaignDesk) throws -> Campaign {
    while true {
      guard let campaign = try desk.campaign(id) else { throw StoreError.unknownCampaign(id) }
      switch campaign.step(at: desk.rounds.world.now()) {
      case .curriculum: try desk.give(try curriculum(), to: id)
      case .ready, .pause: try answer(try desk.begin(id), at: desk)
      case .running(_, _, let round): try answer(round, at: desk)
      case .screenedOut where stopsAtScreening: return campaign
      case .screenedOut: try desk.practise(id)
      case .committee: try desk.convene(id)
      case .over: return campaign
      }
    }
  }

  private func curriculum() throws -> Curriculum {
    let paths = Self.curricula.map { "\(folder)/\($0)" }
    guard let path = paths.first(where: FileManager.default.fileExists(atPath:)) else {
      return Curriculum(file: nil, text: "")
    }
    return try Curriculum(file: path)
  }

  private func answer(_ id: RoundID, at desk: CampaignDesk) throws {
    guard let round = try desk.rounds.round(id), let place = round.start.place else {
      throw StoreError.unknownRound(id)
    }
    let paths = ["txt", "md"].map { "\(folder)/\(place.stage)/\(place.item + 1).\($0)" }
    if let path = paths.first(where: FileManager.default.fileExists(atPath:)) {
      _ = try AnswerScript(path: path).take(round, at: desk.rounds)
    } else {
      _ = try desk.rounds.finish(id, RoomSave())
    }
  }
}
