// SPDX-License-Identifier: Apache-2.0

/// What can be counted in a text without understanding it.
enum TextLength {
  /// Returns the number of words: what stands between white space.
  static func words(of text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }

  /// Returns the number of groups of decimal digits that stand together.
  static func digitGroups(of text: String) -> Int {
    var groups = 0
    var isInside = false
    for scalar in text.unicodeScalars {
      let isDigit = scalar.properties.generalCategory == .decimalNumber
      groups += isDigit && !isInside ? 1 : 0
      isInside = isDigit
    }
    return groups
  }
}
