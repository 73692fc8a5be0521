// SPDX-License-Identifier: Apache-2.0

extension String {
  /// The text fit for one line of a terminal: control characters as `\u{…}`, and cut after 80 characters.
  var printable: String {
    if utf8.count <= 80, utf8.allSatisfy({ $0.isVisible || $0 == 0x20 }) { return self }
    var result = ""
    for (index, scalar) in unicodeScalars.enumerated() {
      if index == 80 { return result + "…" }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// Returns the names in a sentence: `a`, `a and b`, `a, b and c`.
func listed(_ names: [String]) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " and " + last
}

/// Returns the mend for an unknown name: the nearest known one, or all of them when none is near.
func mend(_ name: String, from known: [String]) -> String {
  if let near = nearest(to: name, among: known) { return "did you mean `\(near)`?" }
  return "the known ones are \(listed(known.map { "`\($0)`" }))"
}

/// Returns the known name that a person most likely meant, or nil when none is near.
///
/// Near means that at most a third of the letters differ, and no digit does: neither `PS9` nor `TS1` is a slip for `PS1`.
package func nearest(to name: String, among known: [String]) -> String? {
  let form = Array(name.lowercased().unicodeScalars.prefix(100))
  let letters = name.count { !$0.isNumber }
  let most = letters < 3 ? 0 : max(1, letters / 3)
  return known.filter { $0.filter(\.isNumber) == name.filter(\.isNumber) }
    .map { (name: $0, steps: editDistance(form, Array($0.lowercased().unicodeScalars))) }
    .filter { $0.steps <= most }
    .min { ($0.steps, $0.name) < ($1.steps, $1.name) }?.name
}

/// Returns how many letters must be put in, taken out, changed or swapped with their neighbour to turn one word into another.
///
/// - Complexity: O(*n* × *m*) in the lengths of the words.
func editDistance(_ from: [Unicode.Scalar], _ to: [Unicode.Scalar]) -> Int {
  var twoAgo: [Int] = []
  var previous = Array(0...to.count)
  for (row, letter) in from.enumerated() {
    var current = [row + 1]
    for (column, other) in to.enumerated() {
      var best = min(
        previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
        best = min(best, twoAgo[column - 1] + 1)
      }
      current.append(best)
    }
    (twoAgo, previous) = (previous, current)
  }
  return previous[to.count]
}
