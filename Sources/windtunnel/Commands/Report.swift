// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import InterviewContent
import Rehearsal
import Reports
import Storage

/// The command `windtunnel report`.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the packet of a campaign: cards, six items, decision, transcript.",
    discussion: """
      Examples:
        windtunnel report 1c6f… --format md > packet.md
        windtunnel report 1c6f… --format html > packet.html
      """)

  @Argument(help: "The campaign, by its id in windtunnel campaign list.")
  var campaign: String

  @Option(help: "md, html (for print), json or text.")
  var format: PacketFormat = .text

  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  func run() throws {
    let desk = CampaignDesk(
      store: try data.existingStore(), library: try packs.library(), world: .live())
    let packet = try CommandFailure.translating {
      let id = CampaignID(campaign)
      guard let campaign = try desk.campaign(id) else { throw StoreError.unknownCampaign(id) }
      guard let packet = Packet(campaign) else {
        throw CommandFailure.other(
          "the committee has not decided; \(CampaignWords(campaign).nextInFull(at: desk.rounds.world.now()))"
        )
      }
      return packet
    }
    StandardOutput.write(try text(of: packet))
  }

  private func text(of packet: Packet) throws -> String {
    switch format {
    case .md: PacketMarkdown(packet).text()
    case .html: PacketHTML(packet).text()
    case .json: try PacketJSON(packet).text()
    case .text: PacketText(packet, style: .current).text()
    }
  }
}

/// A form of the packet.
enum PacketFormat: String, ExpressibleByArgument, CaseIterable {
  case md, html, json, text
}
