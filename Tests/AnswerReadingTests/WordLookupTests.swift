// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import TestSupport
import Testing

struct WordLookupTests {
  private static let words = ["a", "is", "latency", "n't", "für", "caf\u{E9}", "→", "p95", "users"]

  @Test(arguments: words)
  func `a set of words holds each of them and nothing that only begins like it`(word: String) {
    let set = WordSet(Self.words)
    #expect(set.contains(word))
    #expect(!set.contains(word + "x"))
    #expect(!set.subtracting([word]).contains(word))
    #expect(WordSet([]).union([word]).contains(word))
  }

  @Test func `a letter may be written in several ways`() {
    #expect(WordSet(["caf\u{E9}"]).contains("cafe\u{301}"))
  }

  @Test func `tokens are found by form and by lemma`() throws {
    let tokens = Reading("Café users tested it").tokens
    let set: WordSet = ["café", "users", "test"]
    #expect(tokens.map { set.contains(formOf: $0) } == [true, true, false, false])
    #expect(tokens.map { set.contains(lemmaOf: $0) } == [true, false, true, false])
  }

  @Test func `words keep the number of their first place`() {
    let index = WordIndex(["so", "and", "so", "é"])
    #expect(["so", "and", "é", "or"].map { index.number(of: $0) } == [0, 1, 3, nil])
  }

  @Test func `two thousand words are told apart`() {
    let words = (0..<2_000).map { "word\($0)" }
    let index = WordIndex(words)
    #expect(words.map { index.number(of: $0) } == Array(0..<2_000))
    #expect((2_000..<4_000).allSatisfy { index.number(of: "word\($0)") == nil })
  }
}

struct AmountOverlapTests {
  @Test func `a sign between two numbers belongs to the first`() {
    let reading = Reading("from 5 $ 7 on")
    #expect(reading.quantities.map { reading.slice($0.range) } == ["5 $", "7"])
    #expect(reading.quantities.map(\.value) == [5, 7])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `no two amounts share a token`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "5", "70", "$", "€", "7b", "%", "to", "and", "between", "half", "a", "ms", "per", "second",
      "x", "million", "/", "two", "of", "usd", "gb", "-", ",",
    ]
    let words = (0..<400).map { _ in pieces.randomElement(using: &generator) ?? "" }
    let amounts = Reading(words.joined(separator: " ")).quantities
    for (first, second) in zip(amounts, amounts.dropFirst()) {
      #expect(first.tokens.upperBound <= second.tokens.lowerBound)
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
  }
}
