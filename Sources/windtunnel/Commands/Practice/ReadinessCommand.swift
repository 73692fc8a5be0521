// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import InterviewContent
import Practice
import Quantities
import Reports
import Storage

/// The command `windtunnel readiness`.
struct ReadinessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "How likely the loop is passed as it is rehearsed here, and what that rests on.",
    usage: """
      windtunnel readiness [--loop <id>] [--json]
      windtunnel readiness guess <round> <band>
      windtunnel readiness outcome passed|failed --day <day> [--stage <id>] [--loop <id>] [--note <text>]
      """,
    discussion: """
      Ranges hold in four cases of five. Say how a round went before you look at its scorecard, and what came of real interviews: both are compared with \
      the figures.

      Examples:
        windtunnel readiness --json
        windtunnel readiness guess 3f2a5c1e-8d40-4b7e-9a51-0c6d2f7e1b94 4
        windtunnel readiness outcome passed --stage screening --day 2026-06-04
      """,
    subcommands: [Show.self, Guess.self, OutcomeCommand.self], defaultSubcommand: Show.self)

  /// The command `windtunnel readiness show`, which is `windtunnel readiness` without another word.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show it (what readiness alone does).")

    @Option(help: ArgumentHelp("The loop (default: that of the plan).", valueName: "id"))
    var loop: String?

    @Flag(help: "Write it as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let trainer = try practice.trainer()
      let result = try CommandFailure.translating { try self.reckoned(trainer) }
      StandardOutput.write(
        try json
          ? JSONText.line(ReadinessJSON.value(result)) + "\n"
          : ReadinessText(result, style: .current).text())
    }

    private func reckoned(_ trainer: Trainer) throws -> ReadinessResult {
      let state = try trainer.desk.state()
      let loop = try trainer.loop(called: loop, in: state)
      guard let report = try trainer.readiness(for: loop, in: state) else {
        throw CommandFailure.other("the clock of this machine shows no day; set it")
      }
      return ReadinessResult(
        title: loop.title, report: report, recall: try trainer.forecast(of: state),
        goal: state.goal,
        guesses: SelfCalibration(
          state.selfAssessments, rounds: try trainer.desk.rehearsedRounds()),
        outcomes: state.outcomes.filter { $0.loop == loop.id })
    }
  }

  /// The command `windtunnel readiness guess`.
  struct Guess: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "guess",
      abstract: "Say which band you expect for a round, before you look at its scorecard.")

    @Argument(help: "The round, by its name in the history.")
    var round: String

    @Argument(help: "The band, 1 (strong no hire) to 6 (strong hire).")
    var band: Int

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      guard let band = Band(rawValue: band) else {
        throw CommandFailure.usage("a band is 1 to 6, not \(band)")
      }
      let trainer = try practice.trainer()
      _ = try CommandFailure.translating { try trainer.desk.selfAssess(round, band) }
      StandardOutput.write("Kept: you expect band \(band.rawValue), \(band.title.lowercased()).\n")
    }
  }

  /// The command `windtunnel readiness outcome`.
  struct OutcomeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "outcome", abstract: "Keep what came of a real interview, or of one stage.")

    @Argument(help: "passed or failed.", transform: Self.isPassed)
    var passed: Bool

    @Option(help: ArgumentHelp("The day it was, such as 2026-06-04.", valueName: "day"))
    var day: String

    @Option(help: ArgumentHelp("The stage (default: the whole loop).", valueName: "id"))
    var stage: String?

    @Option(help: ArgumentHelp("The loop (default: that of the plan).", valueName: "id"))
    var loop: String?

    @Option(help: "A note for yourself.")
    var note = ""

    @OptionGroup var practice: PracticeOptions

    func run() throws {
      let day = try PracticeDays.day(day, "--day")
      let trainer = try practice.trainer()
      try CommandFailure.translating {
        let state = try trainer.desk.state()
        let loop = try trainer.loop(called: loop, in: state)
        let stage = try stage.map { try Self.stage($0, of: loop) }
        let forecast = try trainer.forecast(of: loop, stage: stage, on: day, in: state)
        try trainer.desk.logOutcome(
          Outcome(
            day: day, loop: loop.id, stage: stage, passed: passed, forecast: forecast, note: note))
      }
      StandardOutput.write("Kept: \(stage ?? "the loop") \(passed ? "passed" : "failed").\n")
    }

    private static func stage(_ name: String, of loop: Loop) throws -> Stage.ID {
      guard let stage = loop.stages.first(where: { $0.id.name == name }) else {
        let names = loop.stages.map(\.id.name).joined(separator: ", ")
        throw CommandFailure.usage("\(loop.id) has no stage “\(name)”; its stages are \(names)")
      }
      return stage.id
    }

    @Sendable private static func isPassed(_ word: String) throws -> Bool {
      switch word {
      case "passed": return true
      case "failed": return false
      default: throw ValidationError("say passed or failed, not “\(word)”")
      }
    }
  }
}
