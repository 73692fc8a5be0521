// SPDX-License-Identifier: Apache-2.0

/// A plain cut into sentences for the makers of attacks, independent of the reader under test.
enum SentenceCut {
  /// Returns the sentences: a cut after `.`, `?` or `!` before a space, and at each new line.
  static func sentences(of text: String) -> [String] {
    var result: [String] = []
    for line in text.split(separator: "\n") {
      var current: [Substring] = []
      for word in line.split(separator: " ") {
        current.append(word)
        guard word.count > 2, let last = word.last, ".?!".contains(last) else { continue }
        result.append(current.joined(separator: " "))
        current = []
      }
      if !current.isEmpty { result.append(current.joined(separator: " ")) }
    }
    return result
  }
}

extension String {
  /// The text without the given signs at both ends.
  func trimmed(of signs: String) -> String {
    var part = self[...]
    while let first = part.first, signs.contains(first) { part = part.dropFirst() }
    while let last = part.last, signs.contains(last) { part = part.dropLast() }
    return String(part)
  }

  /// The text with a capital at its start.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text with a small letter at its start.
  var smallFirst: String { prefix(1).lowercased() + dropFirst() }
}
