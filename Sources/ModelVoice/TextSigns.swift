// SPDX-License-Identifier: Apache-2.0

/// Signs that a sentence of an interviewer or of an explanation does not hold.
enum TextSigns {
  /// Whether a text holds markup, an address, or signs that cannot be seen, more often than another one does.
  static func hasMore(_ text: String, than known: String) -> Bool {
    let addresses = ["http:", "https:", "www.", "://"]
    if addresses.contains(where: { text.lowercased().contains($0) && !known.contains($0) }) {
      return true
    }
    var left: [Unicode.Scalar: Int] = [:]
    for scalar in known.unicodeScalars where isStrange(scalar) { left[scalar, default: 0] += 1 }
    for scalar in text.unicodeScalars where isStrange(scalar) {
      guard let count = left[scalar], count > 0 else { return true }
      left[scalar] = count - 1
    }
    return false
  }

  private static func isStrange(_ scalar: Unicode.Scalar) -> Bool {
    if "<>*_#`[]{}|\\~^=@&$€£+/".unicodeScalars.contains(scalar) { return true }
    return switch scalar.properties.generalCategory {
    case .control, .format, .privateUse, .unassigned, .surrogate, .otherSymbol, .modifierSymbol,
      .mathSymbol, .currencySymbol, .lineSeparator, .paragraphSeparator, .enclosingMark:
      true
    default: false
    }
  }
}
