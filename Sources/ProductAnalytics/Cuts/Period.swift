// SPDX-License-Identifier: Apache-2.0

/// A named run of days.
public struct Period: Identifiable, Hashable, Sendable {
  /// The name in cuts, in kebab case.
  public let id: String
  /// The name in tables.
  public let label: String
  /// The days, counted from the first day of the case.
  public let days: ClosedRange<Int>
  /// Further words by which speech names it, in lower case.
  public let words: [String]

  /// Creates a period.
  public init(_ id: String, _ label: String, days: ClosedRange<Int>, words: [String] = []) {
    self.id = id
    self.label = label
    self.days = days
    self.words = words
  }
}
