// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment

/// A piece of evidence in a CV: what kind of work, how firmly, in which words.
public struct CurriculumEvidence: Hashable, Sendable, Codable {
  public let kind: Kind
  public let grade: Grade
  /// The line, word for word, with its bytes in the CV as given.
  public let quote: Quote

  /// How firmly a line shows a kind of work.
  public enum Grade: String, Hashable, Sendable, Codable {
    /// It is named.
    case mentioned
    /// A deed, what it was done to, and what came of it.
    case specific
  }

  /// The kinds of work that this role asks about.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Decisions about a product that were one's own.
    case decision
    /// Results with a figure and what it was before.
    case outcome
    /// Products made of models.
    case models
    /// Products for developers: interfaces, libraries, platforms.
    case developers
    /// What serving costs and how fast it is.
    case inference
    /// Customers under regulation, or who run things themselves.
    case regulated
    /// Open source and open weights.
    case openWork = "open"
    /// Experiments and statistics.
    case experiments
    /// Work with research and engineering.
    case research

    /// The kind as a person reads it.
    public var title: String {
      switch self {
      case .decision: "Product decisions of your own"
      case .outcome: "Results with a base"
      case .models: "Products made of models"
      case .developers: "Products for developers"
      case .inference: "Cost and speed of serving"
      case .regulated: "Regulated or on-premises customers"
      case .openWork: "Open source and open weights"
      case .experiments: "Experiments and statistics"
      case .research: "Work with research and engineering"
      }
    }

    /// Whether the kind says how near the work is to this role; the others say how it was done.
    var isRelevance: Bool { self != .decision && self != .outcome }

    /// Whether the kind is at the heart of this role.
    var isCore: Bool { self == .models || self == .developers || self == .inference }
  }

  /// Creates a piece of evidence.
  public init(kind: Kind, grade: Grade, quote: Quote) {
    self.kind = kind
    self.grade = grade
    self.quote = quote
  }

  /// Returns the same evidence with the words of a text at its place, where the text that was read has blanks.
  func worded(as given: String) -> CurriculumEvidence {
    CurriculumEvidence(
      kind: kind, grade: grade, quote: Quote(quote.start..<quote.end, of: given))
  }
}
