// SPDX-License-Identifier: Apache-2.0

/// Returns how many letters must be added, dropped or changed to turn one text into another.
///
/// - Parameters:
///   - left: A text.
///   - right: Another one.
///   - most: The largest distance of interest.
/// - Returns: The distance (Levenshtein), or `nil` when it is more than `most`.
/// - Complexity: O(*n* x *m*) for texts of *n* and *m* bytes.
func editDistance(_ left: String, _ right: String, most: Int) -> Int? {
  let (a, b) = (Array(left.utf8), Array(right.utf8))
  guard abs(a.count - b.count) <= most else { return nil }
  var row = Array(0...b.count)
  for (i, byte) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    var least = row[0]
    for (j, other) in b.enumerated() {
      let changed = diagonal + (byte == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(changed, row[j] + 1, row[j + 1] + 1)
      least = min(least, row[j + 1])
    }
    guard least <= most else { return nil }
  }
  return row[b.count] <= most ? row[b.count] : nil
}
