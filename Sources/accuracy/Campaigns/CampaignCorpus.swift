// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent

/// Labelled answers from which scripted candidates speak.
struct CampaignCorpus {
  /// An answer with the median band of its raters.
  struct Entry {
    let text: String
    let band: Double
    let voice: String
    /// The answer is one of those whose style says the opposite of their substance.
    let isCrossed: Bool
  }

  /// The answers by the question that they were written to, in the order of the file.
  let answers: [Question.ID: [Entry]]

  /// Reads `answers.jsonl` and `ratings.jsonl` of a folder.
  init(folder: String) throws {
    let ratings = try Self.lines("\(folder)/ratings.jsonl", of: Rating.self)
    let bands = Dictionary(grouping: ratings, by: \.id).mapValues { Self.median($0.map(\.band)) }
    var answers: [Question.ID: [Entry]] = [:]
    for answer in try Self.lines("\(folder)/answers.jsonl", of: Answer.self) {
      guard let band = bands[answer.id] else { continue }
      answers[Question.ID(answer.question_id), default: []].append(
        Entry(
          text: answer.text, band: band, voice: answer.voice ?? "",
          isCrossed: answer.id.hasPrefix("x-")))
    }
    self.answers = answers
  }

  private struct Answer: Decodable {
    let id: String
    let question_id: String
    let text: String
    let voice: String?
  }

  private struct Rating: Decodable {
    let id: String
    let band: Int
  }

  private static func lines<Entry: Decodable>(_ path: String, of type: Entry.Type) throws -> [Entry]
  {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .map { try JSONDecoder().decode(type, from: Data($0.utf8)) }
  }

  private static func median(_ values: [Int]) -> Double {
    let sorted = values.sorted()
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }
}
