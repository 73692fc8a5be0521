// SPDX-License-Identifier: Apache-2.0

/// A format of documents that is read.
public enum DocumentFormat: String, Hashable, Sendable, Codable, CaseIterable {
  case pdf
  case word = "docx"
  case markdown
  case plainText = "text"
  case jsonResume = "json-resume"

  /// The format as a person reads it.
  public var title: String {
    switch self {
    case .pdf: "PDF"
    case .word: "Word document (DOCX)"
    case .markdown: "Markdown"
    case .plainText: "plain text"
    case .jsonResume: "JSON Resume"
    }
  }

  /// The formats that are read, in one phrase.
  public static let all = "PDF, DOCX, Markdown, plain text and JSON Resume"
}
