// SPDX-License-Identifier: Apache-2.0

/// A line of a calendar file, folded.
enum ContentLine {
  /// The longest line in bytes, its end not counted.
  ///
  /// Source: RFC 5545, section 3.1.
  static let longest = 75

  /// Returns a line with its end; what is too long goes on in lines that begin with a space, and no character is cut in two.
  static func folded(_ name: String, _ value: String) -> String {
    var result = ""
    var used = 0
    for scalar in (name + ":" + value).unicodeScalars {
      let width = UTF8.width(scalar)
      if used + width > longest {
        result += "\r\n "
        used = 1
      }
      result.unicodeScalars.append(scalar)
      used += width
    }
    return result + "\r\n"
  }

  /// Returns words as a value of the type TEXT; signs that may not stand in one are replaced.
  ///
  /// Source: RFC 5545, section 3.3.11.
  static func text(_ words: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\r", "\u{2028}", "\u{2029}", "\u{85}": result.append(contentsOf: ["\\", "n"])
      case "\n": if !isAfterReturn { result.append(contentsOf: ["\\", "n"]) }
      case "\t": result.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }
}
