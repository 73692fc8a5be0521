// SPDX-License-Identifier: Apache-2.0

/// Keeps a spreadsheet from taking a text for a formula: an apostrophe before it says that it is text.
///
/// Texts that begin with apostrophes before such a sign get one more, so that reading gives back exactly what was written.
enum FormulaGuard {
  private static let signs: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]

  static func guarded(_ text: String) -> String { isAtRisk(text) ? "'" + text : text }

  static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isAtRisk(text)
      ? String(String.UnicodeScalarView(text.unicodeScalars.dropFirst())) : text
  }

  private static func isAtRisk(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(signs.contains) ?? false
  }
}
