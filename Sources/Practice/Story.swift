// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// What keeps a name of a story from standing where another name belongs.
public enum StoryTag: Sendable {}
/// The name of a story.
public typealias StoryID = Identifier<StoryTag>

/// A part of a story.
public enum StoryPart: String, Hashable, Sendable, Codable, CaseIterable {
  case situation, constraint, decision, numbers, learning
}

/// A story of one's own work, in its parts.
public struct Story: Hashable, Sendable, Codable, Identifiable {
  public let id: StoryID
  public let title: String
  public let situation: String
  /// What made it hard: time, people, money, rules.
  public let constraint: String
  /// What one decided oneself, and against what.
  public let decision: String
  /// What came of it, in numbers with their units and the value before.
  public let numbers: String
  public let learning: String
  /// When it was written or last changed.
  public let writtenAt: Instant
  /// The prompts that the person says it is for, by the name of a family or a question.
  public let covers: [String]

  /// Creates a story.
  public init(
    id: StoryID, title: String, situation: String, constraint: String, decision: String,
    numbers: String, learning: String, writtenAt: Instant, covers: [String] = []
  ) {
    self.id = id
    self.title = title
    self.situation = situation
    self.constraint = constraint
    self.decision = decision
    self.numbers = numbers
    self.learning = learning
    self.writtenAt = writtenAt
    self.covers = covers
  }

  /// Reads a story; one of an older log says nothing about prompts.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try fields.decode(StoryID.self, forKey: .id),
      title: try fields.decode(String.self, forKey: .title),
      situation: try fields.decode(String.self, forKey: .situation),
      constraint: try fields.decode(String.self, forKey: .constraint),
      decision: try fields.decode(String.self, forKey: .decision),
      numbers: try fields.decode(String.self, forKey: .numbers),
      learning: try fields.decode(String.self, forKey: .learning),
      writtenAt: try fields.decode(Instant.self, forKey: .writtenAt),
      covers: try fields.decodeIfPresent([String].self, forKey: .covers) ?? [])
  }

  /// Returns the text of a part.
  public subscript(part: StoryPart) -> String {
    switch part {
    case .situation: situation
    case .constraint: constraint
    case .decision: decision
    case .numbers: numbers
    case .learning: learning
    }
  }
}
