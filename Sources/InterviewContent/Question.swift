// SPDX-License-Identifier: Apache-2.0

/// A question of an interview, with the data that belong to it.
public struct Question: Hashable, Sendable, Codable, Identifiable {
  /// The tag of a question's identifier.
  public enum Tag: Sendable {}
  /// The name of a question.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// What kind of question it is; the kind decides which rubric reads the answer.
  public let kind: QuestionKind
  /// What the interviewer asks.
  public let prompt: String
  /// The data handed out with the question, as prose; nil when there are none.
  public let exhibits: String?

  /// Creates a question.
  public init(id: ID, kind: QuestionKind, prompt: String, exhibits: String? = nil) {
    self.id = id
    self.kind = kind
    self.prompt = prompt
    self.exhibits = exhibits
  }
}

/// The seven kinds of question, each with a rubric of its own.
///
/// The raw values are those of the command-line contract.
public enum QuestionKind: String, Hashable, Sendable, Codable, CaseIterable {
  case screening
  case problemSolving = "problem_solving"
  case productSense = "product_sense"
  case behavioral
  case technical
  case teamFit = "team_fit"
  case executive

  /// The kind as a person reads it.
  public var title: String {
    switch self {
    case .screening: "Screening"
    case .problemSolving: "Problem solving"
    case .productSense: "Product sense"
    case .behavioral: "Past experience"
    case .technical: "Technical"
    case .teamFit: "Team fit"
    case .executive: "Executive"
    }
  }
}
