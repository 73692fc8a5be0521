// SPDX-License-Identifier: Apache-2.0

/// What the levels of each criterion mean for one kind of question.
public struct Rubric: Hashable, Sendable {
  /// The kind of question this rubric reads.
  public let kind: QuestionKind
  /// The version, printed with every result, so that two results can be compared fairly.
  public let version: String
  /// The criteria in the order in which they are shown; their weights add up to 100.
  public let criteria: [Criterion]
  public let provenance: Provenance

  /// Creates a rubric.
  ///
  /// - Precondition: The weights add up to 100 and no criterion appears twice. A pack is checked, with file and line, before it comes here.
  public init(kind: QuestionKind, version: String, criteria: [Criterion], provenance: Provenance) {
    precondition(criteria.map(\.weight).reduce(0, +) == 100, "weights must add up to 100")
    precondition(Set(criteria.map(\.id)).count == criteria.count, "a criterion appears twice")
    self.kind = kind
    self.version = version
    self.criteria = criteria
    self.provenance = provenance
  }
}

/// One thing that an answer is judged on.
public struct Criterion: Hashable, Sendable, Identifiable {
  /// The tag of a criterion's identifier.
  public enum Tag: Sendable {}
  /// The name of a criterion, such as `PS1`.
  public typealias ID = Identifier<Tag>

  public let id: ID
  /// The criterion in a few words.
  public let name: String
  /// The share of the round's score, in percent.
  public let weight: Int
  /// What an answer shows at levels 1, 3 and 5; levels 2 and 4 lie between.
  public let anchors: Anchors
  /// Evidence of which at least one specific piece is needed for level 3 or more.
  public let required: [EvidenceTypeID]
  /// Evidence that raises the level once a required piece is there.
  public let supporting: [EvidenceTypeID]
  /// The highest level that each failure flag leaves possible.
  public let caps: [FlagID: Level]
  /// What the question must contain for the criterion to apply; nil when it always applies.
  public let opening: Opening?
  /// What to do next time, for a person below level 3.
  public let advice: String

  /// Creates a criterion.
  public init(
    id: ID, name: String, weight: Int, anchors: Anchors, required: [EvidenceTypeID],
    supporting: [EvidenceTypeID], caps: [FlagID: Level], opening: Opening? = nil, advice: String
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.anchors = anchors
    self.required = required
    self.supporting = supporting
    self.caps = caps
    self.opening = opening
    self.advice = advice
  }
}

/// When a criterion applies: only if the question gives an opening for it.
public struct Opening: Hashable, Sendable {
  /// Lexicons of which at least one must have a word in the prompt or the exhibits.
  public let anyLexicon: [String]

  /// Creates a condition on the text of a question.
  public init(anyLexicon: [String]) {
    self.anyLexicon = anyLexicon
  }
}

/// The descriptions of levels 1, 3 and 5 of a criterion.
public struct Anchors: Hashable, Sendable, Codable {
  public let one: String
  public let three: String
  public let five: String

  /// Creates the three descriptions.
  public init(one: String, three: String, five: String) {
    self.one = one
    self.three = three
    self.five = five
  }

  /// Returns what a level means, in the words of the anchors it lies on or between.
  public func meaning(of level: Level) -> String {
    switch level.rawValue {
    case 1: one
    case 2: "More than “\(one)” but short of “\(three)”"
    case 3: three
    case 4: "More than “\(three)” but short of “\(five)”"
    default: five
    }
  }
}

/// The tag of an evidence type's identifier.
public enum EvidenceTypeTag: Sendable {}
/// The name of a type of evidence, such as `PF-ASSUMP`.
public typealias EvidenceTypeID = Identifier<EvidenceTypeTag>

/// The tag of a failure flag's identifier.
public enum FlagTag: Sendable {}
/// The name of a failure flag, such as `no_metrics`.
public typealias FlagID = Identifier<FlagTag>
