// SPDX-License-Identifier: Apache-2.0

public import InterviewContent

/// What counts as evidence of one type, as data.
///
/// In a pack of the format `windtunnel/evidence@1`:
///
///     evidence:
///       - id: MT-TARGET
///         name: Metric with target
///         definition: Names a metric with a numeric goal or threshold.
///         patterns: [ … ]            # see ``Pattern``; the best one counts
///         not: [hollow-phrase]       # lexicons; a word of these in the sentence leaves a mention at most
///         figures: checked           # what checked figures in the sentence do, see ``FigureRole``; by default ignored
///         advice: Give the metric a number, a date and a stop rule.
///         examples:
///           yes: [at least four sentences that are specific (grade 2 or more)]
///           no: [at least two sentences that are not]
public struct EvidenceRule: Hashable, Sendable, Identifiable {
  public let id: EvidenceTypeID
  /// The type in a few words.
  public let name: String
  /// What it is, in a sentence.
  public let definition: String
  /// The ways of saying it; never empty.
  public let patterns: [Pattern]
  /// Lexicons whose words make a sentence too hollow for more than a mention.
  public let exclusions: [String]
  /// What to do to show it.
  public let advice: String
  public let examples: RuleExamples
  /// What checked figures in the sentence do to the evidence.
  public let figures: FigureRole

  /// Creates a rule.
  public init(
    id: EvidenceTypeID, name: String, definition: String, patterns: [Pattern],
    exclusions: [String], advice: String, examples: RuleExamples, figures: FigureRole = .ignored
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.patterns = patterns
    self.exclusions = exclusions
    self.advice = advice
    self.examples = examples
    self.figures = figures
  }
}

/// Sentences that a rule must and must not find; run whenever a pack is validated.
public struct RuleExamples: Hashable, Sendable {
  /// What the rule must find.
  public let yes: [String]
  /// What it must not find.
  public let no: [String]

  /// Creates the examples of a rule.
  public init(yes: [String], no: [String]) {
    self.yes = yes
    self.no = no
  }
}
