// SPDX-License-Identifier: Apache-2.0

/// A word or phrase that says how two statements stand to each other.
public struct DiscourseMarker: Hashable, Sendable {
  /// What a marker announces.
  public enum Kind: Hashable, Sendable {
    /// "because", "since", "due to".
    case reason
    /// "but", "although", "on the other hand".
    case contrast
    /// "if", "unless", "suppose".
    case condition
    /// "so", "therefore", "which means".
    case result
    /// "when", "until", "and then".
    case time
    /// "which", "who".
    case relative
  }

  public let kind: Kind
  /// Its tokens, as indices into ``Reading/tokens``.
  public let tokens: Range<Int>
  /// Whether a clause begins with it, as with "because" but not with "due to".
  let opensClause: Bool
}
