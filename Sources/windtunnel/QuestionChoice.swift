// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Foundation
import InterviewContent
import QuestionGeneration
import Reports

/// Finds the question that a person means.
struct QuestionChoice {
  let library: PackLibrary

  /// Returns the question of an id, of a pack or drawn from a number such as `cold-start-7`, or the one in a file.
  ///
  /// - Throws: ``CommandFailure`` when there is neither, with the ids that come close.
  func question(named name: String) throws -> Question {
    if let question = known(name) { return question }
    return try single(name) { try Self.questions(inFile: $0) }
  }

  /// Returns what numbers are checked against: the question of an id, or the one in a file, whatever its kind.
  ///
  /// - Throws: ``CommandFailure`` when there is neither, with the ids that come close.
  func ground(named name: String) throws -> ClaimGround {
    if let question = known(name) { return ClaimGround(question) }
    return try single(name) { try Self.grounds(inFile: $0) }
  }

  private func known(_ name: String) -> Question? {
    library.question(Question.ID(name)) ?? QuestionFamilies.question(named: name)
  }

  /// Returns what numbers are checked against, for each question of a JSON file.
  static func grounds(inFile path: String) throws -> [ClaimGround] {
    let text = try TextFile.read(path)
    do { return try QuestionFile.grounds(in: text, name: path) } catch {
      throw CommandFailure.input(error.description)
    }
  }

  /// Returns the one question in a file.
  private func single<Value>(_ name: String, _ read: (String) throws -> [Value]) throws -> Value {
    guard name == "-" || FileManager.default.fileExists(atPath: name) else {
      throw CommandFailure.missing(
        "there is no question and no file “\(name)”; \(suggestion(for: name))")
    }
    let values = try read(name)
    guard values.count == 1, let value = values.first else {
      throw CommandFailure.input(
        "\(name) holds \(values.count) questions; give one, or use --questions with --batch")
    }
    return value
  }

  /// Returns the questions of a JSON file.
  static func questions(inFile path: String) throws -> [Question] {
    let text = try TextFile.read(path)
    do { return try QuestionFile.questions(in: text, name: path) } catch {
      throw CommandFailure.input(error.description)
    }
  }

  private func suggestion(for name: String) -> String {
    let near = library.questions.map(\.id.name).filter { id in
      id.contains(name) || name.contains(id) || id.hasPrefix(String(name.prefix(5)))
    }
    return near.isEmpty
      ? "`windtunnel packs list` shows the questions"
      : "did you mean \(near.prefix(3).joined(separator: " or "))?"
  }
}
