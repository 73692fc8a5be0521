// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What counts as a failure of one kind, as data.
///
/// In a pack of the format `windtunnel/flags@1`:
///
///     flags:
///       - id: underpowered_test
///         name: Test without a sample size
///         message: Proposes a test and never asks how many users it needs. A number of users, a smallest effect or an interval clears it.
///         kinds: [problem_solving, product_sense]   # by default all
///         patterns: [ … ]              # what triggers it; without patterns it is about what the whole answer lacks
///         times: 1                     # in how many sentences a pattern must be found
///         unless: [ST-POWER, ST-ALTM]  # evidence that clears it when specific, anywhere in the answer
///         unless-near: [cost-word]     # lexicons that clear a trigger when a word stands within two sentences of it
///         not: [doubted]               # lexicons that clear a trigger when a word stands in the same sentence
///         knock-out: 2                 # the highest band left possible; absent when it knocks nobody out
///         raises: wrong_mechanism      # the flag that is shown, where several rules share one; by default the id. With `gaming` the
///                                      # rule finds words to the reader: its sentences are set aside, and `unless-near` clears only
///                                      # words between quotation marks
///         holds: [TE1, EX3]            # the criteria that it holds down, of those whose rubric caps it; by default all
///         fact: {source: Documentation of the engine, date: 2026-11-23}   # where the fact is from that the message states
///         examples:
///           yes: [at least two whole answers that must be flagged]
///           no: [at least two that must not; four of each for a rule with a fact]
public struct FlagRule: Hashable, Sendable, Identifiable {
  public let id: FlagID
  /// The flag in a few words.
  public let name: String
  /// What was seen and what would clear it.
  public let message: String
  /// The kinds of question to which it applies; never empty.
  public let kinds: Set<QuestionKind>
  /// What triggers it; empty when it is about what the whole answer lacks.
  public let patterns: [Pattern]
  /// In how many sentences a pattern must be found, one or more.
  public let times: Int
  /// Evidence that clears it when specific.
  public let clearedBy: [EvidenceTypeID]
  /// Lexicons that clear a trigger when one of their words stands within two sentences of it.
  public let clearedNearby: [String]
  /// The highest band that the flag leaves possible; nil when it knocks nobody out.
  public let knockOut: Band?
  public let examples: RuleExamples
  /// Lexicons whose words clear a trigger in the same sentence.
  public let exclusions: [String]
  /// The flag that is shown and that rubrics cap by; the rule's own name, or one that several rules share.
  public let raises: FlagID
  /// The criteria that the flag holds down where their rubric caps it; empty for all that do.
  public let holds: Set<Criterion.ID>
  /// Where the fact is from that the message states; nil for a message that states none.
  public let fact: Provenance?

  /// Creates a rule.
  public init(
    id: FlagID, name: String, message: String, kinds: Set<QuestionKind>, patterns: [Pattern],
    times: Int, clearedBy: [EvidenceTypeID], clearedNearby: [String], knockOut: Band?,
    examples: RuleExamples, exclusions: [String] = [], raises: FlagID? = nil,
    holds: Set<Criterion.ID> = [], fact: Provenance? = nil
  ) {
    self.id = id
    self.name = name
    self.message = message
    self.kinds = kinds
    self.patterns = patterns
    self.times = times
    self.clearedBy = clearedBy
    self.clearedNearby = clearedNearby
    self.knockOut = knockOut
    self.examples = examples
    self.exclusions = exclusions
    self.raises = raises ?? id
    self.holds = holds
    self.fact = fact
  }
}

extension FlagRule {
  /// Whether it finds words to the reader about how to judge: its sentences are set aside, whatever the kind of the question.
  var isGate: Bool { raises == Assessor.gamingFlag }

  /// The message as it is shown: with the source of its fact behind it.
  public var shownMessage: String {
    fact.map { "\(message) Source: \($0.source), \($0.date)." } ?? message
  }

  /// What a flag of this rule says about an answer.
  func result(quote: Quote?) -> FlagResult {
    FlagResult(id: raises, name: name, message: shownMessage, quote: quote)
  }
}

extension RuleSet {
  /// The highest band that a flag leaves; nil when it leaves all.
  func knockOut(of flag: FlagResult) -> Band? {
    flag.id == Assessor.gamingFlag ? .noHire : compiledFlags.first { $0.id == flag.id }?.knockOut
  }

  /// Whether a flag is about a criterion: that of a rule which names criteria only about those, any other about all.
  public func concerns(_ flag: FlagResult, _ criterion: Criterion) -> Bool {
    concern(of: flag).covers(criterion)
  }

  /// Returns the criteria that a flag is about.
  func concern(of flag: FlagResult) -> FlagConcern {
    FlagConcern(
      holds: compiledFlags.first { $0.raises == flag.id && $0.shownMessage == flag.message }?
        .holds ?? [])
  }
}

/// The criteria that a flag is about.
struct FlagConcern: Hashable, Sendable {
  /// Their names; empty for all.
  let holds: Set<Criterion.ID>

  func covers(_ criterion: Criterion) -> Bool { holds.isEmpty || holds.contains(criterion.id) }
}
