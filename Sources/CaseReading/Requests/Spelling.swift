// SPDX-License-Identifier: Apache-2.0

/// Mends words with one letter wrong.
enum Spelling {
  /// From how many letters on a word is mended: in shorter ones, one letter makes another word.
  static let leastLetters = 6

  /// Whether two words differ by one letter added, left out, exchanged or swapped with its neighbour.
  ///
  /// Source: Damerau, "A technique for computer detection and correction of spelling errors", Communications of the ACM 7(3), 1964:
  /// four in five misspelt words have one such error.
  static func differByOne(_ left: String, _ right: String) -> Bool {
    let (first, second) = (Array(left.utf8), Array(right.utf8))
    guard abs(first.count - second.count) <= 1, first != second else { return false }
    var start = 0
    while start < min(first.count, second.count), first[start] == second[start] { start += 1 }
    let (one, other) = (first[start...], second[start...])
    if one.count < other.count { return one.elementsEqual(other.dropFirst()) }
    if one.count > other.count { return one.dropFirst().elementsEqual(other) }
    if one.dropFirst().elementsEqual(other.dropFirst()) { return true }
    guard one.count >= 2 else { return false }
    return one[start] == other[start + 1] && one[start + 1] == other[start]
      && one.dropFirst(2).elementsEqual(other.dropFirst(2))
  }

  /// Returns the one word of a set that differs by one letter; nil when there is none, or more than one.
  static func mend(_ word: String, by known: Set<String>) -> String? {
    var found: String?
    for candidate in known where differByOne(word, candidate) {
      if found != nil { return nil }
      found = candidate
    }
    return found
  }
}
