// SPDX-License-Identifier: Apache-2.0

import Quantities

/// A pattern with the names of its lexicons looked up, so that matching compares numbers only.
struct CompiledPattern: Sendable {
  /// A slot with the names of its lexicons looked up.
  struct Slot: Sendable {
    let name: String
    let lexicons: [Int]
    let quantities: Set<Dimension>
    let marks: [Mark]
    let negation: NegationRule
    let isTrigger: Bool

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
          negation: slot.negation, isTrigger: pattern.trigger.contains(slot.name)))
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
struct CompiledEvidenceRule: Sendable {
  let rule: EvidenceRule
  let patterns: [CompiledPattern]
  let exclusions: [Int]
}

/// A flag rule ready for matching.
struct CompiledFlagRule: Sendable {
  let rule: FlagRule
  let patterns: [CompiledPattern]
  let clearedNearby: [Int]
}
