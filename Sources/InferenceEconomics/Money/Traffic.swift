// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// How many requests come.
public struct Traffic: Hashable, Sendable {
  /// The requests of a second, averaged over the month.
  public let rate: Interval<Per<Request, Second>>
  /// The rate of the busiest time over the mean; copies are counted for it.
  public let peakToMean: Double

  /// Creates traffic.
  ///
  /// - Parameters:
  ///   - rate: The requests of a second, averaged over the month, 0 to 10^9.
  ///   - peakToMean: The rate of the busiest time over the mean, 1 to 1,000.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
  public init(
    rate: Interval<Per<Request, Second>>, peakToMean: Double = 1
  ) throws(EconomicsError) {
    try Check.range("requests per second", rate, Allowed.rate)
    try Check.range("peak over mean load", peakToMean, 1...1000)
    self.rate = rate
    self.peakToMean = peakToMean
  }

  /// The requests of a month of 730 hours.
  public var perMonth: Interval<Per<Request, Month>> {
    Interval { rate.at($0) * Amount<Month>.seconds }
  }
}

extension TokenPrice {
  /// Returns what a provider bills for a month.
  ///
  /// - Parameters:
  ///   - mix: The mean request.
  ///   - traffic: How many requests come.
  /// - Returns: The bill: requests of the month x price of a request.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` as ``cost(of:)`` does.
  public func monthlyCost(
    of mix: RequestMix, traffic: Traffic
  ) throws(EconomicsError) -> Figure {
    let cost = try cost(of: mix)
    let bill = Interval<Per<Dollar, Month>> { traffic.perMonth.at($0) * cost.request.at($0) }
    return Figure(
      bill,
      terms: [
        Term("requests of a month", traffic.perMonth.value, "rate x 730 x 3600"),
        Term("price of a request", cost.request.value),
      ], sources: sources)
  }
}
