// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Testing

struct HostileTextTests {
  /// Texts that cost most where a step looks back or ahead: no ends, deep nesting, many half-open marks.
  private static let walls: [String] = [
    "a", "a ", ". ", "\n", "\n\n", "(", "( a b c d ", ")", "`", "` ``", "```\n", "| ", "- a\n",
    "# a\n", "**", "\"", "\u{0}",
    "😀", "e\u{301}\u{301}", "\u{301}", "not ", "if ", "if we wait, ", "because ", "and we ",
    "so um ", "says ", "they say ",
    "1. ", "e.g. ", "i.e. ", "https://", "?", "…", "'", "1", "i'd ", "rather than ",
    "not impossible ", "which, ", "; ", "— ",
    "to x ", "\r", "\r\n", "\u{2028}", "\u{A0}", "U.S. ",
  ]

  private func checkPartition(_ reading: Reading) {
    var next = 0
    for sentence in reading.sentences {
      #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
      next = sentence.tokens.upperBound
    }
    #expect(next == reading.tokens.count)
    next = 0
    for clause in reading.clauses {
      #expect(clause.tokens.lowerBound == next && !clause.tokens.isEmpty)
      next = clause.tokens.upperBound
    }
    #expect(next == reading.tokens.count)
    #expect(reading.negated.count == reading.tokens.count)
  }

  @Test(arguments: walls)
  func `a wall of one thing is read to the end`(piece: String) {
    let reading = Reading(String(repeating: piece, count: 20_000 / piece.utf8.count))
    checkPartition(reading)
    let mask = CopyMask(sources: [String(repeating: piece, count: 200)])
    #expect(mask.mask(reading).count == reading.tokens.count)
  }

  @Test func `a megabyte of one letter is one word`() {
    let reading = Reading(String(repeating: "a", count: 1 << 20))
    #expect(reading.tokens.count == 1)
    #expect(reading.clauses.count == 1)
  }

  @Test(arguments: ["", " ", "\n", "\u{0}", "\u{301}", "\r\n\r\n", "``", "```"])
  func `next to nothing is read as well`(text: String) {
    checkPartition(Reading(text))
  }

  /// Eight times the text may cost sixteen times the time, and costs 64 times with a step that is quadratic.
  @Test(arguments: [
    "a", "a ", "\n", "( a b c d ", "` ``", "| ", "- a\n", "not ", "if we wait, ", "and we ",
    "so um ", "they say ", "to x ", "? ",
    "The vendor says, if we wait (for the mix), it isn't 5 ms. ",
  ])
  func `reading is linear in the length of a text`(piece: String) {
    let short = String(repeating: piece, count: 8_000 / piece.utf8.count)
    let long = String(repeating: short, count: 8)
    let mask = CopyMask(sources: [String(repeating: piece, count: 400)])
    func time(_ text: String) -> Duration {
      (0..<3).map { _ in
        ContinuousClock().measure {
          let reading = Reading(text)
          #expect(mask.mask(reading).count == reading.tokens.count)
        }
      }.min() ?? .zero
    }
    // Eight times the text: a reading that grows with the square would take 64 times as long.
    #expect(time(long) < time(short) * 32 + .milliseconds(50))
  }
}
