// SPDX-License-Identifier: Apache-2.0

/// Cuts a reply into sentences with the numbers in square brackets behind them.
enum SentenceCutter {
  /// Returns the sentences in order, each with what it cites; what stands before the stop or after it counts alike.
  ///
  /// - Complexity: O(*n*) in the length of the reply.
  static func sentences(of reply: String) -> [(text: String, citations: [Int])] {
    var result: [(text: String, citations: [Int])] = []
    for line in reply.split(whereSeparator: \.isNewline) {
      var text = ""
      var citations: [Int] = []
      var isEnded = false
      func finish() {
        let words = trimmed(text)
        if !words.isEmpty { result.append((words, citations)) }
        (text, citations, isEnded) = ("", [], false)
      }
      var rest = Substring(line)
      while let sign = rest.first {
        if let (numbers, after) = citation(at: rest) {
          citations += numbers
          rest = after
          continue
        }
        if isEnded, !sign.isWhitespace { finish() }
        text.append(sign)
        rest.removeFirst()
        if ".!?".contains(sign), rest.first.map({ $0.isWhitespace || $0 == "[" }) ?? true {
          isEnded = true
        }
      }
      finish()
    }
    return result
  }

  /// Returns the numbers in brackets at the beginning of a text, such as `[1]` or `[1, 3]`, and what follows; nil when there are none.
  private static func citation(at text: Substring) -> (numbers: [Int], after: Substring)? {
    guard text.first == "[", let end = text.prefix(24).firstIndex(of: "]") else { return nil }
    let inner = text[text.index(after: text.startIndex)..<end]
    let numbers = inner.split { $0 == "," || $0 == " " || $0 == ";" }.map { Int($0) }
    guard !numbers.isEmpty, !numbers.contains(nil) else { return nil }
    return (numbers.compactMap(\.self), text[text.index(after: end)...])
  }

  private static func trimmed(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A space before the stop is what a citation leaves behind.
    return words.replacing(" .", with: ".").replacing(" ,", with: ",")
  }
}
