// SPDX-License-Identifier: Apache-2.0

/// One thing that might have been otherwise.
public struct Change: Hashable, Sendable, Codable {
  /// What changes, such as `Team fit, item 1 (Research lead)`.
  public let subject: String
  public let from: String
  public let to: String

  /// The change as a person reads it.
  public var sentence: String { "\(subject): \(to) instead of \(from)" }
}

/// What would have turned the decision, found by putting changed facts to the same rule.
public struct Flip: Hashable, Sendable, Codable {
  /// Whether the other decision would be a hire.
  public let toHire: Bool
  /// Sets of changes, each of which turns the decision; the first few of `count`.
  public let sets: [[Change]]
  /// How many sets of this size there are; 0 when it was not counted.
  public let count: Int
  /// Whether no smaller set turns it; otherwise only that nothing can be left out of the set that is shown.
  public let isSmallest: Bool
}
