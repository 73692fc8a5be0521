// SPDX-License-Identifier: Apache-2.0

/// The six things that the committee talks about (mission items 87 to 99); a product document or a backlog is not among them (item 86).
public enum CommitteeItem: String, Hashable, Sendable, Codable, CaseIterable {
  case resourceAsymmetry = "resource-asymmetry"
  case openWeights = "open-weight-paradox"
  case firstPrinciples = "first-principles"
  case regulation
  case inferenceEconomics = "inference-economics"
  case ownership

  /// The item as a person reads it.
  public var title: String {
    switch self {
    case .resourceAsymmetry: "Work under scarcity"
    case .openWeights: "The open-weight paradox"
    case .firstPrinciples: "First principles"
    case .regulation: "Regulation as a product"
    case .inferenceEconomics: "Economics of inference"
    case .ownership: "Ownership and low ego"
    }
  }

  /// What the committee asks itself.
  public var question: String {
    switch self {
    case .resourceAsymmetry:
      "Does a limit on compute, people or time make the plan sharper, and does the plan move when the limit does?"
    case .openWeights:
      "Why does anybody adopt free weights, what do they do to security, how does what is learnt come back, and who pays?"
    case .firstPrinciples:
      "Where there is no playbook, is the answer built from figures and assumptions that could turn out wrong?"
    case .regulation:
      "Does a duty become a feature, and the feature something that a buyer pays for?"
    case .inferenceEconomics:
      "Does the answer carry size, context and speed through to what a request costs and what can be charged for it?"
    case .ownership:
      "Does the candidate own what went wrong, learn from others, and push back with reasons?"
    }
  }
}

/// How much of an item the packet shows.
public enum ItemLevel: Int, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case notShown, weak
  /// Some of it.
  case partial
  case strong

  public static func < (left: ItemLevel, right: ItemLevel) -> Bool {
    left.rawValue < right.rawValue
  }

  /// The level as a person reads it.
  public var title: String {
    switch self {
    case .notShown: "Not shown"
    case .weak: "Weak"
    case .partial: "Some"
    case .strong: "Strong"
    }
  }
}
