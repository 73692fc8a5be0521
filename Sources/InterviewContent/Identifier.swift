// SPDX-License-Identifier: Apache-2.0

/// A name by which one piece of content refers to another; the tag keeps a criterion from standing where a question belongs.
public struct Identifier<Tag>: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
  /// The name as written in the pack.
  public let name: String

  /// Creates an identifier from its name.
  public init(_ name: String) {
    self.name = name
  }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }

  public static func < (left: Identifier, right: Identifier) -> Bool {
    left.name < right.name
  }

  public var description: String { name }
}

extension Identifier: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) {
    self.init(name)
  }
}
