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
  /// How many files that are not used are named one by one.
  private static let mostNamed = 10

  /// Creates the script of a folder.
  ///
  /// - Throws: ``CommandFailure`` with 66 when there is no such folder, or it is a file.
  init(folder: String, stopsAtScreening: Bool) throws {
    guard FileManager.default.fileExists(atPath: folder) else {
      throw CommandFailure.missing("there is no folder \(folder)")
    }
    guard Self.isFolder(folder) else {
      throw CommandFailure.missing("\(folder) is a file; name the folder with the answers")
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
    guard let name = present(Self.curricula) else { return Curriculum(file: nil, text: "") }
    return try Curriculum(file: "\(folder)/\(name)")
  }

  private func answer(_ id: RoundID, at desk: CampaignDesk) throws {
    guard let round = try desk.rounds.round(id), let place = round.start.place else {
      throw StoreError.unknownRound(id)
    }
    if let name = present(Self.answers(to: place.item, of: place.stage)) {
      _ = try AnswerScript(path: "\(folder)/\(name)").take(round, at: desk.rounds)
    } else {
      _ = try desk.rounds.finish(id, RoomSave())
    }
  }

  /// The names under which the answer to a question of a stage may stand.
  private static func answers(to item: Int, of stage: Stage.ID) -> [String] {
    ["txt", "md"].map { "\(stage)/\(item + 1).\($0)" }
  }

  /// The first of some names that stands in the folder.
  private func present(_ names: [String]) -> String? {
    names.first { FileManager.default.fileExists(atPath: "\(folder)/\($0)") }
  }
}

extension CampaignScript {
  /// Says on standard error which files go by no name that a campaign looks for, as an answer in one of them would be silence.
  func tellUnused(by campaign: Campaign) {
    let unused = unused(by: campaign)
    guard !unused.isEmpty else { return }
    let more = unused.count - Self.mostNamed
    let names = unused.prefix(Self.mostNamed) + (more > 0 ? ["and \(more) more"] : [])
    StandardError.write(
      "windtunnel: \(counted(unused.count, "file")) in \(folder) not used; no stage takes such a name, or another file goes before it: "
        + names.joined(separator: ", ") + "\n")
  }

  private func unused(by campaign: Campaign) -> [String] {
    let answers = campaign.stages.flatMap { stage in
      stage.items.indices.compactMap { present(Self.answers(to: $0, of: stage.stage.id)) }
    }
    let used = Set(answers + [present(Self.curricula)].compactMap(\.self))
    return files.filter { !used.contains($0) }
  }

  /// What stands in the folder and in those right in it, hidden files left out.
  private var files: [String] {
    Self.names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return Self.isFolder(path) ? Self.names(in: path).map { "\(name)/\($0)" } : [name]
    }
  }

  /// The names in a folder, in order; none where it cannot be read, since this is for a hint only.
  private static func names(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
