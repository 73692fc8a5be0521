// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Quantities
import Rehearsal
import Reports
import Storage

/// A round in the terminal: every line is saved when it is typed, and the clock is that of the log.
struct TerminalRoom {
  let desk: RoundDesk
  private let reader = LineReader()
  private let style = TerminalStyle.current

  /// Creates a room at a desk.
  init(desk: RoundDesk) {
    self.desk = desk
  }

  /// Takes a round to its end, from wherever it stands.
  ///
  /// - Throws: What the desk throws; everything typed before is saved.
  func take(_ round: Round) throws {
    open(round)
    var round = round
    while round.end == nil {
      switch round.phase(at: desk.world.now()) {
      case .preparation: round = try prepare(round)
      case .discussion: round = try discuss(round)
      case .finished: round = try settled(round)
      }
    }
    close(round)
  }

  private func open(_ round: Round) {
    let start = round.start
    let clock = start.plan.discussion.map { "\($0) of discussion" } ?? "no clock"
    say(
      "\(start.plan.title), \(start.mode.rawValue) mode, \(clock). A machine plays the interviewer."
    )
    say("\(start.interviewer.role): \(start.interviewer.opening)")
    say(start.question.prompt)
    if let exhibits = start.question.exhibits { say("Exhibits\n\(exhibits)") }
  }

  private func close(_ round: Round) {
    if round.end?.reason == .timeUp { say("The time is up; your draft was taken as it stood.") }
    say("\(round.start.interviewer.role): \(round.start.interviewer.closing)")
    StandardOutput.write(RoundText(round, style: style).text())
    StandardError.write("Kept in the history as \(round.id).\n")
  }

  private func prepare(_ round: Round) throws -> Round {
    say(
      "Preparation. Write notes, line by line; /begin starts the discussion, /time shows the clock."
    )
    let box = Box(field: .notes, exchange: 0)
    let (next, command) = try write(in: box, of: round, until: ["/begin"])
    guard command != nil else { return next }
    return try desk.beginDiscussion(next.id, RoomSave()).round
  }

  private func discuss(_ round: Round) throws -> Round {
    let exchange = round.exchanges.count - 1
    if let followUp = round.exchanges[exchange].followUp {
      say("\(round.start.interviewer.role): \(followUp.text)")
    }
    let draft = round.exchanges[exchange].draft.text
    if !draft.isEmpty { say("What you wrote so far:\n\(draft)") }
    say(
      "Your answer, line by line; /send when you are done, /time for the clock, /end to end the round."
    )
    let box = Box(field: .answer(exchange: exchange), exchange: exchange)
    let (next, command) = try write(in: box, of: round, until: ["/send", "/end"])
    guard let command else { return next }
    let outcome =
      command == "/send"
      ? try desk.answer(next.id, RoomSave(exchange: exchange))
      : try desk.finish(next.id, RoomSave())
    if let feedback = outcome.round.feedback[exchange] {
      say(ScorecardText(feedback, style: style).text())
    }
    return outcome.round
  }

  /// A box of the room that lines go into.
  private struct Box {
    let field: DraftField
    let exchange: Int

    func save(_ text: String) -> RoomSave {
      let box = RoomSave.Box(text: text, base: nil)
      return field == .notes
        ? RoomSave(notes: box) : RoomSave(answer: box, exchange: exchange)
    }
  }

  /// Takes lines into a box until a command, the end of the input, or the end of the phase; the last two give no command.
  private func write(
    in box: Box, of round: Round, until commands: Set<String>
  ) throws -> (Round, String?) {
    var round = round
    while true {
      prompt(round)
      switch reader.next(within: left(round)) {
      case .timeUp: return (try settled(round), nil)
      case .end: return (try desk.finish(round.id, RoomSave()).round, nil)
      case .line("/time"): say(clock(round))
      case .line(let line) where commands.contains(line.trimmingCharacters(in: .whitespaces)):
        return (round, line.trimmingCharacters(in: .whitespaces))
      case .line(let line):
        let text = round.draft(of: box.field)?.text ?? ""
        round = try desk.save(round.id, box.save(text.isEmpty ? line : text + "\n" + line)).round
        if round.end != nil { return (round, nil) }
      }
    }
  }

  private func settled(_ round: Round) throws -> Round {
    // The words on their way have arrived, so the rest of the grace is only waited out.
    if round.deadline != nil, case .discussion = round.phase(at: desk.world.now()) {
      Thread.sleep(forTimeInterval: Double(Round.grace.milliseconds) / 1000)
    }
    return try desk.round(round.id) ?? round
  }

  private func left(_ round: Round) -> Seconds? {
    switch round.phase(at: desk.world.now()) {
    case .preparation(let left), .discussion(let left): left
    case .finished: .zero
    }
  }

  private func clock(_ round: Round) -> String {
    left(round).map { "\($0) left" } ?? "no clock in coach mode"
  }

  private func prompt(_ round: Round) {
    guard StandardError.isTerminal else { return }
    StandardError.write(left(round).map { "[\($0)] " } ?? "> ")
  }

  private func say(_ text: String) {
    StandardError.write(style.wrap(text) + "\n\n")
  }
}
