// SPDX-License-Identifier: Apache-2.0

/// A text cut at the ends of marked ranges, so that ranges which overlap can each be shown.
///
/// Every byte of the text is in exactly one segment, in order; within a segment the same ranges hold throughout.
struct HighlightedText {
  /// A piece of the text.
  struct Segment: Hashable {
    let text: String
    /// The ranges that cover the piece, by their number, in rising order.
    let covering: [Int]
    /// The ranges among them that end with the piece.
    let ending: [Int]
  }

  /// The pieces in order; none is empty, and together they are the text.
  let segments: [Segment]
  /// The piece with which each range begins; nil for a range without a byte of the text.
  let beginnings: [Int?]

  /// Cuts a text at the ends of ranges, which are counted in bytes of UTF-8.
  ///
  /// What reaches beyond the text is cut off, and a range that ends inside a character is widened to all of it.
  ///
  /// - Complexity: O(*n* + *m* log *m*) for *n* bytes and *m* ranges, and the number of ranges over each piece.
  init(_ text: String, marking ranges: [Range<Int>]) {
    let bytes = Array(text.utf8)
    let ranges = ranges.map { Self.fitted($0, to: bytes) }
    let marked = ranges.filter { !$0.isEmpty }
    let cuts = Set(marked.flatMap { [$0.lowerBound, $0.upperBound] } + [0, bytes.count]).sorted()
    let byBeginning = ranges.indices.filter { !ranges[$0].isEmpty }
      .sorted { (ranges[$0].lowerBound, $0) < (ranges[$1].lowerBound, $1) }
    var waiting = byBeginning[...]
    var covering: [Int] = []
    segments = zip(cuts, cuts.dropFirst()).map { start, end in
      covering.removeAll { ranges[$0].upperBound <= start }
      while let next = waiting.first, ranges[next].lowerBound <= start {
        covering.append(next)
        waiting.removeFirst()
      }
      covering.sort()
      return Segment(
        text: String(decoding: bytes[start..<end], as: UTF8.self), covering: covering,
        ending: covering.filter { ranges[$0].upperBound == end })
    }
    let numbers = Dictionary(uniqueKeysWithValues: zip(cuts, 0...))
    beginnings = ranges.map { $0.isEmpty ? nil : numbers[$0.lowerBound] }
  }

  /// Returns the part of a range that lies in the text, widened to whole characters.
  private static func fitted(_ range: Range<Int>, to bytes: [UInt8]) -> Range<Int> {
    var range = range.clamped(to: 0..<bytes.count)
    guard !range.isEmpty else { return range }
    while isContinuation(bytes[range.lowerBound]) {
      range = (range.lowerBound - 1)..<range.upperBound
    }
    while range.upperBound < bytes.count, isContinuation(bytes[range.upperBound]) {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    return range
  }

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0b1100_0000 == 0b1000_0000
  }
}
