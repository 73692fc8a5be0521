// SPDX-License-Identifier: Apache-2.0

/// A text without the words in it that are quoted from somebody, each verified to be theirs.
struct QuotedWords {
  /// What is left of the text.
  let own: String
  /// Whether it holds something in quotation marks that nobody said.
  let isInvented: Bool

  /// Takes the quotes out of a text.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - quote: A quote that is taken out whatever stands around it; nil for none.
  ///   - isSaid: Whether words are somebody's, letter for letter.
  init(in text: String, quote: String?, isSaid: (String) -> Bool) {
    let rest = quote.map { text.replacing($0, with: "") } ?? text
    var own = ""
    var isInvented = false
    var index = rest.startIndex
    while index < rest.endIndex {
      let sign = rest[index]
      guard let closing = Self.marks[sign],
        let end = rest[rest.index(after: index)...].firstIndex(where: { closing.contains($0) })
      else {
        own.append(sign)
        index = rest.index(after: index)
        continue
      }
      let inner = Self.trimmed(rest[rest.index(after: index)..<end])
      if !inner.isEmpty, !isSaid(inner) { isInvented = true }
      own.append(" ")
      index = rest.index(after: end)
    }
    self.own = own
    self.isInvented = isInvented
  }

  private static let marks: [Character: Set<Character>] = [
    "“": ["”", "\""], "\"": ["\"", "”"], "„": ["“", "”"], "«": ["»"], "‘": ["’"],
  ]

  private static func trimmed(_ words: Substring) -> String {
    var words = words
    while let last = words.last, last.isWhitespace || ".,;:?!…".contains(last) {
      words.removeLast()
    }
    while let first = words.first, first.isWhitespace || first == "…" { words.removeFirst() }
    return String(words)
  }
}
