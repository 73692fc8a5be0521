// SPDX-License-Identifier: Apache-2.0

/// Something that changes in the middle of a question.
public struct Curveball: Hashable, Sendable, Codable, Identifiable {
  /// The tag of a curveball's identifier.
  public enum Tag: Sendable {}
  /// The name of a curveball, such as `compute-halved`.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// What changes, in a few words.
  public let title: String
  /// The kinds of question in which it may come.
  public let kinds: [QuestionKind]
  /// What the interviewer says, one of them picked by the round's seed; `{quote}` stands for what the candidate has decided so far.
  public let wordings: [String]
  /// What a good reply does, for the scorecard.
  public let looksFor: String
  public let provenance: Provenance

  /// Creates a curveball.
  public init(
    id: ID, title: String, kinds: [QuestionKind], wordings: [String], looksFor: String,
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.wordings = wordings
    self.looksFor = looksFor
    self.provenance = provenance
  }
}
