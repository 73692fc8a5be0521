// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import ClaimChecking
import Foundation

/// Scores the checker of claims on labelled passages: the half that it was tuned on, and the half that nobody looked at.
///
/// The passages at even places of the file, counted from zero, were read while the checks were written; those at odd places were not.
struct ClaimAccuracy {
  let folder: String
  /// A file of other passages; nil for those of the folder.
  var passages: String?

  /// The table as Markdown.
  func text() throws -> String {
    let questions = try ClaimQuestion.all(in: folder + "/questions.json")
    let passages = try ClaimPassage.all(in: passages ?? folder + "/claims.jsonl")
    var scores = [ClaimScores(), ClaimScores()]
    for (place, passage) in passages.enumerated() {
      let question = passage.questionID.flatMap { questions[$0] }
      let checker = ClaimChecker(prompt: question?.prompt, exhibits: question?.exhibits)
      scores[place % 2].add(passage, checker.claims(in: passage.text))
    }
    let names = ["tuned on (even places)", "left out (odd places)"]
    return table(zip(names, scores).map { [$0] + $1.cells }) + "\n"
      + (try answers(questions)) + "\n"
  }

  private func table(_ rows: [[String]]) -> String {
    let header = ["passages"] + ClaimScores.header
    let rule = header.map { _ in "---" }
    return ([header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// What the checker does on the answers of the corpus: claims in sentences without a number, and speed.
  private func answers(_ questions: [String: ClaimQuestion]) throws -> String {
    let answers = try AnswerText.all(in: folder + "/answers.jsonl")
    let checkers = questions.mapValues { ClaimChecker(prompt: $0.prompt, exhibits: $0.exhibits) }
    let clock = ContinuousClock()
    var claims = 0
    var silent = 0
    let time = clock.measure {
      for answer in answers {
        let found = (checkers[answer.questionID] ?? ClaimChecker()).claims(in: answer.text)
        claims += found.count
        silent += found.count { !hasNumber($0.text) }
      }
    }
    let perSecond = Double(answers.count) / max(time / .seconds(1), 1e-9)
    return """

      On the \(answers.count) answers of the corpus: \(claims) claims, \(silent) of them without a number in their words; \
      \(Int(perSecond)) answers a second on one core.
      """
  }
}

/// Whether words hold a number, in digits or in words.
private func hasNumber(_ words: String) -> Bool {
  words.contains(where: \.isNumber) || !Reading(words).quantities.isEmpty
}

/// An answer of the corpus.
private struct AnswerText: Decodable {
  let questionID: String
  let text: String

  private enum CodingKeys: String, CodingKey {
    case text
    case questionID = "question_id"
  }

  static func all(in file: String) throws -> [AnswerText] {
    try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(AnswerText.self, from: Data($0.utf8))
    }
  }
}
