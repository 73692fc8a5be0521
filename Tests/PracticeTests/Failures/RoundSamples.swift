// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Foundation
import InterviewContent
import Practice
import Quantities

/// Rounds of our own making.
enum RoundSamples {
  static let question = Question(
    id: "own", kind: .technical, prompt: "What does a 70B model cost to serve?")
  static let text = "A 70B model in bf16 takes 35 GB. The model decides by itself."

  static func quote(_ words: String, in text: String = text) -> Quote {
    let bytes = Array(text.utf8)
    let wanted = Array(words.utf8)
    let start = (0...(bytes.count - wanted.count)).first {
      bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
    return Quote(start: start ?? 0, end: (start ?? 0) + wanted.count, text: words)
  }

  static func line(
    _ id: Criterion.ID, _ level: Level?, weight: Int = 20, quotes: [Quote] = []
  ) -> CriterionResult {
    CriterionResult(
      id: id, name: "Line \(id)", weight: weight, level: level, low: level, high: level,
      meaning: "", reason: "", quotes: quotes, nextStep: "Next step of \(id).")
  }

  static func claim(
    _ verdict: Verdict = .wrong, start: Int = 0, kind: ClaimKind = .weightsMemory,
    expected: Claim.Expected? = .init(low: 138, high: 142, unit: "GB"),
    formula: String = "weights x bits / 8 = 70B x 16 / 8"
  ) throws -> Claim {
    let words = "70B model in bf16 takes 35 GB"
    let draft = ClaimDraft(
      start: start, end: start + words.utf8.count, text: words, kind: kind, verdict: verdict,
      stated: .init(value: 35, unit: "GB"), expected: expected, formula: formula,
      inputs: [
        ClaimInput("parameters", 70, "B", from: .text),
        ClaimInput("result", 140, "GB", from: .catalogue),
      ],
      tolerance: 0.1, source: "catalogue", reason: "It is off by a factor of four.")
    return try draft.claim()
  }

  static func round(
    lines: [CriterionResult] = [], flags: [FlagResult] = [], claims: [Claim] = [],
    band: Band? = .leaningNo, score: Int? = 40, text: String = text, steps: [NextStep] = [],
    reached: Bool = true
  ) -> RehearsedRound {
    RehearsedRound(
      id: "r1", endedAt: Instant(millisecondsSince1970: 0), campaign: nil, loop: nil, stage: nil,
      isReal: true, hints: 0, question: question, text: text,
      assessment: !reached
        ? nil
        : Assessment(
          questionID: question.id, kind: question.kind, rubricVersion: "1", criteria: lines,
          flags: flags, score: score, band: band, nextSteps: steps, notices: []),
      claims: claims)
  }

  static func flag(_ id: FlagID, _ quote: Quote? = nil) -> FlagResult {
    FlagResult(id: id, name: "Flag \(id)", message: "Clear \(id).", quote: quote)
  }
}

/// A claim as it stands in a log: the checker alone makes them otherwise.
private struct ClaimDraft: Encodable {
  let start: Int
  let end: Int
  let text: String
  let kind: ClaimKind
  let verdict: Verdict
  let stated: Claim.Stated
  let expected: Claim.Expected?
  let formula: String
  let inputs: [ClaimInput]
  let tolerance: Double
  let source: String
  let reason: String

  func claim() throws -> Claim {
    let encoder = JSONEncoder()
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Claim.self, from: try encoder.encode(self))
  }
}
