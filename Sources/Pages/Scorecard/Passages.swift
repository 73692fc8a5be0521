// SPDX-License-Identifier: Apache-2.0

/// A text with its marks, cut behind its line ends, so that notes can stand beside each part.
struct Passages {
  /// What one segment of the text holds of a passage.
  struct Piece: Hashable {
    /// The number of the segment.
    let segment: Int
    let text: String
    /// Whether the segment begins with it.
    let opens: Bool
    /// Whether the segment ends with it.
    let closes: Bool
  }

  /// The passages in order; together their pieces are the text.
  let all: [[Piece]]

  /// Cuts a text behind each run of line ends.
  init(_ text: HighlightedText) {
    var passages: [[Piece]] = [[]]
    var isBehindLine = false
    for (number, segment) in text.segments.enumerated() {
      let runs = Self.runs(of: segment.text, isBehindLine: &isBehindLine)
      for (place, run) in runs.enumerated() {
        if run.isNew { passages.append([]) }
        passages[passages.count - 1].append(
          Piece(
            segment: number, text: run.text, opens: place == 0, closes: place == runs.count - 1))
      }
    }
    all = passages.filter { !$0.isEmpty }
  }

  /// Cuts the text of a segment; `isBehindLine` says whether the text before it ended a line.
  private static func runs(
    of text: String, isBehindLine: inout Bool
  ) -> [(text: String, isNew: Bool)] {
    var runs: [(String, Bool)] = []
    var run = String.UnicodeScalarView()
    var isNew = false
    for scalar in text.unicodeScalars {
      let endsLine = scalar == "\n" || scalar == "\r"
      if isBehindLine, !endsLine {
        if !run.isEmpty { runs.append((String(run), isNew)) }
        run = String.UnicodeScalarView()
        isNew = true
      }
      isBehindLine = endsLine
      run.append(scalar)
    }
    return runs + [(String(run), isNew)]
  }
}
