// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import InterviewContent
import Practice
import Quantities
import Reports
import Storage

extension DrillCommand {
  /// The command `windtunnel drill session`, which is `windtunnel drill` without another word.
  struct Session: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "session", abstract: "Answer drills (what drill alone does).",
      discussion: """
        With --answers the answers come from a file, one on a line: {"card": "…", "text": "…"}, {"text": "…"} for the card that comes next, or the plain \
        text. Without --keep nothing of it is kept, and the deck is a new one.
        """)

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "Stop when so many minutes were practised today (default: those that the plan gives to drills).",
        valueName: "n"))
    var minutes: Int?

    @Option(help: ArgumentHelp("Stop after so many drills.", valueName: "n"))
    var count: Int?

    @Option(help: ArgumentHelp("Ask this card, whether it is due or not.", valueName: "id"))
    var card: String?

    @OptionGroup var choice: CardChoice

    @Option(
      help: ArgumentHelp(
        "Take the answers from a file, or - for standard input.", valueName: "file"))
    var answers: String?

    @Flag(help: "Keep what is answered with --answers.")
    var keep = false

    @Flag(help: "Write the session as JSON.")
    var json = false

    @OptionGroup var practice: PracticeOptions

    func validate() throws {
      guard !keep || answers != nil else { throw ValidationError("--keep goes with --answers") }
      guard card == nil || choice.isEmpty else {
        throw ValidationError("--card names the card; leave --kind and --topic out")
      }
      guard minutes.map({ PracticeLimits.minutes.contains($0) }) ?? true else {
        throw ValidationError("--minutes is from 1 to \(PracticeLimits.minutes.upperBound)")
      }
      guard count.map({ $0 > 0 }) ?? true else { throw ValidationError("--count is 1 or more") }
    }

    func run() throws {
      let lines = try answers.map(TextFile.read)
      let trainer = try lines != nil && !keep ? practice.passingTrainer() : practice.trainer()
      let queue = DrillQueue(
        trainer: trainer, card: card.map { CardID($0) }, choice: choice,
        minutes: minutes.map(Seconds.minutes), count: count)
      var session = try CommandFailure.translating {
        try trainer.begin()
        if let lines { return try DrillScript(queue: queue, text: lines).run() }
        return try DrillRoom(queue: queue, isQuiet: json).run()
      }
      // The answers are kept whatever comes of it; what could not be written is tried again after the next session.
      session.fit = try? trainer.fitWhenDue()
      StandardOutput.write(
        try json ? JSONText.line(session.json) + "\n" : session.text(style: .current))
    }
  }
}
