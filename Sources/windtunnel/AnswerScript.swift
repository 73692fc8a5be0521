// SPDX-License-Identifier: Apache-2.0

import Foundation
import Rehearsal
import Storage

/// Answers that were written beforehand: the first to the opening question, the others to the follow-ups.
struct AnswerScript {
  let answers: [String]
  let notes: String?

  /// The line that separates answers in one file.
  private static let separator = "---"

  /// Reads a file or a folder.
  ///
  /// - Throws: ``CommandFailure`` when it is not there, holds no answer, or is not UTF-8.
  init(path: String) throws {
    var isFolder: ObjCBool = false
    let exists = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard exists, isFolder.boolValue else {
      answers = Self.parts(of: try TextFile.read(path))
      notes = nil
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      .filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
    guard !names.isEmpty else {
      throw CommandFailure.input("\(path) holds no .txt or .md file")
    }
    let isNotes = { (name: String) in name.hasPrefix("notes.") }
    answers = try names.filter { !isNotes($0) }.map { try TextFile.read("\(path)/\($0)") }
    notes = try names.first(where: isNotes).map { try TextFile.read("\(path)/\($0)") }
  }

  private static func parts(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .split(omittingEmptySubsequences: false) {
        $0.trimmingCharacters(in: .whitespaces) == separator
      }
      .map { $0.joined(separator: "\n") }
  }

  /// Takes a round with these answers, and ends it when there is none left.
  ///
  /// - Throws: What the desk throws.
  func take(_ round: Round, at desk: RoundDesk) throws -> Round {
    let save = RoomSave(notes: notes.map { .init(text: $0, base: nil) })
    var round = try checked(desk.beginDiscussion(round.id, save))
    for (exchange, text) in answers.enumerated() where round.end == nil {
      let save = RoomSave(answer: .init(text: text, base: nil), exchange: exchange)
      round = try checked(desk.answer(round.id, save))
    }
    return round.end == nil ? try checked(desk.finish(round.id, RoomSave())) : round
  }

  private func checked(_ outcome: RoundDesk.Outcome) throws -> Round {
    if let refused = outcome.refused.first {
      throw CommandFailure.input(refused.error.description)
    }
    return outcome.round
  }
}
