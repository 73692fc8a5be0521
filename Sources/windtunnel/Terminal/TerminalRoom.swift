// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import LanguageModel
import ModelAsking
import ModelVoice
import Practice
import Quantities
import Rehearsal
import Reports
import Screening
import Storage

/// A round in the terminal: every line is saved when it is typed, and the clock is that of the log.
struct TerminalRoom {
  let desk: RoundDesk
  /// Whether the scorecard stays closed until a committee opens it.
  let isSealed: Bool
  private let gate: ModelGate
  private let voice: VoiceAccess
  private let facts: () throws -> FactShelf
  private let reader = LineReader()
  private let style = TerminalStyle.current

  /// Creates a room at a desk; `facts` makes the shelf that terms are looked up on in coach mode.
  init(desk: RoundDesk, isSealed: Bool = false, facts: @escaping () throws -> FactShelf) {
    self.desk = desk
    self.isSealed = isSealed
    self.facts = facts
    gate = .live(desk.store)
    voice = VoiceAccess(gate)
  }

  /// Takes a round to its end, or to the end of the input, from wherever it stands; a connected model may read it then.
  ///
  /// - Throws: What the desk throws; everything typed before is saved.
  func take(_ round: Round) async throws {
    await open(round)
    var round = round
    while round.end == nil {
      let next =
        switch round.phase(at: desk.world.now()) {
        case .preparation: try await prepare(round)
        case .discussion: try await discuss(round)
        case .finished: try desk.round(round.id)
        }
      guard let next else {
        return say(
          "The round has not ended\(round.start.mode == .real ? ": its clock runs on" : ""). Go on with `windtunnel rehearse --resume`."
        )
      }
      round = next
    }
    try close(round)
    // What is sealed is read later, when no clock of its sitting runs.
    if !isSealed { try await TerminalReading(desk: desk, gate: gate).read([round]) }
  }

  private func open(_ round: Round) async {
    let start = round.start
    let clock = start.plan.discussion.map { "\($0) of discussion" } ?? "no clock"
    say(
      "\(start.plan.title), \(start.mode.rawValue) mode, \(clock). A machine plays the interviewer."
    )
    if case .preparation(let left) = round.phase(at: desk.world.now()) {
      say(left.map { "First \($0) of preparation." } ?? "First the preparation, without a clock.")
    } else {
      say("\(start.interviewer.role): \(start.opening)")
    }
    say(start.question.prompt)
    if let handout = start.handout {
      StandardError.write(ExhibitText(style: style).text(of: handout) + "\n")
      say(
        "Case \(start.question.id). /ask and your words show data, such as /ask \(handout.menu.example). \(price(of: start))"
      )
      for asked in round.requests { show(asked) }
    } else if let exhibits = start.question.exhibits {
      say("Exhibits\n\(exhibits)")
    }
    if let notice = await PhrasingNotice(voice) { say(notice.before) }
  }

  private func close(_ round: Round) throws {
    if round.end?.reason == .timeUp { say("The time is up; your draft was taken as it stood.") }
    // What an interviewer says at the end speaks of the scorecard, which a sealed card is not.
    if !isSealed { say("\(round.start.interviewer.role): \(round.start.interviewer.closing)") }
    guard !isSealed else {
      return say("The card is written and sealed; the committee opens it when all are in.")
    }
    try guess(round)
    StandardOutput.write(RoundText(round, style: style).text())
    StandardError.write("Kept in the history as \(round.id).\n")
  }

  /// Asks who sits at a terminal, once and before the scorecard is printed, which band they expect; an empty line is no guess.
  private func guess(_ round: Round) throws {
    guard StandardInput.isTerminal, StandardError.isTerminal, round.scorecard?.band != nil,
      try !desk.store.practice().selfAssessments.contains(where: { $0.round == round.id.name })
    else { return }
    say(
      "How do you think it went? A band from 1 (strong no hire) to 6 (strong hire), or an empty line to see the score without a guess."
    )
    guard let guess = guessed() else { return }
    do {
      try desk.store.selfAssess(round.id.name, guess.band, at: desk.world.now())
    } catch PracticeError.alreadySelfAssessed {
      // The page of the round asks the same, and was quicker.
    }
  }

  /// Reads lines until one is a band or empty, which is no guess; nil when the terminal goes away, and nobody sees the score.
  private func guessed() -> (band: Band?, line: String)? {
    while true {
      StandardError.write("> ")
      guard case .line(let line) = reader.next(within: nil) else { return nil }
      let words = line.trimmingCharacters(in: .whitespaces)
      let band = Int(words).flatMap(Band.init(rawValue:))
      if words.isEmpty || band != nil { return (band, line) }
      say("A band is 1 to 6, not “\(TerminalStyle.printable(words))”.")
    }
  }

  /// Takes notes until the discussion begins; nil when the input ends before.
  private func prepare(_ round: Round) async throws -> Round? {
    let coach = round.start.mode == .coach ? "/explain and a term explains it, " : ""
    say(
      "Preparation. Write notes, line by line; /begin starts the discussion, /time shows the clock, \(coach)/leave to go on later."
    )
    if !round.notes.text.isEmpty { say("Your notes so far:\n\(round.notes.text)") }
    switch try await write(in: .notes, of: round, until: ["/begin"]) {
    case .command: return begun(try desk.beginDiscussion(round.id, RoomSave()).round)
    case .moved(let next): return begun(next)
    case .inputEnded, .left: return nil
    }
  }

  /// Lets the interviewer open the discussion when the preparation is over.
  private func begun(_ round: Round) -> Round {
    if round.end == nil { say("\(round.start.interviewer.role): \(round.start.opening)") }
    return round
  }

  /// Takes the answer to the open question; at the end of a file the round ends with what it holds.
  ///
  /// It stays open when a terminal is closed or goes away.
  private func discuss(_ round: Round) async throws -> Round? {
    let exchange = round.exchanges.count - 1
    if round.exchanges[exchange].followUp != nil {
      say("\(round.start.interviewer.role): \(round.exchanges[exchange].shownPrompt)")
      if let phrasing = round.exchanges[exchange].phrasing { say(PhrasingNotice.after(phrasing)) }
    }
    let draft = round.exchanges[exchange].draft.text
    if !draft.isEmpty { say("What you wrote so far:\n\(draft)") }
    let coach =
      round.start.mode == .coach ? "/hint for a hint, /explain and a term explains it, " : ""
    say(
      "Your answer, line by line; /send when you are done, /time for the clock, \(coach)/leave to go on later, /end to end the round."
    )
    let field = DraftField.answer(exchange: exchange)
    switch try await write(in: field, of: round, until: ["/send", "/end"]) {
    case .command("/send"): return try await send(round.id, exchange)
    case .moved(let next): return next
    case .left: return nil
    case .inputEnded where reader.isTerminal: return nil
    case .command, .inputEnded: return try desk.finish(round.id, RoomSave()).round
    }
  }

  private func send(_ id: RoundID, _ exchange: Int) async throws -> Round {
    let round: Round
    do { round = try desk.answer(id, RoomSave(exchange: exchange)).round } catch RoundError
      .answeredAlready
    {
      return try movedOn(id)
    }
    if let feedback = round.feedback[exchange] {
      let claims = round.feedbackClaims[exchange]
      say(ScorecardText(feedback, claims: claims, style: style).text())
    }
    return await phrased(round)
  }

  /// Returns a round after a connected model was asked for other words; Ctrl-C ends the wait, and the built-in wording stands.
  private func phrased(_ round: Round) async -> Round {
    guard await voice.connection(for: .phrasing) != nil else { return round }
    return await Interrupt.cancelling { [desk, voice] in
      await Phraser(desk: desk, voice: voice).phrased(round)
    }
  }

  /// What ended the writing in a box.
  private enum Ending {
    case command(String)
    /// The round has moved on: its clock, or another window.
    case moved(Round)
    case inputEnded
    /// The person goes on another time.
    case left
  }

  /// Takes lines into a box until a command, the end of the input, or the end of the phase.
  ///
  /// In the discussion lines count until the grace after zero is over, as they do on the page.
  private func write(
    in field: DraftField, of round: Round, until commands: Set<String>
  ) async throws -> Ending {
    var round = round
    while true {
      prompt(round)
      switch reader.next(within: patience(round)) {
      case .timeUp: return .moved(try desk.round(round.id) ?? round)
      case .end: return .inputEnded
      // Nobody said that the round is over.
      case .lost: return .left
      case .line(let line):
        let command = line.trimmingCharacters(in: .whitespaces)
        if command == "/time" {
          say(clock(round))
        } else if command == "/leave" {
          return .left
        } else if round.start.handout != nil, command == "/ask" || command.hasPrefix("/ask ") {
          let next = try ask(String(command.dropFirst(4)), in: round)
          guard next.end == nil, isOpen(field, in: next) else { return .moved(next) }
          round = next
        } else if command == "/explain" || command.hasPrefix("/explain ") {
          try await explain(String(command.dropFirst("/explain".count)), in: round)
        } else if command == "/hint" {
          round = try hint(round)
        } else if commands.contains(command) {
          return .command(command)
        } else if Self.isUnknown(command) {
          say(
            "There is no \(command); there are \((commands.sorted() + ["/time", "/leave"]).joined(separator: ", ")). Nothing was written."
          )
        } else {
          let next = try add(line, to: field, of: round)
          guard next.end == nil, isOpen(field, in: next) else { return .moved(next) }
          round = next
        }
      }
    }
  }

  /// Whether a line is one word behind a slash, which is meant for the program and not for the interviewer.
  private static func isUnknown(_ command: String) -> Bool {
    command.hasPrefix("/") && command.count > 1 && command.dropFirst().allSatisfy(\.isLetter)
  }

  /// Shows data of the case, or the question that decides.
  private func ask(_ words: String, in round: Round) throws -> Round {
    let outcome = try desk.ask(round.id, RoomSave(), for: .words(words))
    if let refusal = outcome.dataRefusal {
      say(refusal)
    } else if let asked = outcome.round.requests.last, outcome.round.end == nil {
      show(asked)
    }
    return outcome.round
  }

  /// Says a hint and its price, or why there is none.
  private func hint(_ round: Round) throws -> Round {
    do {
      let after = try desk.hint(round.id, RoomSave()).round
      if let hint = after.hints.last { say("\(hint.text) \(Hint.price)") }
      return after
    } catch let error as RoundError {
      say("\(error)")
      return round
    }
  }

  /// Shows what the packs say about a term, and what a connected model makes of that; in coach mode only.
  private func explain(_ words: String, in round: Round) async throws {
    guard round.start.mode == .coach else {
      return say("Terms are explained in coach mode only. Nothing was written.")
    }
    let explaining = Explaining(asking: words, of: try facts())
    guard !explaining.question.isEmpty else { return say("Name the term: /explain KV cache.") }
    let explained = await TerminalGuide(voice).explanation(of: explaining)
    StandardError.write(PassagesText(explaining.passages, explained, style: style).text + "\n")
  }

  private func show(_ asked: AskedData) {
    if !asked.understood.isEmpty { say(asked.understood) }
    StandardError.write(ExhibitText(style: style).text(of: asked.table) + "\n")
  }

  private func price(of start: RoundStart) -> String {
    start.plan.dataPrice.map { "Each table takes \($0) off the clock." }
      ?? "Asking is free in coach mode."
  }

  /// Adds a line to what stands in a box now, which another window may have written.
  private func add(_ line: String, to field: DraftField, of round: Round) throws -> Round {
    let draft = try desk.round(round.id)?.draft(of: field) ?? Draft()
    let text = draft.text.isEmpty ? line : draft.text + "\n" + line
    let outcome = try desk.save(round.id, RoomSave(text, in: field, base: draft.revision))
    guard let refused = outcome.refused.first else { return outcome.round }
    if case .changedElsewhere = refused.error {
      return try add(line, to: field, of: outcome.round)
    }
    say("This line was not saved: \(refused.error). It is:\n\(line)")
    return outcome.round
  }

  private func isOpen(_ field: DraftField, in round: Round) -> Bool {
    guard case .answer(let exchange) = field else {
      if case .preparation = round.phase(at: desk.world.now()) { return true }
      return false
    }
    return exchange == round.exchanges.count - 1 && round.exchanges[exchange].answer == nil
  }

  private func movedOn(_ id: RoundID) throws -> Round {
    say("This question was answered in another window; here is where the round stands.")
    guard let round = try desk.round(id) else { throw StoreError.unknownRound(id) }
    return round
  }

  /// How long to wait for a line: to the end of the phase, in the discussion with the grace.
  private func patience(_ round: Round) -> Seconds? {
    switch round.phase(at: desk.world.now()) {
    case .preparation(let left): left
    case .discussion(let left): left.map { $0 + Round.grace }
    case .finished: .zero
    }
  }

  private func left(_ round: Round) -> Seconds? {
    switch round.phase(at: desk.world.now()) {
    case .preparation(let left), .discussion(let left): left
    case .finished: .zero
    }
  }

  private func clock(_ round: Round) -> String {
    let clock = left(round).map { "\($0) left" } ?? "no clock in coach mode"
    guard round.start.question.kind == .screening, let last = round.exchanges.last else {
      return clock
    }
    let pages = PageCount(of: last.draft.text)
    let room =
      pages.fits ? "\(pages.wordsLeft) left" : "\(pages.wordsOver) too many, which are not read"
    return
      "\(clock); \(pages.words) words of \(pages.wordLimit) on \(pages.pageLimit) pages, \(room)"
  }

  private func prompt(_ round: Round) {
    guard StandardError.isTerminal else { return }
    StandardError.write(left(round).map { "[\($0)] " } ?? "> ")
  }

  private func say(_ text: String) {
    StandardError.write(style.wrap(text) + "\n\n")
  }
}
