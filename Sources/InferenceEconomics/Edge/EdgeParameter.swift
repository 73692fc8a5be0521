// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value that was fitted on measurements.
public protocol EdgeParameter: Hashable, Sendable, CaseIterable where AllCases == [Self] {
  /// The name in the table of the catalogue.
  var name: String { get }
  /// How values combine.
  var scale: EdgeScale { get }
}

/// How fitted values combine; the fit works where they add up.
public enum EdgeScale: String, Hashable, Sendable {
  /// They add up as they are: exponents, and shares on the scale of log odds.
  case sum
  /// They are positive and multiply: times, rates, factors.
  case product

  /// Returns a value as it is added up; of a product, the natural logarithm.
  public func inner(_ value: Double) -> Double { self == .sum ? value : log(value) }

  /// Returns a value as it stands in the table.
  public func outer(_ value: Double) -> Double { self == .sum ? value : exp(value) }
}

/// Adds up some of a list of values.
func total(_ places: [Int], of values: [Double]) -> Double {
  var sum = 0.0
  for place in places { sum += values[place] }
  return sum
}

/// The logistic function: log odds to a share.
func share(logOdds: Double) -> Double { 1 / (1 + exp(-logOdds)) }
