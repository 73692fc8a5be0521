// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// The stages of an interview process, in order.
public struct Loop: Hashable, Sendable, Identifiable {
  /// The tag of a loop's identifier.
  public enum Tag: Sendable {}
  /// The name of a loop.
  public typealias ID = Identifier<Tag>

  public let id: ID
  public let title: String
  public let stages: [Stage]
  public let provenance: Provenance

  /// Creates a loop.
  public init(id: ID, title: String, stages: [Stage], provenance: Provenance) {
    self.id = id
    self.title = title
    self.stages = stages
    self.provenance = provenance
  }
}

/// One round of a loop: what is asked, by whom, for how long.
public struct Stage: Hashable, Sendable, Identifiable {
  /// The tag of a stage's identifier.
  public enum Tag: Sendable {}
  /// The name of a stage, such as `problem-solving`.
  public typealias ID = Identifier<Tag>

  public let id: ID
  public let title: String
  /// The kinds of question that may be asked here.
  public let kinds: [QuestionKind]
  /// Who asks.
  public let interviewers: [Persona.ID]
  /// Time with the exhibits before the discussion starts; zero when there is none.
  public let preparation: Seconds
  /// Time for the discussion.
  public let discussion: Seconds
  /// How many follow-ups may be asked at most.
  public let followUps: Int

  /// Creates a stage.
  public init(
    id: ID, title: String, kinds: [QuestionKind], interviewers: [Persona.ID],
    preparation: Seconds, discussion: Seconds, followUps: Int
  ) {
    self.id = id
    self.title = title
    self.kinds = kinds
    self.interviewers = interviewers
    self.preparation = preparation
    self.discussion = discussion
    self.followUps = followUps
  }
}
