// SPDX-License-Identifier: Apache-2.0

/// What the packet shows of one item.
public struct ItemFinding: Hashable, Sendable, Codable {
  public let item: CommitteeItem
  public let level: ItemLevel
  /// What the level stands for, with the counts that lead to it.
  public let meaning: String
  /// Whether a question or a turn of the rounds asked for it.
  public let wasAsked: Bool
  /// The words that speak for it most; nil when none do.
  public let best: ItemQuote?
  /// The words that speak against it most; nil when none do.
  public let worst: ItemQuote?
  /// What the item is made of, found or not.
  public let mechanisms: [MechanismFinding]
}

/// Words and why they stand where they stand.
public struct ItemQuote: Hashable, Sendable, Codable {
  public let words: CardQuote
  /// What they show or fail to show, in a few words without a stop.
  public let why: String

  init(words: CardQuote, why: String) {
    self.words = words
    self.why = why.last == "." ? String(why.dropLast()) : why
  }
}

/// One part of an item: a cause with its effect.
public struct MechanismFinding: Hashable, Sendable, Codable {
  /// The name within the item, such as `adoption`.
  public let id: String
  public let name: String
  public let status: Status
  /// The words that show it best, or that only name it; nil when nothing does.
  public let words: CardQuote?
  /// What would show it.
  public let advice: String

  /// How much of a mechanism was said.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    /// With its cause and its effect.
    case found
    /// By name only.
    case named
    case missing

    /// The status as a person reads it.
    public var title: String {
      switch self {
      case .found: "shown"
      case .named: "only named"
      case .missing: "missing"
      }
    }
  }
}
