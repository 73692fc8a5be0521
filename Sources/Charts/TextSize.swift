// SPDX-License-Identifier: Apache-2.0

/// How wide words are in a drawing, without knowing the font that will show them.
///
/// Widths are those of Helvetica, and 15% more, so that they hold for wider faces such as DejaVu Sans too.
/// Source: Adobe, "Core 14 AFM Files", Helvetica.afm, 1997.
enum TextSize {
  /// The height of all letters in a drawing, in units of its view box.
  static let height = 14.0

  /// How much wider bold letters are than plain ones.
  static let bold = 1.12

  /// Returns how wide a text is at most, in units of the view box.
  static func width(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// Returns a text that fits into a width: the whole, or its beginning and `…`; empty when not even that fits.
  ///
  /// It holds at most 160 scalars, however narrow they are.
  static func cut(_ text: String, to limit: Double) -> String {
    var (taken, used, scalars) = ("", 0.0, 0)
    let room = limit - width("…")
    var isTooLong = false
    var shorter = ""
    for character in text {
      used += width(String(character))
      scalars += character.unicodeScalars.count
      isTooLong = used > limit || scalars > 160
      if isTooLong { break }
      taken.append(character)
      if used <= room { shorter = taken }
    }
    guard isTooLong else { return taken }
    while shorter.hasSuffix(" ") { shorter.removeLast() }
    return shorter.isEmpty ? "" : shorter + "…"
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    thousandths(scalar) / 1_000 * height * 1.15
  }

  private static func thousandths(_ scalar: Unicode.Scalar) -> Double {
    if scalar.isASCII { return narrow[scalar] ?? 556 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // Letters of Chinese, Japanese and Korean and pictures are as wide as they are high.
    let isWide = 0x1100...0x11FF ~= scalar.value || scalar.value >= 0x2E80
    return isWide ? 1_000 : 700
  }

  /// The widths of ASCII that are not 556 thousandths.
  private static let narrow: [Unicode.Scalar: Double] = {
    let groups: [(String, Double)] = [
      ("ijl", 222), ("'|", 260), (" !,./:;I[]\\ft", 278), ("()-`r", 333), ("\"*{}", 389),
      ("^", 469), ("Jcksvxyz", 500), ("<=>+~", 584), ("FLTZ", 611), ("&ABEKPSVXY", 667),
      ("CDHNRUw", 722), ("GOQ", 778), ("Mm", 833), ("%", 889), ("W", 944), ("@", 1_015),
    ]
    var widths: [Unicode.Scalar: Double] = [:]
    for (letters, width) in groups {
      for letter in letters.unicodeScalars { widths[letter] = width }
    }
    return widths
  }()
}
