// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// An amount that a text names: a number with what it counts.
public struct TextQuantity: Hashable, Sendable {
  /// The number in the base unit of its dimension, always finite; the middle of a range.
  public let value: Double
  /// The lower end of a range; `value` when one number is named.
  public let low: Double
  /// The upper end of a range; `value` when one number is named.
  public let high: Double
  /// The number in the unit as written: 350 for `350 ms`.
  public let number: Double
  public let dimension: Dimension
  /// The unit as written, such as `ms`, `%` or `€`; empty when there is none.
  public let unit: String
  public let style: Style
  /// What the amount is for: a second, a million tokens, a user; nil when it is for nothing in particular.
  public let per: Per?
  /// Whether it is called approximate, as by "about" or "or so".
  public let isApproximate: Bool
  /// The side on which the true amount is said to lie; nil when the number itself is meant.
  public let limit: Limit?
  /// The tokens of number and unit, as indices into ``Reading/tokens``.
  public let tokens: Range<Int>
  /// Where it stands, in bytes of UTF-8 of the text as given.
  public let range: Range<Int>

  /// How a number is meant.
  public enum Style: Hashable, Sendable {
    case plain
    /// A part of a hundred: `12%`.
    case percent
    /// A difference of percentages or scores: `7 points`.
    case points
    /// A multiple of something else: `3x`, "twice".
    case factor
    /// A part of something else: "a third", "nine out of ten".
    case fraction
  }

  /// On which side of a number the true amount lies.
  public enum Limit: Hashable, Sendable {
    case atLeast, atMost
  }

  /// What an amount is for.
  public struct Per: Hashable, Sendable {
    /// The lemma of what is counted, such as `day`, `token` or `user`.
    public let noun: String
    /// How many of it, such as 1,000,000 for "per million tokens".
    public let multiple: Double
    /// Its length when it is a time; nil otherwise.
    public let seconds: Double?

    /// Creates a denominator.
    public init(noun: String, multiple: Double = 1, seconds: Double? = nil) {
      self.noun = noun
      self.multiple = multiple
      self.seconds = seconds
    }
  }
}

extension TextQuantity {
  /// Returns the same amount without what stands before a token and its first byte.
  func starting(at token: Int, _ byte: Int) -> TextQuantity {
    guard token > tokens.lowerBound else { return self }
    return TextQuantity(
      value: value, low: low, high: high, number: number, dimension: dimension, unit: unit,
      style: style, per: per, isApproximate: isApproximate, limit: limit,
      tokens: token..<tokens.upperBound, range: byte..<range.upperBound)
  }
}
