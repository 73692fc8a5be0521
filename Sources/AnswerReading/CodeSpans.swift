// SPDX-License-Identifier: Apache-2.0

/// The parts of a text between backticks, in which no sentence ends.
struct CodeSpans {
  private let spans: [Range<Int>]

  /// Finds the spans of each line: from a run of backticks to the next run of the same length, as Markdown has it.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  init(bytes: [UInt8], lines: [TextLine]) {
    var spans: [Range<Int>] = []
    for line in lines where line.block == nil {
      let runs = Self.runs(in: line.range, of: bytes)
      var last: [Int: Int] = [:]
      for (index, run) in runs.enumerated() { last[run.count] = index }
      var open = 0
      while open < runs.count {
        let length = runs[open].count
        guard let final = last[length], final > open else {
          open += 1
          continue
        }
        var close = open + 1
        while runs[close].count != length { close += 1 }
        spans.append(runs[open].lowerBound..<runs[close].upperBound)
        open = close + 1
      }
    }
    self.spans = spans
  }

  private static func runs(in line: Range<Int>, of bytes: [UInt8]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in line {
      if bytes[index] == UInt8(ascii: "`") {
        start = start ?? index
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    if let first = start { runs.append(first..<line.upperBound) }
    return runs
  }

  /// Whether a place lies inside a span.
  func contains(_ offset: Int) -> Bool {
    let next = spans.partitioningIndex { $0.upperBound > offset }
    return next < spans.count && spans[next].lowerBound <= offset
  }
}
