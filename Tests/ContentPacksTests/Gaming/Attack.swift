// SPDX-License-Identifier: Apache-2.0

/// A text that was made to get levels without deserving them.
struct Attack: Sendable {
  /// The ways of writing for the grader; the raw values are those of the dump.
  enum Kind: String, CaseIterable, Sendable {
    case commaSoup = "comma-soup"
    case spaceSoup = "space-soup"
    case shuffled
    case template
    case copy
    case swapOtherKind = "swap-other-kind"
    case swapSameKind = "swap-same-kind"
    case padded
    case doubled
    case doubledSentences = "doubled-sentences"
    case promptAppended = "prompt-appended"
    case instruction
    case hidden
    case nothing
    case otherLanguage = "other-language"
    case negated
    case absurd
    case circling
    case restated
    case denied
  }

  /// The kind, the number and, where a kind has several forms, the form.
  let id: String
  let kind: Kind
  let question: String
  let text: String
  /// The text without what was added to it, which it must not beat; nil when there is none.
  let base: String?
}

/// The attacks of a kind while they are made: numbers them.
struct AttackList {
  private let kind: Attack.Kind
  private(set) var attacks: [Attack] = []

  init(_ kind: Attack.Kind) {
    self.kind = kind
  }

  mutating func add(_ form: String = "", to question: String, _ text: String, base: String? = nil) {
    let number = String(attacks.count)
    let name = form.isEmpty ? "\(kind.rawValue)-\(number)" : "\(kind.rawValue)-\(form)-\(number)"
    attacks.append(Attack(id: name, kind: kind, question: question, text: text, base: base))
  }
}
