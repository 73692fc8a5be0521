// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// A number that can be defended: its unit, how far off it may be, what physics allows, what it is made of, and
/// where that comes from.
public struct Figure: Hashable, Sendable {
  /// The best single number, in the unit.
  public let value: Double
  /// The unit, as written after the number.
  public let unit: String
  /// The low end of the interval, in the unit.
  public let low: Double
  /// The high end of the interval, in the unit.
  public let high: Double
  /// What no machine of this kind can beat; `nil` for facts and sums of facts.
  public let bound: Bound?
  /// What the number is made of, so that a reader can open it.
  public let terms: [Term]
  /// The facts that it rests on.
  public let sources: [SourceID]

  /// Creates a figure from an interval.
  ///
  /// - Parameters:
  ///   - interval: The number with its interval.
  ///   - bound: What physics allows.
  ///   - terms: What the number is made of.
  ///   - sources: The facts that it rests on.
  public init<U: Unit>(
    _ interval: Interval<U>, bound: Bound? = nil, terms: [Term] = [], sources: [SourceID] = []
  ) {
    self.value = interval.value.value
    self.unit = U.symbol
    self.low = interval.low.value
    self.high = interval.high.value
    self.bound = bound
    self.terms = terms
    self.sources = sources
  }

  /// Creates a figure that is exact.
  public init<U: Unit>(
    exactly value: Amount<U>, bound: Bound? = nil, terms: [Term] = [], sources: [SourceID] = []
  ) {
    self.init(Interval(exactly: value), bound: bound, terms: terms, sources: sources)
  }
}

/// A limit set by physics: bytes that must be moved, operations that must be done.
public struct Bound: Hashable, Sendable {
  /// On which side of the limit a true number lies.
  public enum Side: String, Hashable, Sendable {
    case atLeast, atMost
  }

  /// On which side of it a true number lies.
  public let side: Side
  /// The limit, in the unit of the number that it is for.
  public let value: Double
  /// What sets it.
  public let reason: StaticName

  /// Creates a limit.
  public init(_ side: Side, _ value: Double, because reason: StaticName) {
    self.side = side
    self.value = value
    self.reason = reason
  }

  /// Whether a number keeps to the limit, up to rounding.
  public func allows(_ number: Double) -> Bool {
    switch side {
    case .atLeast: number >= value * (1 - 1e-9)
    case .atMost: number <= value * (1 + 1e-9)
    }
  }
}

/// A part of a number.
public struct Term: Hashable, Sendable {
  /// What it is, in a few words.
  public let name: StaticName
  /// How much it is, in its own unit.
  public let value: Double
  /// Its unit, as written after the number.
  public let unit: String
  /// How it is computed, as a line of arithmetic.
  public let formula: StaticName

  /// Creates a part.
  public init<U: Unit>(_ name: StaticName, _ amount: Amount<U>, _ formula: StaticName = "") {
    self.name = name
    self.value = amount.value
    self.unit = U.symbol
    self.formula = formula
  }
}

/// The name of a fact in the catalogue: a row of `sources.csv`.
public struct SourceID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  public let name: String

  public var description: String { name }

  /// Creates the name of a fact.
  public init(_ name: String) { self.name = name }

  public init(stringLiteral name: StaticString) { self.name = "\(name)" }
}

/// Words of ours that need no memory of their own.
public struct StaticName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  private let words: StaticString

  public init(stringLiteral words: StaticString) { self.words = words }

  /// Whether there are no words.
  public var isEmpty: Bool { words.utf8CodeUnitCount == 0 }

  public var description: String { words.description }

  public static func == (left: StaticName, right: StaticName) -> Bool {
    left.description == right.description
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }
}
