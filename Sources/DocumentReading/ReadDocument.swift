// SPDX-License-Identifier: Apache-2.0

/// The text of a document.
public struct ReadDocument: Hashable, Sendable, Codable {
  /// The text, with line feeds as line ends.
  public let text: String
  public let format: DocumentFormat
  /// How many pages the file says it has; nil where the format has no pages of its own.
  public let pages: Int?
  /// What the reader of the text should know, such as that macros were ignored; a sentence each.
  public let notices: [String]

  /// Creates the text of a document.
  public init(text: String, format: DocumentFormat, pages: Int? = nil, notices: [String] = []) {
    self.text = text
    self.format = format
    self.pages = pages
    self.notices = notices
  }
}
