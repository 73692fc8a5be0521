// SPDX-License-Identifier: Apache-2.0

/// How single characters are made comparable before words are formed.
enum ScalarFolding {
  /// Returns the lower-case Latin form of a character, or nil when it leaves nothing that can be seen.
  ///
  /// Zero-width marks, direction marks and soft hyphens vanish; curly quotes become straight; full-width letters and those Cyrillic and
  /// Greek letters that look like Latin ones become Latin, so that a disguised word reads as what the eye sees.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.value < 0x80 {
      return scalar.value >= 65 && scalar.value <= 90
        ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
    }
    if isInvisible(scalar) { return nil }
    switch scalar.value {
    case 0x2018, 0x2019, 0x02BC, 0x2032: return "'"
    case 0x201C, 0x201D, 0x2033, 0xAB, 0xBB: return "\""
    case 0x2010...0x2015, 0x2212: return "-"
    case 0xA0, 0x2002...0x200A, 0x202F, 0x205F, 0x3000: return " "
    case 0xFF01...0xFF5E: return fold(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    default: break
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    return lookAlikes[lower] ?? lower
  }

  /// Whether a character takes no room and carries no meaning in English text.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F,
      0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Lower-case Cyrillic and Greek letters whose printed shape is that of a Latin letter.
  ///
  /// Source: the intent of Unicode Technical Standard 39 ("confusables"), reduced to letters that are used to disguise English words.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "і": "i", "ѕ": "s",
    "ј": "j", "ԁ": "d", "һ": "h", "ο": "o", "α": "a", "ν": "v", "ρ": "p", "ι": "i", "κ": "k",
  ]
}
