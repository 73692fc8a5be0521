// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// An amount that a text names: a number with what it counts.
public struct TextQuantity: Hashable, Sendable {
  /// The number in the base unit of its dimension, always finite.
  public let value: Double
  public let dimension: Dimension
  /// The unit as written, such as `ms`, `%` or `€`; empty when there is none.
  public let unit: String
  /// The tokens of number and unit, as indices into ``Reading/tokens``.
  public let tokens: Range<Int>
  /// Where it stands, in bytes of UTF-8 of the text as given.
  public let range: Range<Int>
}
