// SPDX-License-Identifier: Apache-2.0

/// A value of a text in YAML and where it stands.
public struct PlainValue: Sendable {
  public let content: Content
  /// From 1.
  public let line: Int
  /// From 1, counted in Unicode scalars.
  public let column: Int

  /// What a value is.
  public enum Content: Sendable {
    /// A single value; `isPlain` tells `25` from `"25"`.
    case scalar(String, isPlain: Bool)
    case sequence([PlainValue])
    case mapping([Pair])
  }

  /// One line of a mapping.
  public struct Pair: Sendable {
    public let key: PlainValue
    /// The text of the key.
    public let name: String
    public let value: PlainValue
  }
}
