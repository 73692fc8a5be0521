// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import TestSupport
import Testing

/// Texts that no person writes, read with all the rules of the program.
struct HostileTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  /// Pieces that have a meaning of their own for a reader of amounts, sentences or code.
  private static let pieces = [
    "500", "EUR", "4", "-bit", "GB", "%", "from", "to", "12%", "→", "7%", "3.35 TB/s", "x", "=",
    "p95", "€", "1e999", "-", "/",
    "k", "M", "per", "0", "0.0", ",", ".", "\n", "- ", "```", "|", "(", ")", "\u{200B}", "\u{202E}",
    "\u{435}", "not", "no",
    "NaN", "7B", "8x22B", "16 bits", "at 32k context", "half", "twice", "½", "٣", "１２",
    "2026-11-29", "30 June", "@", "&",
  ]

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `amounts, signs and units in any order are read to the end`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let separator = ["", " ", " "].randomElement(using: &generator) ?? " "
    let text = (0..<60).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }
      .joined(separator: separator)
    try check(text, to: "tech-edge")
  }

  @Test(arguments: [
    "We need 500 EUR 4 GB because of cost.", "From 5 EUR 7 EUR 9 EUR to 4 GB 5 GB.",
    "It costs $5 EUR 3 €2.",
  ])
  func `amounts that share a word are read to the end`(text: String) throws {
    try check(text, to: "tech-edge")
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `bytes at random inside an honest answer are read to the end`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let answer = HonestAnswer.all[Int(seed) * 5 % HonestAnswer.all.count]
    var bytes = Array(answer.text.utf8.prefix(900))
    for _ in 0..<40 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    try check(String(decoding: bytes, as: UTF8.self), to: answer.question)
  }

  /// Reads a text with its figures and expects every quote to be exactly its bytes.
  private func check(_ text: String, to question: String) throws {
    let result = try #require(reader.assessChecked(text, to: question))
    let quotes = result.criteria.flatMap(\.quotes) + result.flags.compactMap(\.quote)
    let bytes = Array(text.utf8)
    for quote in quotes {
      #expect(quote.start <= quote.end && quote.end <= bytes.count)
      #expect(bytes[quote.start..<quote.end].elementsEqual(quote.text.utf8))
    }
  }
}
