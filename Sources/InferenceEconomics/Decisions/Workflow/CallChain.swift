// SPDX-License-Identifier: Apache-2.0

public import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls one after the other that all must be right: p^n.
public struct CallChain: Hashable, Sendable {
  /// How each call is tried and how it ends.
  public let call: Attempts
  /// The chance that a person puts a call right that was seen to fail to the end; 0 without a person.
  public let person: Interval<One>

  /// Creates a chain of equal calls.
  ///
  /// - Parameters:
  ///   - call: How each call is tried.
  ///   - person: The chance that a person puts a failed call right, 0 to 1.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    of call: Attempts, person: Interval<One> = Interval(exactly: 0)
  ) throws(EconomicsError) {
    try Check.range("chance that a person is right", person, Allowed.share)
    self.call = call
    self.person = person
  }

  /// The chance that one call is right in the end, retries and the person included.
  public var callReliability: Interval<One> { Interval { reliability(at: $0) } }

  /// Returns the chance that all calls are right.
  ///
  /// - Parameter calls: The calls of a task, 0 to a million.
  /// - Returns: The reliability of one call to the power of the calls.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public func reliability(calls: Int) throws(EconomicsError) -> Figure {
    try Check.range("calls of a task", calls, 0...1_000_000)
    return Figure(
      Interval<One> { pow(reliability(at: $0), Double(calls)) },
      bound: Bound(.atMost, 1, because: "no chance is above 1"),
      terms: [
        Term("one call, one attempt", call.success.value),
        Term("one call, retries and person", callReliability.value, "right + exhausted x person"),
        Term("calls", Amount<Call>(calls)),
      ])
  }

  /// Returns the most calls with which a task is still as reliable as asked for: ln target / ln p, rounded down.
  ///
  /// - Parameter target: The chance that all calls must be right with; above 0, up to 1.
  /// - Returns: A whole number; ``unlimited`` stands for as many as one likes.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public func mostCalls(target: Double) throws(EconomicsError) -> Figure {
    try Check.range("target of reliability", target, Allowed.positiveShare)
    return Figure(
      Interval<Call> { mostCalls(target, at: $0) },
      terms: [
        Term("target", Ratio(target)),
        Term("one call, retries and person", callReliability.value, "right + exhausted x person"),
      ])
  }

  /// Stands for as many calls as one likes.
  public static let unlimited = 1e9

  private func reliability(at end: End) -> Double {
    let outcome = call.outcome(at: end)
    return min(outcome.right + outcome.exhausted * person.at(end), 1)
  }

  private func mostCalls(_ target: Double, at end: End) -> Double {
    let reliability = reliability(at: end)
    if reliability >= 1 { return Self.unlimited }
    if reliability <= 0 { return 0 }
    // A target that is a power of p within rounding counts as reached.
    return min((log(target) / log(reliability) * (1 + 1e-12)).rounded(.down), Self.unlimited)
  }
}
