// SPDX-License-Identifier: Apache-2.0

/// One line of the rule, with how close it was.
public struct RuleLine: Hashable, Sendable, Codable {
  public let id: ID
  /// What the packet has.
  public let value: Int
  /// What it needs, or at most may have.
  public let bound: Int
  /// What `value` is out of.
  public let total: Int

  /// The lines, in the order in which they are read.
  public enum ID: String, Hashable, Sendable, Codable, CaseIterable {
    case screening, seen, stagesSeen = "stages-seen", cards, stages, lowest, items, vetoes

    /// Whether the bound is the most that may be, and not the least that must be.
    public var isLimit: Bool { self == .lowest || self == .vetoes }

    /// What the line counts.
    public var title: String {
      switch self {
      case .screening: "Screening passed"
      case .seen: "Cards that were reached and could be read"
      case .stagesSeen: "Stages with at least one such card"
      case .cards: "Cards on the hiring side"
      case .stages: "Stages with most of their cards on the hiring side"
      case .lowest: "Cards at the lowest band"
      case .items: "Items shown, at some or strong"
      case .vetoes: "Vetoes that stand"
      }
    }
  }

  /// By how much the line holds, zero when it just does; negative by how much it is missed.
  public var margin: Int { id.isLimit ? bound - value : value - bound }

  /// Whether the line holds.
  public var holds: Bool { margin >= 0 }

  /// What is there and what is asked for.
  public var figures: String {
    switch id {
    case .screening: value > 0 ? "passed" : "not passed"
    case .vetoes, .lowest: "\(value); at most \(bound)"
    default: "\(value) of \(total); at least \(bound)"
    }
  }

  /// How close it was.
  public var closeness: String {
    if id == .screening { return holds ? "holds" : "missed" }
    if margin == 0 { return "holds, with nothing to spare" }
    return margin > 0 ? "holds, with \(margin) to spare" : "missed by \(-margin)"
  }
}
