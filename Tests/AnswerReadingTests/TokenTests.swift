// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import TestSupport
import Testing

struct TokenTests {
  private func forms(_ text: String) -> [String] { Reading(text).tokens.map(\.form) }

  @Test(
    arguments: [
      ("Don't ship it.", ["do", "n't", "ship", "it", "."]),
      ("We don’t, I’d", ["we", "do", "n't", ",", "i", "'d"]),
      ("I'd use time-to-first-token", ["i", "'d", "use", "time", "to", "first", "token"]),
      ("the users’ p95 is 7B", ["the", "users", "p95", "is", "7", "b"]),
      ("66% -> 65%, 12,400 rows.", ["66", "%", ">", "65", "%", ",", "12,400", "rows", "."]),
      ("A/B", ["a", "b"]),
      ("€40k", ["€", "40", "k"]),
      ("v1.4, p95.", ["v1.4", ",", "p95", "."]),
      ("", []),
      (" \n\t ", []),
    ] as [(String, [String])])
  func `a text falls into words, numbers and signs`(text: String, expected: [String]) {
    #expect(forms(text) == expected)
  }

  @Test func `what cannot be seen changes no word`() {
    let disguised = "lat\u{200B}en\u{AD}cy \u{202E}under"
    #expect(forms(disguised) == ["latency", "under"])
  }

  @Test func `letters that only look Latin read as Latin`() {
    // Cyrillic а, е and о inside English words.
    #expect(forms("r\u{0435}t\u{0435}nti\u{043E}n s\u{0430}mple") == ["retention", "sample"])
  }

  @Test(arguments: [
    ("tests", "tested"), ("caching", "caches"), ("planned", "planning"), ("queries", "query"),
    ("fell", "falling"), ("optimise", "optimized"), ("behaviour", "behavior"), ("built", "builds"),
    ("latency", "latencies"), ("users", "user"), ("batches", "batching"), ("misses", "missed"),
    ("analyses", "analysis"), ("metric", "metrics"), ("guesses", "guessing"), ("noted", "notes"),
    ("rating", "rate"), ("sized", "sizes"),
    ("moving", "move"), ("logged", "log"),
  ])
  func `forms of one word share a lemma`(one: String, other: String) {
    let lemmas = Reading("\(one) \(other)").tokens.map(\.lemma)
    #expect(lemmas[0] == lemmas[1])
  }

  @Test(arguments: [
    ("bus", "but"), ("test", "tease"), ("users", "use"), ("batch", "bath"), ("note", "not"),
    ("hope", "hop"), ("rate", "rat"), ("site", "sit"), ("hoped", "hopped"),
  ])
  func `different words keep different lemmas`(one: String, other: String) {
    let lemmas = Reading("\(one) \(other)").tokens.map(\.lemma)
    #expect(lemmas[0] != lemmas[1])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `every range lies on characters of the text and in order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "B", "é", "e\u{301}", "👩‍👩‍👧", "日本", "\u{0}", "\u{200B}", " ", "\n", "\r\n", "'", "’", "\"",
      "12", "3.5", ",", ".", "?", "-", "/", "%", "\u{202E}", "\u{FEFF}", "don't", "n't", "I'",
    ]
    let text = (0..<80).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let reading = Reading(text)
    var last = 0
    for token in reading.tokens {
      #expect(token.range.lowerBound >= last)
      last = token.range.upperBound
      let bytes = Array(text.utf8)[token.range]
      let whole = String(validating: bytes, as: UTF8.self)
      #expect(whole != nil)
    }
    #expect(last <= text.utf8.count)
    let sentenceTokens = reading.sentences.flatMap { Array($0.tokens) }
    #expect(sentenceTokens == Array(reading.tokens.indices))
  }
}
