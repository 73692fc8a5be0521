// SPDX-License-Identifier: Apache-2.0

/// How a terminal shows text: its width, and whether it may be coloured.
public struct TerminalStyle: Sendable {
  /// The number of columns to fill, at least 40.
  public let width: Int
  /// Whether escape sequences for bold and dim text may be written.
  public let isStyled: Bool

  /// Creates a style.
  public init(width: Int, isStyled: Bool) {
    self.width = max(40, width)
    self.isStyled = isStyled
  }

  /// Returns text in bold where that is allowed, its control characters replaced.
  func bold(_ text: String) -> String { styled(text, as: 1) }

  /// Returns text dimmed where that is allowed, its control characters replaced.
  func dim(_ text: String) -> String { styled(text, as: 2) }

  /// Source of the sequences: ECMA-48, fifth edition, section 8.3.117, "Select graphic rendition".
  private func styled(_ text: String, as rendition: Int) -> String {
    let text = Self.printable(text)
    return isStyled ? "\u{1B}[\(rendition)m\(text)\u{1B}[0m" : text
  }

  /// Returns text as lines that fit the width, each behind an indent; words that are too long stand alone.
  ///
  /// A line that fits stays as it is, spaces included. Control characters are replaced, so that an answer cannot steer the terminal.
  public func wrap(_ text: String, indent: String = "") -> String {
    let paragraphs = Self.printable(text).split(separator: "\n", omittingEmptySubsequences: false)
    return paragraphs.map { wrapParagraph($0, indent: indent) }.joined(separator: "\n")
  }

  private func wrapParagraph(_ paragraph: Substring, indent: String) -> String {
    guard !paragraph.allSatisfy({ $0 == " " }) else { return "" }
    guard indent.count + paragraph.count > width else { return indent + paragraph }
    // A bullet stands before the first line alone.
    let hanging = indent.hasSuffix("- ") ? String(repeating: " ", count: indent.count) : indent
    var lines: [String] = []
    var line = ""
    func end() { lines.append((lines.isEmpty ? indent : hanging) + line) }
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
        end()
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    end()
    return lines.joined(separator: "\n")
  }

  /// Returns text whose control characters, line feeds aside, are replaced by a mark.
  public static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 10: result.append(scalar)
      case 9: result.append(" ")
      case 0..<32, 127..<160, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
