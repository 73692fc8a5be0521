// SPDX-License-Identifier: Apache-2.0

public import Quantities

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A task that is tried again when it was seen to fail, up to a limit.
///
/// With the chance p that an attempt is right and the share d of wrong ones that is noticed, an attempt ends
///
///     right: p      wrong and unnoticed: (1 - p)(1 - d)      tried again: r = (1 - p) d
///
/// so that n attempts take (1 - r^n) / (1 - r) on average. Later attempts may have another chance than the first:
/// a task that failed once is a harder one. Attempts are independent otherwise.
public struct Attempts: Hashable, Sendable {
  /// The chance that the first attempt is right.
  public let success: Interval<One>
  /// The chance that an attempt after a failed one is right.
  public let laterSuccess: Interval<One>
  /// The share of wrong results that is noticed.
  public let noticed: Double
  /// The most attempts.
  public let limit: Int

  /// Creates a rule of attempts.
  ///
  /// - Parameters:
  ///   - success: The chance that the first attempt is right, 0 to 1.
  ///   - laterSuccess: The chance that a later attempt is right, 0 to 1; as the first when left out, which is the
  ///     hopeful assumption.
  ///   - noticed: The share of wrong results that is noticed, 0 to 1.
  ///   - limit: The most attempts, 1 to 1,000.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    success: Interval<One>, laterSuccess: Interval<One>? = nil, noticed: Double = 1, limit: Int = 1
  ) throws(EconomicsError) {
    let later = laterSuccess ?? success
    try Check.range("chance of success", success, Allowed.share)
    try Check.range("chance of success of a later attempt", later, Allowed.share)
    try Check.range("share of failures noticed", noticed, Allowed.share)
    try Check.range("most attempts", limit, 1...1000)
    self.success = success
    self.laterSuccess = later
    self.noticed = noticed
    self.limit = limit
  }

  /// The attempts that are made on average.
  public var expected: Interval<Call> { Interval { outcome(at: $0.opposite).attempts } }
  /// The chance that the task ends right.
  public var right: Interval<One> { Interval { outcome(at: $0).right } }
  /// The chance that it ends wrong and nobody knows.
  public var wrong: Interval<One> { Interval { outcome(at: $0.opposite).wrong } }
  /// The chance that every attempt was seen to fail.
  public var exhausted: Interval<One> { Interval { outcome(at: $0.opposite).exhausted } }

  /// How a task ends; the three chances add up to 1.
  struct Outcome {
    let attempts: Double
    let right: Double
    let wrong: Double
    let exhausted: Double
  }

  /// Returns how a task ends with the chances of success at an end.
  func outcome(at end: End) -> Outcome {
    Self.outcome(first: success.at(end), later: laterSuccess.at(end), noticed, limit)
  }

  /// Returns how a task ends with chances of the first and the later attempts.
  static func outcome(
    first: Double, later: Double, _ noticed: Double, _ limit: Int
  ) -> Outcome {
    let again = (1 - first) * noticed
    let more = series(ratio: (1 - later) * noticed, count: limit - 1)
    return Outcome(
      attempts: 1 + again * more,
      right: first + again * more * later,
      wrong: (1 - first) * (1 - noticed) + again * more * (1 - later) * (1 - noticed),
      exhausted: again * pow((1 - later) * noticed, Double(limit - 1)))
  }

  /// Returns the sum of the powers of a ratio from the zeroth on, over a number of summands.
  static func series(ratio: Double, count: Int) -> Double {
    guard count > 0 else { return 0 }
    guard ratio < 1 else { return Double(count) }
    guard ratio > 0 else { return 1 }
    return -expm1(Double(count) * log(ratio)) / (1 - ratio)
  }
}
