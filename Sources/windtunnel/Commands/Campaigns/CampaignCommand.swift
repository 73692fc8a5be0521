// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BusinessCalendar
import Quantities
import Rehearsal
import Reports
import Storage

/// The command `windtunnel campaign`.
struct CampaignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "campaign",
    abstract: "Take a whole loop: application, rounds, sealed cards, committee, decision.",
    discussion: """
      A campaign is kept and can be left at any point; the clock of a sitting runs on. Without an id the newest open campaign is meant; withdraw wants one where several are open.

      Examples:
        windtunnel campaign start --loop mistral-2026-article --applied 2026-11-30 \\
          --region fr
        windtunnel campaign cv my-cv.pdf
        windtunnel campaign go
        windtunnel campaign committee
        windtunnel campaign run --answers my-answers --seed 7 --json
      """,
    subcommands: [
      Start.self, List.self, Show.self, Curriculum.self, Go.self, Practise.self, Withdraw.self,
      Convene.self, Run.self,
    ])

  /// The command `windtunnel campaign list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the campaigns.")

    @OptionGroup var data: DataOptions

    func run() throws {
      let campaigns = try CommandFailure.translating { try data.existingStore().campaigns() }
      guard !campaigns.isEmpty else {
        return StandardError.write(
          "There is no campaign yet; begin one with windtunnel campaign start.\n")
      }
      for campaign in campaigns {
        let heading = campaign.heading
        let state =
          heading.isHired.map { $0 ? "hire" : "no hire" }
          ?? (campaign.endedAt == nil
            ? "\(heading.cards) of \(heading.expected) cards are in" : "ended")
        let mark = campaign.id.isSample ? ", sample" : ""
        StandardOutput.write(
          "\(campaign.id)  \(heading.applied)  \(heading.mode.rawValue)  \(heading.loop): \(state)\(mark)\n"
        )
      }
    }
  }

  /// The command `windtunnel campaign show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show how far a campaign is and what comes next.")

    @Argument(
      help: ArgumentHelp(
        "The campaign, by its id in windtunnel campaign list (default: the newest that is open).",
        valueName: "campaign"))
    var name: String?

    @OptionGroup var campaign: CampaignOptions

    @Option(
      help: ArgumentHelp(
        "Write its dates as a calendar file, or - for standard output.", valueName: "file"))
    var ics: String?

    @Flag(help: "Write it as JSON.")
    var json = false

    func validate() throws {
      guard ics != "-" || !json else {
        throw ValidationError(
          "--ics - and --json both go to standard output; name a file for one")
      }
    }

    func run() throws {
      let desk = try campaign.desk()
      let shown = try campaign.campaign(at: desk, named: name)
      let now = desk.rounds.world.now()
      if let ics {
        try WholeFile.write(try Self.dates(of: shown, at: now).text, to: ics, for: "--ics")
      }
      guard ics != "-" else { return }
      StandardOutput.write(
        try json
          ? JSONText.line(CampaignJSON(shown, at: now)) + "\n"
          : CampaignText(shown, at: now, style: .current).text())
    }

    /// Returns the dates of a campaign for other calendars, under its name, so that two campaigns of one day stay apart.
    private static func dates(of campaign: Campaign, at now: Instant) throws -> CalendarFile {
      do { return try CampaignTimeline(campaign).file(at: now, of: campaign.id) } catch {
        throw CommandFailure.other("the campaign has no dates: \(error)")
      }
    }
  }

  /// The command `windtunnel campaign practise`.
  struct Practise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "practise",
      abstract: "Go on as practice after a screening that ended the campaign.")

    @OptionGroup var campaign: CampaignOptions

    func run() throws {
      let desk = try campaign.desk()
      let id = try campaign.campaign(at: desk).id
      let after = try CommandFailure.translating { try desk.practise(id) }
      campaign.report(after, at: desk)
    }
  }

  /// The command `windtunnel campaign withdraw`.
  struct Withdraw: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: "End a campaign without a decision; everything written stays.")

    @Argument(
      help: ArgumentHelp(
        "The campaign, by its id in windtunnel campaign list (default: the only one that is open).",
        valueName: "campaign"))
    var name: String?

    @Option(help: "Why, for yourself.")
    var reason = ""

    @OptionGroup var campaign: CampaignOptions

    func run() throws {
      let desk = try campaign.desk()
      let id = try campaign.campaignToEnd(at: desk, named: name).id
      let after = try CommandFailure.translating { try desk.withdraw(id, because: reason) }
      campaign.report(after, at: desk)
    }
  }

  /// The command `windtunnel campaign committee`.
  struct Convene: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "committee", abstract: "Let the committee open the sealed cards and decide.")

    @OptionGroup var campaign: CampaignOptions

    func run() throws {
      let desk = try campaign.desk()
      let id = try campaign.campaign(at: desk).id
      let decided = try CommandFailure.translating { try desk.convene(id) }
      StandardOutput.write(Packet(decided).map { PacketText($0, style: .current).text() } ?? "")
    }
  }
}
