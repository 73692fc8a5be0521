// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The parts of an assessment in JSON that tests look at.
struct AssessmentResult: Decodable {
  struct Words: Decodable {
    let start: Int
    let end: Int
    let text: String
  }

  struct CriterionPart: Decodable {
    let id: String
    let level: Int?
    let low: Int?
    let high: Int?
    let quotes: [Words]
    let nextStep: String
  }

  struct FlagPart: Decodable {
    let id: String
    let quote: Words?
  }

  let version: Int
  let id: String?
  let question_id: String
  let kind: String
  let criteria: [CriterionPart]
  let flags: [FlagPart]
  let score: Int?
  let band: Int?
  let notices: [String]
  let rubricVersion: String

  /// Every piece of the answer that the result quotes.
  var quotes: [Words] { criteria.flatMap(\.quotes) + flags.compactMap(\.quote) }

  /// Reads a result.
  init(_ text: some StringProtocol) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
  }

  /// The quotes whose words are not exactly the bytes of the answer between their offsets.
  func wrongQuotes(of answer: String) -> [Words] {
    let bytes = Array(answer.utf8)
    return quotes.filter { quote in
      guard 0 <= quote.start, quote.start <= quote.end, quote.end <= bytes.count else {
        return true
      }
      return !bytes[quote.start..<quote.end].elementsEqual(quote.text.utf8)
    }
  }
}

/// A JSON object as far as its outermost keys.
func object(_ text: some StringProtocol) throws -> [String: Any] {
  try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
}
