// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// A pattern with the names of its lexicons looked up, so that matching compares numbers only.
///
/// A class, as are the rules below, because matching walks over all of them for every sentence and must not copy their parts.
final class CompiledPattern: Sendable {
  /// A slot with the names of its lexicons looked up.
  struct Slot: Sendable {
    let name: String
    let lexicons: [Int]
    let quantities: Set<Dimension>
    let marks: [Mark]
    let negation: NegationRule
    let isTrigger: Bool
    /// Whether only words fill it that the speaker says as true.
    let isAsserted: Bool
    /// Whether it must stand in the clause of the others that share one.
    let sharesClause: Bool
    /// Whether only verbs fill it that the reader is told to do.
    let isCommanded: Bool
    /// Whether it must begin a sentence.
    let isLeading: Bool

    /// Whether the slot can only be filled by a word of a lexicon.
    var isLexical: Bool { quantities.isEmpty && marks.isEmpty }
  }

  let slots: [Slot]
  let within: Int?
  let ordered: Bool
  let span: Int

  /// Looks up the lexicons of a pattern.
  ///
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)``.
  init(_ pattern: Pattern, of rule: String, in index: TermIndex) throws(RuleError) {
    var slots: [Slot] = []
    for slot in pattern.slots {
      var lexicons: [Int] = []
      var quantities: Set<Dimension> = []
      var marks: [Mark] = []
      for matcher in slot.matchers {
        switch matcher {
        case .lexicon(let name): lexicons.append(try index.number(of: name, usedBy: rule))
        case .quantity(let dimensions): quantities.formUnion(dimensions)
        case .mark(let mark): marks.append(mark)
        }
      }
      slots.append(
        Slot(
          name: slot.name, lexicons: lexicons, quantities: quantities, marks: marks,
          negation: slot.negation, isTrigger: pattern.trigger.contains(slot.name),
          isAsserted: pattern.asserted.contains(slot.name),
          sharesClause: pattern.clause.contains(slot.name),
          isCommanded: pattern.commanded.contains(slot.name),
          isLeading: pattern.leading.contains(slot.name)))
    }
    self.slots = slots
    within = pattern.within
    ordered = pattern.ordered
    span = pattern.span
  }

  /// Looks up the lexicons of several patterns.
  ///
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)``.
  static func all(
    _ patterns: [Pattern], of rule: String, in index: TermIndex
  ) throws(RuleError) -> [CompiledPattern] {
    var result: [CompiledPattern] = []
    for pattern in patterns { result.append(try CompiledPattern(pattern, of: rule, in: index)) }
    return result
  }
}

/// An evidence rule ready for matching.
final class CompiledEvidenceRule: Sendable {
  let rule: EvidenceRule
  let patterns: [CompiledPattern]
  let exclusions: [Int]

  /// Looks up the lexicons of a rule.
  ///
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)``.
  init(_ rule: EvidenceRule, in index: TermIndex) throws(RuleError) {
    self.rule = rule
    patterns = try CompiledPattern.all(rule.patterns, of: rule.id.name, in: index)
    exclusions = try index.numbers(of: rule.exclusions, usedBy: rule.id.name)
  }
}

/// A flag rule ready for matching.
///
/// What is asked for every answer stands here once more, as a copy of the whole rule would cost more than the question.
final class CompiledFlagRule: Sendable {
  let rule: FlagRule
  let id: FlagID
  let raises: FlagID
  let shownMessage: String
  let kinds: Set<QuestionKind>
  let isGate: Bool
  /// Whether it finds a false statement about a fact.
  let isStatement: Bool
  let times: Int
  let knockOut: Band?
  let holds: Set<Criterion.ID>
  let patterns: [CompiledPattern]
  let clearedNearby: [Int]
  let exclusions: [Int]

  /// Looks up the lexicons of a rule.
  ///
  /// - Throws: ``RuleError/unknownLexicon(_:usedBy:)``.
  init(_ rule: FlagRule, in index: TermIndex) throws(RuleError) {
    self.rule = rule
    id = rule.id
    raises = rule.raises
    shownMessage = rule.shownMessage
    kinds = rule.kinds
    isGate = rule.isGate
    isStatement = rule.fact != nil
    times = rule.times
    knockOut = rule.knockOut
    holds = rule.holds
    patterns = try CompiledPattern.all(rule.patterns, of: rule.id.name, in: index)
    clearedNearby = try index.numbers(of: rule.clearedNearby, usedBy: rule.id.name)
    exclusions = try index.numbers(of: rule.exclusions, usedBy: rule.id.name)
  }
}
