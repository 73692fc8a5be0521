// SPDX-License-Identifier: Apache-2.0

/// What people write between the thousands of a number: `12,000`, or `12 000` as in French.
private let thousandsMarks: Set<Character> = [",", " ", "\u{A0}", "\u{2009}", "\u{202F}"]

extension StringProtocol {
  /// The text without the marks between the thousands of its number: `12000` for `12,000`; any other text as it is.
  ///
  /// One and the same mark parts each three digits, behind one to three that do not begin with 0, so that `1,5`, `0,500` and `1 2` stay as
  /// they are.
  package var withoutThousandsMarks: String {
    let text = String(self)
    let sign = text.prefix { $0 == "-" || $0 == "+" }
    let whole = text[sign.endIndex...].prefix { $0 != "." }
    guard let mark = whole.first(where: { thousandsMarks.contains($0) }) else { return text }
    let groups = whole.split(separator: mark, omittingEmptySubsequences: false)
    guard (1...3).contains(groups[0].utf8.count), groups[0].first != "0",
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
    else { return text }
    return "\(sign)\(groups.joined(separator: ""))\(text[whole.endIndex...])"
  }
}
