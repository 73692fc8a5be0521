// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import TestSupport
import Testing

struct ClauseTests {
  private func clauses(_ text: String) -> [String] {
    let reading = Reading(text)
    return reading.clauses.map { clause in
      let bytes = reading.tokens[clause.tokens]
      return reading.slice(
        (bytes.first?.range.lowerBound ?? 0)..<(bytes.last?.range.upperBound ?? 0))
    }
  }

  private func markers(_ text: String) -> [DiscourseMarker.Kind?] {
    Reading(text).clauses.map { $0.marker?.kind }
  }

  @Test(arguments: [
    (
      "If we wait, we lose users because the price rose.",
      ["If we wait,", "we lose users", "because the price rose."]
    ),
    ("The model, which has 7B, fits.", ["The model,", "which has 7B,", "fits."]),
    ("I split by plan and found 12%.", ["I split by plan", "and found 12%."]),
    ("Cost and quality fell.", ["Cost and quality fell."]),
    ("It grew; cost did not — we checked.", ["It grew;", "cost did not", "we checked."]),
    (
      "It holds (we checked it on the log) for now.",
      ["It holds", "(we checked it on the log)", "for now."]
    ),
    ("The cache (4 GB) grows.", ["The cache (4 GB) grows."]),
    ("One cause: the mix.", ["One cause:", "the mix."]),
    ("It took 5–10 days at 10:30.", ["It took 5–10 days at 10:30."]),
    ("See https://x.y/a?b now.", ["See https://x.y/a?b now."]),
    ("It is fast, it is cheap.", ["It is fast,", "it is cheap."]),
    ("We use it, i.e. we pay.", ["We use it, i.e. we pay."]),
    ("Ask which plan fell.", ["Ask which plan fell."]),
  ])
  func `a sentence falls into clauses`(text: String, expected: [String]) {
    #expect(clauses(text) == expected)
  }

  @Test(
    arguments: [
      ("It fell since the mix changed.", [nil, .reason]),
      ("It fell since May.", [nil]),
      ("It rose, but cost fell.", [nil, .contrast]),
      ("It rose while cost fell.", [nil, .time]),
      ("It rose, while cost fell.", [nil, .contrast]),
      ("Unless we act, it falls.", [.condition, nil]),
      ("The mix changed, so it fell.", [nil, .result]),
      ("It fell so far.", [nil]),
      ("It works as long as the cache fits.", [nil, .condition]),
      ("It rose when we shipped.", [nil, .time]),
      ("When did it fall?", [nil]),
      ("Check if it holds.", [nil]),
      ("The card holds 80 GB, which means it fits.", [nil, .result]),
      ("However, it fell.", [.contrast]),
      ("There is nothing but noise.", [nil]),
    ] as [(String, [DiscourseMarker.Kind?])])
  func `a clause knows its marker`(text: String, expected: [DiscourseMarker.Kind?]) {
    #expect(markers(text) == expected)
  }

  @Test func `a marker that opens no clause is listed all the same`() {
    let reading = Reading("It fell due to the mix. It rose since May.")
    #expect(reading.markers.map(\.kind) == [.reason, .time])
    let words = reading.markers.map { reading.tokens[$0.tokens].map(\.form) }
    #expect(words == [["due", "to"], ["since"]])
    #expect(reading.markers(in: reading.sentences[1].tokens).count == 1)
  }

  @Test(
    arguments: [
      ("I split it by plan.", .firstSingular, .past), ("We will ship it.", .firstPlural, .future),
      ("You should check.", .second, .present), ("The price fell.", .third, .past),
      ("It would fit.", .third, .conditional), ("Check the log.", .second, .imperative),
      ("Don't ship.", .second, .imperative), ("Let's wait.", .firstPlural, .imperative),
      ("I'd test it.", .firstSingular, .conditional), ("I'd built it.", .firstSingular, .past),
      ("They have fallen.", .third, .past), ("We're going to ship.", .firstPlural, .future),
      ("If we had 40 GB", .firstPlural, .conditional), ("Did you check?", .second, .past),
      ("It fell in May.", .third, .past), ("We use it.", .firstPlural, .present),
      ("Test results look good.", .third, .present), ("350 ms", nil, .present),
    ] as [(String, Clause.Person?, Clause.Tense)])
  func `a clause says who acts and when`(text: String, person: Clause.Person?, tense: Clause.Tense)
  {
    let clause = Reading(text).clauses.first
    #expect(clause?.person == person)
    #expect(clause?.tense == tense)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `clauses hold every token once and lie in their sentence`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "if", "because", "and", "we", "is", ",", ".", ";", ":", "(", ")", "—", " - ", "\n", "\n\n",
      "- ",
      "not", "which", "so", "that", "the vendor says", "?", "12", "GB", "fell", "```", "|", "# ",
      "`",
    ]
    let text = (0..<120).map { _ in pieces.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    let reading = Reading(text)
    let ofClauses = reading.clauses.flatMap { Array($0.tokens) }
    #expect(ofClauses == Array(reading.tokens.indices))
    let ofSentences = reading.sentences.flatMap { Array($0.tokens) }
    #expect(ofSentences == Array(reading.tokens.indices))
    for (number, clause) in reading.clauses.enumerated() {
      let sentence = reading.sentences[clause.sentence].tokens
      #expect(sentence.lowerBound <= clause.tokens.lowerBound)
      #expect(clause.tokens.upperBound <= sentence.upperBound)
      #expect(reading.clause(of: clause.tokens.lowerBound) == number)
    }
    for (number, sentence) in reading.sentences.enumerated() {
      let own = reading.clauses(in: number)
      #expect(own.first?.tokens.lowerBound == sentence.tokens.lowerBound)
      #expect(own.last?.tokens.upperBound == sentence.tokens.upperBound)
    }
  }
}
