// SPDX-License-Identifier: Apache-2.0

/// Texts of a person in messages, and words that are near them.
enum Spelling {
  /// Returns a text in quotes, cut short and without characters that would disturb a message.
  static func quoted(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        kept.append("\u{FFFD}")
      default: kept.append(scalar)
      }
    }
    let isCut = text.unicodeScalars.dropFirst(longest).first != nil
    return "“\(String(kept))\(isCut ? "…" : "")”"
  }

  private static let longest = 60

  /// Returns the word that is nearest to a text; empty when none is near.
  static func nearest(to text: String, among words: [String]) -> String {
    guard text.utf8.count <= 40 else { return "" }
    let near = words.map { (word: $0, distance: distance(text, $0)) }
    guard let best = near.min(by: { $0.distance < $1.distance }),
      best.distance <= max(best.word.utf8.count >= 5 ? 2 : 1, best.word.utf8.count / 3)
    else { return "" }
    return best.word
  }

  /// Returns how many letters must be added, dropped or changed (Levenshtein).
  private static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.utf8), Array(right.utf8))
    var row = Array(0...b.count)
    for (i, byte) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in b.enumerated() {
        let changed = diagonal + (byte == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[b.count]
  }
}
