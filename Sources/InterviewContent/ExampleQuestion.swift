// SPDX-License-Identifier: Apache-2.0

/// A question that a candidate might ask the interviewers, to learn from; never one to read out.
public struct ExampleQuestion: Hashable, Sendable, Codable, Identifiable {
  /// The tag of an example's identifier.
  public enum Tag: Sendable {}
  /// The name of an example, such as `compute-queue`.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// What the candidate asks.
  public let text: String
  /// The kind of round whose interviewers can answer it.
  public let stageFit: QuestionKind
  /// What it is about, in a few words.
  public let asksAbout: String
  /// What makes it good or weak.
  public let why: String
  /// The day after which its facts must be looked up again, as `YYYY-MM-DD`; nil when it states no fact of the world.
  public let expires: String?
  public let provenance: Provenance

  /// Creates an example.
  public init(
    id: ID, text: String, stageFit: QuestionKind, asksAbout: String, why: String,
    expires: String? = nil, provenance: Provenance
  ) {
    self.id = id
    self.text = text
    self.stageFit = stageFit
    self.asksAbout = asksAbout
    self.why = why
    self.expires = expires
    self.provenance = provenance
  }
}
