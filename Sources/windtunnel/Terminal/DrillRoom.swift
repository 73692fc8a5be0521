// SPDX-License-Identifier: Apache-2.0

import Drills
import Foundation
import Practice
import Quantities
import Reports
import Storage

/// Drills in the terminal: every line is saved when it is typed.
struct DrillRoom {
  let queue: DrillQueue
  /// Whether what came of an answer stands with the questions, since the result is JSON.
  let isQuiet: Bool
  private let reader = LineReader()
  private let style = TerminalStyle.current

  init(queue: DrillQueue, isQuiet: Bool) {
    self.queue = queue
    self.isQuiet = isQuiet
  }

  private var desk: PracticeDesk { queue.trainer.desk }

  /// Asks until the person ends, nothing is due, or the time is over.
  ///
  /// - Throws: What the desk throws; everything typed before is saved.
  func run() throws -> DrillSession {
    var session = DrillSession()
    var isFirst = true
    while true {
      switch try queue.next(after: session.answered.count) {
      case .end(let reason):
        session.ending = reason
        return session
      case .drill(let shown):
        if isFirst { say("? shows the hint, . says that you do not know, q or Ctrl-D ends.") }
        isFirst = false
        switch try take(shown) {
        case .answered(let answered): session.take(answered)
        case .refused: continue
        case .ended(let ending):
          session.ending = ending
          return session
        }
      }
    }
  }

  private enum Outcome {
    case answered(DrillSession.Answered)
    /// It was not taken, and the person was told.
    case refused
    case ended(String)
  }

  private func take(_ shown: ShownDrill) throws -> Outcome {
    let card = try desk.state().card(shown.card)?.card
    StandardError.write(
      "\n" + DrillText(style: style).asked(shown.drill, of: card, review: shown.review) + "\n")
    if !shown.draft.isEmpty { say("What you wrote so far:\n\(shown.draft)") }
    if shown.drill.takesLines { say("Several lines; an empty one ends the answer.") }
    do {
      var writing = shown
      guard let text = try write(&writing) else { return .ended(ending(of: writing)) }
      let standing = try desk.answer(text, to: shown.card, review: shown.review)
      return .answered(try tell(queue.answered(standing)))
    } catch let error as PracticeError {
      say("This was not taken: \(error).")
      if let answer = error.answer, !answer.isEmpty { say("What you wrote:\n\(answer)") }
      return .refused
    }
  }

  /// Reads an answer and saves each line; nil when the person ends or the input does.
  private func write(_ shown: inout ShownDrill) throws -> String? {
    while true {
      if StandardError.isTerminal { StandardError.write("> ") }
      let event = reader.next(within: nil)
      guard case .line(let line) = event else {
        let isFile = event == .end && !reader.isTerminal
        return isFile && !shown.draft.isEmpty ? shown.draft : nil
      }
      let word = line.trimmingCharacters(in: .whitespaces)
      switch word {
      case "q": return nil
      case "?": shown = try hint(shown)
      case "." where shown.draft.isEmpty: return ""
      case "":
        guard shown.draft.isEmpty else { return shown.draft }
        say("Write an answer, or . when you do not know.")
      default:
        let text = shown.draft.isEmpty ? line : shown.draft + "\n" + line
        shown = try desk.save(text, to: shown.card, review: shown.review)
        guard shown.drill.takesLines else { return text }
      }
    }
  }

  private func hint(_ shown: ShownDrill) throws -> ShownDrill {
    guard let hint = shown.drill.hint else {
      say("There is no hint for this one.")
      return shown
    }
    say("Hint: \(hint)")
    return try desk.takeHint(for: shown.card, review: shown.review, saving: shown.draft)
  }

  private func ending(of shown: ShownDrill) -> String {
    shown.draft.isEmpty ? "" : "What you wrote is kept; windtunnel drill goes on with it."
  }

  private func tell(_ answered: DrillSession.Answered) -> DrillSession.Answered {
    let back = answered.days.map {
      $0 == 1 ? "It comes back tomorrow." : "It comes back in \($0) days."
    }
    let text = "\n" + DrillText(style: style).read(answered.review, back: back)
    if isQuiet { StandardError.write(text) } else { StandardOutput.write(text) }
    return answered
  }

  private func say(_ text: String) {
    StandardError.write(style.wrap(text) + "\n")
  }
}

extension Drill {
  /// Whether an answer is several lines.
  fileprivate var takesLines: Bool { kind == .explanation || kind == .story }
}
