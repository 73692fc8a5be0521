// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// When requests come.
///
/// Rates are from 1e-6 to 1e6 requests per second. In a closed loop the engine says when a request comes; take ``allAtOnce``.
public enum ArrivalProcess: Hashable, Sendable {
  /// Each moment is as likely as any other, whatever came before: gaps are exponential.
  case poisson(rate: RequestsPerSecond)
  /// Gaps are gamma distributed with a coefficient of variation (standard deviation over mean) of 0.05 to 20.
  ///
  /// 1 is a Poisson process, more comes in bursts, less is more even.
  case gamma(rate: RequestsPerSecond, variation: Double)
  /// One at 0, then one after every 1 / rate.
  case constant(rate: RequestsPerSecond)
  /// A Poisson process whose rate goes up and down every day; 0 is midnight.
  ///
  /// `peakToMean` is the highest rate over the mean one, 1 to 10; `peakHour` is when it is reached, 0 to 24. The profile is
  /// `1 - w + w p (1 - u²)^m` with u the distance from the peak in half days. Arrivals are thinned out of a Poisson process
  /// with the highest rate of each hour (Lewis and Shedler, "Simulation of nonhomogeneous Poisson processes by thinning", 1979).
  case daily(mean: RequestsPerSecond, peakToMean: Double, peakHour: Double)
  /// All at 0: the most that a service can take in, or a closed loop.
  case allAtOnce

  /// The mean rate over a long time; infinite when all come at once.
  public var meanRate: RequestsPerSecond {
    switch self {
    case .poisson(let rate), .gamma(let rate, _), .constant(let rate), .daily(let rate, _, _): rate
    case .allAtOnce: RequestsPerSecond(Double.infinity)
    }
  }

  /// Returns the rate that is expected at a time after the start, given nothing about earlier arrivals.
  ///
  /// - Parameter time: The time of the run; not checked, a daily profile goes on for ever.
  /// - Returns: The rate; the mean one unless it goes up and down. Not a number for settings out of range.
  public func rate(at time: SimulatedTime) -> RequestsPerSecond {
    guard case .daily(let mean, let ratio, let hour) = self, (try? check()) != nil else {
      return meanRate
    }
    return mean * DayProfile(peakToMean: ratio, peakHour: hour).factor(at: time)
  }

  /// Refuses rates and other settings out of range.
  func check() throws(SimulationError) {
    if self != .allAtOnce {
      try SettingCheck.range("the rate per second", meanRate.value, 1e-6...1e6)
    }
    switch self {
    case .gamma(_, let variation):
      try SettingCheck.range("the coefficient of variation of gaps", variation, 0.05...20)
    case .daily(_, let ratio, let hour):
      try SettingCheck.range("the ratio of peak and mean rate", ratio, 1...10)
      try SettingCheck.range("the hour of the peak", hour, 0...24)
    case .poisson, .constant, .allAtOnce: break
    }
  }
}
