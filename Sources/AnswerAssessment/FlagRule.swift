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
///         knock-out: 2                 # the highest band left possible; absent when it knocks nobody out
///         examples:
///           yes: [at least two whole answers that must be flagged]
///           no: [at least two that must not]
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

  /// Creates a rule.
  public init(
    id: FlagID, name: String, message: String, kinds: Set<QuestionKind>, patterns: [Pattern],
    times: Int, clearedBy: [EvidenceTypeID], clearedNearby: [String], knockOut: Band?,
    examples: RuleExamples
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
  }
}
