// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Practice
import Reports
import Storage

/// Answers to drills that were written beforehand, one on a line.
struct DrillScript {
  let queue: DrillQueue
  private let lines: [(number: Int, text: String)]

  /// Takes the lines of a file; empty ones are none.
  init(queue: DrillQueue, text: String) {
    self.queue = queue
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { (number: $0.offset + 1, text: String($0.element)) }
      .filter { !$0.text.allSatisfy(\.isWhitespace) }
  }

  /// An answer, and the card that it is for; nil for the one that comes next.
  private struct Entry: Decodable {
    let card: String?
    let text: String
    let hint: Bool?
  }

  /// Answers one drill for each line, in order; a line that cannot be taken is named, and the others go on.
  ///
  /// - Throws: What the desk throws.
  func run() throws -> DrillSession {
    var session = DrillSession()
    for line in lines {
      do {
        let entry = try entry(line.text)
        switch try shown(for: entry, after: session.answered.count) {
        case .drill(let shown): session.take(try answer(entry, to: shown))
        case .end(let reason):
          session.take(
            DrillSession.Refused(
              line: line.number, reason: reason.isEmpty ? "The session is over." : reason))
        }
      } catch let error as PracticeError {
        session.take(DrillSession.Refused(line: line.number, reason: "\(error)"))
      } catch let failure as CommandFailure {
        session.take(DrillSession.Refused(line: line.number, reason: failure.message))
      }
    }
    return session
  }

  private func shown(for entry: Entry, after answered: Int) throws -> DrillQueue.Next {
    guard let card = entry.card else { return try queue.next(after: answered) }
    return try queue.open(CardID(card))
  }

  private func answer(_ entry: Entry, to shown: ShownDrill) throws -> DrillSession.Answered {
    let desk = queue.trainer.desk
    if entry.hint == true {
      try desk.takeHint(for: shown.card, review: shown.review, saving: entry.text)
    }
    return try queue.answered(
      try desk.answer(entry.text, to: shown.card, review: shown.review))
  }

  private func entry(_ line: String) throws -> Entry {
    let text = line.trimmingCharacters(in: .whitespaces)
    guard text.hasPrefix("{") else { return Entry(card: nil, text: text, hint: nil) }
    guard let entry = try? JSONDecoder().decode(Entry.self, from: Data(text.utf8)) else {
      throw CommandFailure.input(#"it is no answer; write {"card": "…", "text": "…"}"#)
    }
    return entry
  }
}
