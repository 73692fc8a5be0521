// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BusinessCalendar
import ContentPacks
import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Reports

/// The command `windtunnel timeline`.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Put a loop on the calendar: windows as dates, holidays, slack, pass rates.",
    discussion: """
      Every stage gets the first and the last day on which it can be held, from its window in business days. Dates that are known already narrow \
      what follows. A region is fr, de, uk, uk-sct, uk-nir, us, or a German Land such as de-by; several count together.

      Examples:
        windtunnel timeline --applied 2026-11-30
        windtunnel timeline --applied 2026-11-30 --region fr,de \\
          --date screening=2026-12-03 --ics loop.ics
        windtunnel timeline --applied 2026-11-30 \\
          --date problem-solving=2026-12-08T14:00+01:00 --json
      """)

  @Option(help: ArgumentHelp("The day of the application, such as 2026-11-30.", valueName: "day"))
  var applied: String

  @Option(help: ArgumentHelp("The loop (default: the first one).", valueName: "id"))
  var loop: String?

  @Option(
    help: ArgumentHelp(
      "Whose public holidays count, with commas between; none for weekends alone.",
      valueName: "regions"))
  var region = "fr"

  @Option(
    help: ArgumentHelp(
      "When a stage was or will be held: its id, =, and a day or a moment with its zone.",
      valueName: "stage=date"))
  var date: [String] = []

  @Option(
    help: ArgumentHelp(
      "How many weeks the process is said to take, such as 5 or 4-6 (default: what the loop has).",
      valueName: "weeks"))
  var stated: String?

  @Option(
    help: ArgumentHelp(
      "Nothing without a date is put before this day (default: no such day).", valueName: "day"))
  var today: String?

  @Option(help: ArgumentHelp("Write a calendar file, or - for standard output.", valueName: "file"))
  var ics: String?

  @Flag(help: "Write the result as JSON.")
  var json = false

  @OptionGroup var packs: PackOptions

  func validate() throws {
    guard ics != "-" || !json else {
      throw ValidationError("--ics - and --json both go to standard output; name a file for one")
    }
  }

  func run() throws {
    let plan = try plan()
    if let ics {
      try WholeFile.write(plan.file(at: World.live().now()).text, to: ics, for: "--ics")
    }
    guard ics != "-" else { return }
    StandardOutput.write(
      try json
        ? JSONText.line(TimelineJSON.value(plan)) + "\n"
        : TimelineText(plan, style: .current).text())
  }

  private func plan() throws -> CampaignTimeline {
    let start = try Self.day(applied, "--applied")
    let earliest = try today.map { try Self.day($0, "--today") }
    let (known, weeks) = (try dates(), try length())
    let loop = try chosenLoop()
    do {
      return try CampaignTimeline(
        loop, applied: start, dates: known, stated: weeks, today: earliest,
        days: BusinessDays(try HolidayRegion.list(region)))
    } catch {
      throw CommandFailure.usage(error.description)
    }
  }

  private func chosenLoop() throws -> Loop {
    let loops = try packs.library().loopsByUse
    guard let loop else {
      guard let first = loops.first else { throw CommandFailure.input("the packs hold no loop") }
      return first
    }
    guard let chosen = loops.first(where: { $0.id.name == loop }) else {
      throw CommandFailure.usage(
        "there is no loop “\(loop)”; the loops are \(loops.map(\.id.name).joined(separator: ", "))")
    }
    return chosen
  }

  private func dates() throws -> [String: SetDate] {
    var dates: [String: SetDate] = [:]
    for text in date {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let date = SetDate(parts[1]) else {
        throw CommandFailure.usage(
          "--date is “\(text)”; write a stage and when, such as screening=2026-12-03 or "
            + "screening=2026-12-03T14:00+01:00")
      }
      guard dates.updateValue(date, forKey: parts[0]) == nil else {
        throw CommandFailure.usage("--date is given twice for \(parts[0]); give one of them")
      }
    }
    return dates
  }

  private func length() throws -> StatedLength? {
    guard let stated else { return nil }
    guard let length = StatedLength(stated, label: "as given") else {
      throw CommandFailure.usage("--stated is “\(stated)”; write weeks such as 5 or 4-6")
    }
    return length
  }

  private static func day(_ text: String, _ option: String) throws -> Day {
    guard let day = Day(text) else {
      throw CommandFailure.usage("\(option) is “\(text)”; it must be a day such as 2026-11-30")
    }
    return day
  }
}
