// SPDX-License-Identifier: Apache-2.0

import TestSupport
import Testing

@testable import Pages

struct HighlightedTextTests {
  @Test func `ranges that overlap are cut into pieces that belong to each`() {
    let found = HighlightedText("abcdefgh", marking: [1..<5, 3..<7])
    #expect(found.segments.map(\.text) == ["a", "bc", "de", "fg", "h"])
    #expect(found.segments.map(\.covering) == [[], [0], [0, 1], [1], []])
    #expect(found.segments.map(\.ending) == [[], [], [0], [1], []])
    #expect(found.beginnings == [1, 2])
  }

  @Test func `the same words for two criteria are one piece`() {
    let found = HighlightedText("abc", marking: [0..<3, 0..<3])
    #expect(found.segments.map(\.covering) == [[0, 1]])
    #expect(found.beginnings == [0, 0])
  }

  @Test func `a text without ranges is one piece, and no text is none`() {
    #expect(HighlightedText("abc", marking: []).segments.map(\.text) == ["abc"])
    #expect(HighlightedText("", marking: [0..<4]).segments.isEmpty)
    #expect(HighlightedText("", marking: [0..<4]).beginnings == [nil])
  }

  @Test func `a range inside a character takes all of it, and what lies outside is cut off`() {
    let found = HighlightedText("aé🧪b", marking: [2..<4, 6..<99, 50..<60, -3..<1])
    #expect(found.segments.map(\.text) == ["a", "é", "🧪", "b"])
    #expect(found.beginnings == [1, 2, nil, 0])
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the pieces are the whole text, and each range is the pieces it covers`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = Self.randomText(using: &generator)
    let bytes = Array(text.utf8)
    let places = Self.characterStarts(of: bytes)
    let ranges = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      let ends = [0, 1].map { _ in places[Int.random(in: places.indices, using: &generator)] }
      return min(ends[0], ends[1])..<max(ends[0], ends[1])
    }
    let found = HighlightedText(text, marking: ranges)
    #expect(found.segments.flatMap { Array($0.text.utf8) } == bytes)
    #expect(found.segments.allSatisfy { !$0.text.isEmpty })
    for (index, range) in ranges.enumerated() {
      let covered = found.segments.filter { $0.covering.contains(index) }
      #expect(covered.flatMap { Array($0.text.utf8) } == Array(bytes[range]))
      #expect(covered.filter { $0.ending.contains(index) } == covered.suffix(1))
      #expect((found.beginnings[index] == nil) == range.isEmpty)
    }
  }

  private static func randomText(using generator: inout SeededGenerator) -> String {
    let pieces = ["a", " ", "é", "e\u{301}", "🧪", "<", "&", "\"", "\n", "ע", "中", "👩‍🔬"]
    return (0..<Int.random(in: 0...60, using: &generator))
      .map { _ in pieces[Int.random(in: pieces.indices, using: &generator)] }.joined()
  }

  private static func characterStarts(of bytes: [UInt8]) -> [Int] {
    bytes.indices.filter { bytes[$0] & 0b1100_0000 != 0b1000_0000 } + [bytes.count]
  }
}
