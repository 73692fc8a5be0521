// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// Texts that break readers of tables, drawn from a seed.
enum HostileText {
  private static let pieces = [
    "a", "Ω", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", "\r", "=1+1", "@x", "-2", "+3", "'", "''",
    "<script>alert(1)</script>", "&amp;", "#", "#html:true", "\u{202E}", "👩‍👩‍👧", "\\", "{}", " ",
    "e\u{301}",
    "\u{FEFF}", "NULL", "0",
  ]

  /// Returns a text of up to nine pieces, never blank.
  static func text(seed: UInt64) -> String {
    let draw = ParameterDraw(seed: seed)
    let count = draw.whole("count", in: 0...8)
    let parts = (0..<count).map { pieces[draw.whole("piece \($0)", in: 0...(pieces.count - 1))] }
    return parts.joined() + "x\(seed)"
  }
}
