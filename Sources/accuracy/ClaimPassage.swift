// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A passage whose numeric claims were labelled by a language model.
struct ClaimPassage: Decodable {
  let id: String
  let questionID: String?
  let text: String
  let claims: [Label]

  /// A claim and what the labeller said of it.
  struct Label: Decodable {
    let quote: String
    let kind: String
    let verdict: String
  }

  private enum CodingKeys: String, CodingKey {
    case id, text, claims
    case questionID = "question_id"
  }

  /// Reads one passage from each line of a file.
  static func all(in file: String) throws -> [ClaimPassage] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(ClaimPassage.self, from: Data($0.utf8))
    }
  }
}

/// A question as far as the checker of claims needs it.
struct ClaimQuestion: Decodable {
  let id: String
  let prompt: String
  let exhibits: String?

  /// Reads the questions of a file, by their names.
  static func all(in file: String) throws -> [String: ClaimQuestion] {
    let questions = try JSONDecoder().decode(
      [ClaimQuestion].self, from: try Data(contentsOf: URL(fileURLWithPath: file)))
    return Dictionary(questions.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
  }
}
