// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import BusinessCalendar
import InterviewContent
import Practice
import Quantities
import Reports
import Storage

/// The command `windtunnel plan`.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan the days until the interview; alone, show the plan of the date that is set.",
    discussion: """
      Examples:
        windtunnel plan --interview 2026-12-14 --minutes 40 \\
          --days-off 2026-12-06,2026-12-13
        windtunnel plan --ics plan.ics
        windtunnel plan --sheet --format html > sheet.html
      """)

  /// A form of the plan or of the sheet.
  enum Format: String, ExpressibleByArgument, CaseIterable { case text, md, json, html }

  @Option(help: ArgumentHelp("The day of the interview, such as 2026-12-14.", valueName: "day"))
  var interview: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The minutes of a day of practice, 1 to 480 (default: as set before, else \(Goal.usualMinutes)).",
      valueName: "n"))
  var minutes: Int?

  @Option(
    help: ArgumentHelp("The loop that is practised for (default: the first one).", valueName: "id"))
  var loop: String?

  @Option(
    help: ArgumentHelp(
      "Days without practice, with commas between; none for no such day.", valueName: "days"))
  var daysOff: String?

  @Option(help: ArgumentHelp("Write a calendar file, or - for standard output.", valueName: "file"))
  var ics: String?

  @Option(help: "text, md or json; for the sheet also html.")
  var format: Format = .text

  @Flag(help: "Write the sheet for the day: your own best lines, numbers and reminders.")
  var sheet = false

  @OptionGroup var practice: PracticeOptions

  func validate() throws {
    guard format != .html || sheet else { throw ValidationError("--format html goes with --sheet") }
    guard ics == nil || !sheet else {
      throw ValidationError("--ics is of the plan; leave --sheet out")
    }
  }

  func run() throws {
    let trainer = try practice.trainer()
    try CommandFailure.translating {
      let state = try set(at: trainer)
      guard !sheet else { return try writeSheet(state, trainer) }
      let plan = try plan(state, trainer)
      if let ics { try write(plan, trainer, to: ics) }
      guard ics != "-" else { return }
      StandardOutput.write(try text(of: plan))
    }
  }

  /// Sets what was given, and returns the state after it.
  private func set(at trainer: Trainer) throws -> PracticeState {
    let state = try trainer.desk.state()
    guard interview != nil || minutes != nil || loop != nil || daysOff != nil else { return state }
    guard
      let day = try interview.map({ try PracticeDays.day($0, "--interview") })
        ?? state.goal?.interview
    else { throw CommandFailure.usage("no interview day is set; say --interview and the day") }
    let off = try daysOff.map { $0 == "none" ? [] : try PracticeDays.days($0, "--days-off") }
    let chosen =
      try loop == nil && state.goal != nil
      ? state.goal?.loop : trainer.loop(called: loop, in: state).id
    guard let chosen else { throw CommandFailure.input("the packs hold no loop") }
    let goal = Goal(
      interview: day, minutesPerDay: minutes ?? state.goal?.minutesPerDay ?? Goal.usualMinutes,
      daysOff: off ?? state.goal?.daysOff.filter { $0 < day } ?? [], loop: chosen,
      offset: PracticeDays.offset)
    do { try trainer.desk.setGoal(goal) } catch let error as PracticeError {
      throw CommandFailure.usage("\(error)")
    }
    return try trainer.begin()
  }

  private func plan(_ state: PracticeState, _ trainer: Trainer) throws -> Plan {
    do {
      guard let plan = try trainer.plan(for: state) else {
        throw CommandFailure.other("no interview day is set; say --interview and the day")
      }
      return plan
    } catch let error as PlanError {
      throw CommandFailure.other("\(error)")
    }
  }

  private func text(of plan: Plan) throws -> String {
    switch format {
    case .text, .html: PlanText(plan, style: .current).text()
    case .md: PlanMarkdown(plan).text()
    case .json: try PlanJSON(plan).text()
    }
  }

  private func write(_ plan: Plan, _ trainer: Trainer, to path: String) throws {
    try WholeFile.write(
      CalendarFile(plan.events, stamp: trainer.now).text, to: path, for: "--ics")
  }

  private func writeSheet(_ state: PracticeState, _ trainer: Trainer) throws {
    guard let sheet = try trainer.sheet(for: state) else {
      throw CommandFailure.input("the packs hold no loop")
    }
    let text =
      switch format {
      case .text, .md: DaySheetMarkdown(sheet).text()
      case .html: DaySheetHTML(sheet).text()
      case .json: try JSONText.line(DaySheetJSON.value(sheet)) + "\n"
      }
    StandardOutput.write(text)
  }
}
