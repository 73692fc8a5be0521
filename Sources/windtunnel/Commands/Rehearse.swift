// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import ContentPacks
import InterviewContent
import ProductAnalytics
import Quantities
import Rehearsal
import Reports
import Storage

/// The command `windtunnel rehearse`.
struct Rehearse: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse",
    abstract: "Take a round in the terminal.",
    discussion: """
      The clock runs from the log: closing the terminal does not stop it, and --resume goes on where you were. Every line is saved when you \
      press Return. With --answers the round is taken from files, at once, without a clock to wait for and in the built-in wording.

      Examples:
        windtunnel rehearse --stage problem-solving
        windtunnel rehearse --question ps-onboarding --mode coach
        windtunnel rehearse --question ps-onboarding --answers answer.txt --json
        windtunnel rehearse --case onboarding-conversion --seed 42
      """)

  @Option(help: ArgumentHelp("The loop (default: the first that has the stage).", valueName: "id"))
  var loop: String?

  @Option(help: ArgumentHelp("The stage of the loop.", valueName: "id"))
  var stage: String?

  @Option(help: ArgumentHelp("The question: its id, or a JSON file.", valueName: "id-or-file"))
  var question: String?

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      "A generated case: a family of windtunnel case list; --seed is its number. In the round, /ask WORDS shows data.",
      valueName: "family"))
  var family: String?

  @Option(
    help: "real: on the clock, silent until the scorecard. coach: untimed, feedback at once.",
    completion: .list(Mode.allCases.map(\.rawValue)), transform: Self.mode)
  var mode: Mode = .real

  @Option(
    help: ArgumentHelp(
      "A text file with the answer and, after lines of ---, the replies to follow-ups; or a folder with one file each, and notes.txt.",
      valueName: "file-or-folder"))
  var answers: String?

  @Flag(help: "Go on with the newest round that is open.")
  var resume = false

  @Flag(help: "Keep a round taken with --answers in the history.")
  var keep = false

  @Flag(help: "Write the round and its scorecard as JSON; goes with --answers.")
  var json = false

  @Option(help: ArgumentHelp("The number that picks among questions and wordings.", valueName: "n"))
  var seed: UInt64?

  @OptionGroup var data: DataOptions
  @OptionGroup var packs: PackOptions

  func validate() throws {
    guard !json || answers != nil else { throw ValidationError("--json goes with --answers") }
    guard !keep || answers != nil else { throw ValidationError("--keep goes with --answers") }
    guard family == nil || question == nil else {
      throw ValidationError("say --question or --case, not both")
    }
    let isPlain = [answers, question, family, stage, loop].allSatisfy { $0 == nil } && seed == nil
    guard !resume || isPlain else {
      throw ValidationError("--resume goes on with a round as it was begun; leave the rest out")
    }
  }

  func run() async throws {
    let library = try packs.library()
    let desk = RoundDesk(
      store: try openStore(), interviewer: library.interviewer, world: .live(seed: seed))
    try await CommandFailure.translating {
      if resume {
        let round = try newestOpen(desk)
        try await TerminalRoom(desk: desk, isSealed: isSealed(round), facts: library.factShelf)
          .take(round)
      } else {
        try await begin(library, desk)
      }
    }
  }

  private func openStore() throws -> RoundStore {
    guard answers != nil, !keep else { return try data.store() }
    return try CommandFailure.translating { try RoundStore.inMemory() }
  }

  private func begin(_ library: PackLibrary, _ desk: RoundDesk) async throws {
    let script = try answers.map(AnswerScript.init(path:))
    let drawn = desk.world.newSeed()
    let made = try family.map { try CaseOptions.type(named: $0) }
      .map { ProductCase($0, seed: seed ?? drawn % Self.drawnSeeds) }
    let choice = try RoundChoice(
      library: library, loop: loop, stage: stage, question: question, isCase: made != nil,
      seed: seed ?? drawn)
    let round =
      if let made {
        try desk.start(made, stage: choice.stage, mode: mode, interviewer: choice.persona)
      } else {
        try desk.start(
          choice.question, stage: choice.stage, mode: mode, interviewer: choice.persona)
      }
    guard let script else {
      return try await TerminalRoom(desk: desk, facts: library.factShelf).take(round)
    }
    let taken = try script.take(round, at: desk)
    StandardOutput.write(
      try json
        ? JSONText.line(RoundJSON(taken)) + "\n" : RoundText(taken, style: .current).text())
  }

  /// Numbers of cases are drawn below this, so that they can be told and typed.
  private static let drawnSeeds: UInt64 = 1_000_000

  private func newestOpen(_ desk: RoundDesk) throws -> Round {
    try desk.sweep()
    guard let id = try desk.store.summaries().first(where: { $0.endedAt == nil })?.id,
      let round = try desk.round(id)
    else { throw CommandFailure.other("no round is open; begin one with --stage or --question") }
    return round
  }

  /// Whether the card of a round stays closed when it ends: that of a campaign in real mode, until its committee opens it.
  private func isSealed(_ round: Round) -> Bool {
    round.start.mode == .real && round.start.place != nil
  }

  @Sendable static func mode(_ name: String) throws -> Mode {
    guard let mode = Mode(rawValue: name) else {
      throw ValidationError("a mode is real or coach, not “\(name)”")
    }
    return mode
  }

  /// Returns the present moment.
  static func presentMoment() -> Instant { World.live().now() }
}
