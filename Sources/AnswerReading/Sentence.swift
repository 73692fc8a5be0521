// SPDX-License-Identifier: Apache-2.0

/// A sentence, a bullet, a heading, a block of code or a row of a table.
public struct Sentence: Hashable, Sendable {
  /// What a sentence is a part of.
  public enum Kind: Hashable, Sendable {
    case prose
    /// A sentence of a list item, with or without a number.
    case bullet
    /// A title: `## Title`, `**Title**`, or a short line without a stop above a blank line or a list.
    case heading
    /// A fenced block, whole.
    case code
    /// A row of a Markdown table.
    case tableRow
  }

  /// Where it stands, in bytes of UTF-8 of the text as given, without the white space around it.
  public let range: Range<Int>
  /// Its tokens, as indices into ``Reading/tokens``; never empty.
  public let tokens: Range<Int>
  /// Whether it ends in a question mark.
  public let isQuestion: Bool
  public let kind: Kind
}
