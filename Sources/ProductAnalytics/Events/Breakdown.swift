// SPDX-License-Identifier: Apache-2.0

/// A way to split users or requests: account type, region, language.
public struct Breakdown: Identifiable, Hashable, Sendable {
  /// One of the groups that a breakdown makes.
  public struct Value: Identifiable, Hashable, Sendable {
    /// The name in cuts, in kebab case.
    public let id: String
    /// The name in tables.
    public let label: String
    /// Further words by which speech names it, in lower case.
    public let words: [String]

    /// Creates a value.
    public init(_ id: String, _ label: String, words: [String] = []) {
      self.id = id
      self.label = label
      self.words = words
    }
  }

  /// The name in cuts, in kebab case.
  public let id: String
  /// The name in tables.
  public let name: String
  /// The groups; the place in this list is the code in the events.
  public let values: [Value]
  /// Further words by which speech names it, in lower case.
  public let words: [String]

  /// Creates a breakdown of 1 to 255 values.
  public init(_ id: String, _ name: String, words: [String] = [], values: [Value]) {
    self.id = id
    self.name = name
    self.values = values
    self.words = words
  }

  /// Returns the code of a value, or nil when there is none of that name.
  public func code(of value: Value.ID) -> Int? {
    values.firstIndex { $0.id == value }
  }
}
