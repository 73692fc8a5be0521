// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Trials none of which had the event: a launch without an incident says how frequent incidents may still be.
public struct NoEvents: Hashable, Sendable {
  /// The trials, 1 or more.
  public let trials: Int

  /// Creates trials without an event.
  ///
  /// - Throws: ``StatisticsError/tooFew(what:count:needed:)`` without trials.
  public init(trials: Int) throws(StatisticsError) {
    guard trials > 0 else { throw .tooFew(what: "trials", count: trials, needed: 1) }
    self.trials = trials
  }

  /// The largest rate that is still plausible at 95%, as it is computed in the head: 3 over the trials.
  ///
  /// Source: Hanley and Lippman-Hand, "If nothing goes wrong, is everything all right?", JAMA 249, 1983.
  public var ruleOfThree: Double { min(3 / Double(trials), 1) }

  /// Returns the largest rate at which a row of such trials without an event is as likely as the confidence leaves open.
  public func largestRate(_ confidence: Confidence = .percent95) -> Double {
    -expm1(log(1 - confidence.level) / Double(trials))
  }

  /// Returns how many trials without an event rule out a rate, rounded up.
  ///
  /// - Throws: ``StatisticsError/outOfRange(what:value:allowed:)`` unless the rate is from 10^-15 to below 1.
  public static func trials(
    toRuleOut rate: Double, confidence: Confidence = .percent95
  ) throws(StatisticsError) -> Int {
    try Valid.range("rate to rule out", rate, 1e-15...(1 - 1e-15))
    return max(1, Int((log(1 - confidence.level) / log1p(-rate)).rounded(.up)))
  }
}
