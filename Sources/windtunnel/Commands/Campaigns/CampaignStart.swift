// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BusinessCalendar
import ContentPacks
import DocumentReading
import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Reports
import Storage

extension CampaignCommand {
  /// The command `windtunnel campaign start`.
  struct Start: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "start", abstract: "Begin a campaign.")

    @OptionGroup var choice: CampaignChoice
    @OptionGroup var data: DataOptions
    @OptionGroup var packs: PackOptions

    func run() throws {
      let library = try packs.library()
      let world = World.live(seed: choice.seed)
      let desk = CampaignDesk(store: try data.store(), library: library, world: world)
      let begun = try CommandFailure.translating {
        try desk.start(try choice.choice(library, today: Day(world.now())))
      }
      StandardOutput.write(CampaignText(begun, at: world.now(), style: .current).text())
    }
  }

  /// The command `windtunnel campaign cv`.
  struct Curriculum: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "cv",
      abstract: "Hand in a curriculum: PDF, DOCX, Markdown, plain text or JSON Resume.")

    @Argument(help: "The file.", completion: .file())
    var file: String

    @OptionGroup var campaign: CampaignOptions

    func run() throws {
      let desk = try campaign.desk()
      let given = try Rehearsal.Curriculum(file: file)
      let id = try campaign.campaign(at: desk).id
      let after = try CommandFailure.translating { try desk.give(given, to: id) }
      for notice in given.notices { StandardError.write("\(notice)\n") }
      campaign.report(after, at: desk)
    }
  }
}

/// What a person chooses about a campaign before it begins.
struct CampaignChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp("The loop (default: the first that has a committee).", valueName: "id"))
  var loop: String?

  @Option(
    help: "real: on the clock, cards sealed. coach: untimed, feedback at once.",
    completion: .list(Mode.allCases.map(\.rawValue)), transform: Rehearse.mode)
  var mode: Mode = .real

  @Option(
    help: ArgumentHelp(
      "The day of the application, YYYY-MM-DD (default: today).", valueName: "date"))
  var applied: String?

  @Option(
    help: ArgumentHelp(
      "Regions whose public holidays count, such as fr,de (default: none).", valueName: "regions"))
  var region: String?

  @Option(help: ArgumentHelp("The number that picks what is asked.", valueName: "n"))
  var seed: UInt64?

  /// Returns the choice.
  ///
  /// - Throws: ``CommandFailure`` with 64 when a name or a date is none.
  func choice(
    _ library: PackLibrary, today: Day?, id: CampaignID? = nil
  ) throws -> CampaignDesk.Choice {
    CampaignDesk.Choice(
      loop: try chosenLoop(library), mode: mode, applied: try day(today),
      regions: try regions(), id: id)
  }

  private func chosenLoop(_ library: PackLibrary) throws -> Loop {
    guard let loop else {
      guard let first = library.campaignLoops.first else {
        throw CommandFailure.input("the packs hold no loop with a committee")
      }
      return first
    }
    guard let named = library.loop(Loop.ID(loop)) else {
      let names = library.loops.map(\.id.name).joined(separator: ", ")
      throw CommandFailure.usage("there is no loop “\(loop)”; there are \(names)")
    }
    return named
  }

  private func day(_ today: Day?) throws -> Day {
    guard let day = applied.map({ Day($0) }) ?? today else {
      throw CommandFailure.usage("“\(applied ?? "")” is no day; write it as 2026-11-30")
    }
    return day
  }

  private func regions() throws -> [String] {
    guard let region else { return [] }
    do { return try HolidayRegion.list(region).map(\.rawValue) } catch {
      throw CommandFailure.usage(error.description)
    }
  }
}

extension Rehearsal.Curriculum {
  /// Reads a curriculum from a file.
  ///
  /// - Throws: ``CommandFailure`` with 66 when it is not there, 65 when it cannot be read as text.
  init(file: String) throws {
    let bytes = try TextFile.bytes(of: file)
    let name = URL(filePath: file).lastPathComponent
    do {
      let read = try DocumentReader.text(of: bytes, name: name)
      self.init(file: name, text: read.text, notices: read.notices)
    } catch {
      throw CommandFailure.input("\(file): \(error)")
    }
  }
}
