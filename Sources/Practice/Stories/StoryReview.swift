// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What a written story has and lacks, part by part and through three lenses.
///
/// Nothing of it depends on length: a part of one sentence can have all.
public struct StoryReview: Hashable, Sendable {
  public let story: StoryID
  /// The five parts, in their order.
  public let parts: [StoryPartReview]
  /// Depth, decision process, collaboration.
  public let lenses: [StoryLensReview]

  /// What is missing in the parts, in their order.
  public var missing: [StoryFinding] { parts.flatMap(\.findings).filter { $0.quote == nil } }
  /// Whether every part has what it has to hold.
  public var isWhole: Bool { missing.isEmpty }
}

/// What one part of a story has and lacks.
public struct StoryPartReview: Hashable, Sendable {
  public let part: StoryPart
  /// One finding for each thing that the part has to hold.
  public let findings: [StoryFinding]

  /// How many of them are there.
  public var met: Int { findings.count { $0.quote != nil } }
}

/// One thing that a part of a story has to hold, and the words that show it or what to add.
public struct StoryFinding: Hashable, Sendable {
  public let need: StoryNeed
  /// The words that show it; nil where it is missing.
  public let quote: StoryQuote?
  /// What stands in its place, such as "we decided"; nil when nothing does.
  public let instead: StoryQuote?
  /// What to add; empty when it is there.
  public let advice: String
}

/// What shows in a story through one lens.
public struct StoryLensReview: Hashable, Sendable {
  public let lens: StoryLens
  public let findings: [StoryLensFinding]

  /// How many of its signs are there.
  public var met: Int { findings.count { $0.quote != nil } }
}

/// One sign that a lens looks for.
public struct StoryLensFinding: Hashable, Sendable {
  /// What it is, in a few words.
  public let name: String
  /// The words that show it; nil where it is missing.
  public let quote: StoryQuote?
  /// What to add; empty when it is there.
  public let advice: String
}
