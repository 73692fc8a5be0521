// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Quantities

/// The times of an arrival process, one after the other.
struct ArrivalTimes: Hashable, Sendable {
  private enum Rule: Hashable, Sendable {
    case exponential(mean: Double)
    case gamma(GammaDistribution)
    case constant(rate: Double)
    case thinned(DayProfile, mean: Double)
    case allAtOnce
  }

  private let rule: Rule
  private let gaps: SeededStream
  private let thinning: SeededStream
  /// How many gaps were looked up.
  private var index = 0
  private var now = SimulatedTime.zero
  /// The highest rate of each hour of a day over the mean one; empty unless rates go up and down.
  private var hourlyBounds: [Double] = []

  /// Creates the times of a process that was checked.
  init(_ process: ArrivalProcess, seed: UInt64) {
    gaps = SeededStream(seed: seed, "arrival gaps")
    thinning = SeededStream(seed: seed, "arrivals kept")
    switch process {
    case .poisson(let rate): rule = .exponential(mean: 1 / rate.value)
    case .gamma(let rate, let variation):
      rule = .gamma(GammaDistribution(mean: 1 / rate.value, variation: variation))
    case .constant(let rate): rule = .constant(rate: rate.value)
    case .daily(let rate, let ratio, let hour):
      let profile = DayProfile(peakToMean: ratio, peakHour: hour)
      rule = .thinned(profile, mean: 1 / rate.value)
      hourlyBounds = profile.hourlyBounds
    case .allAtOnce: rule = .allAtOnce
    }
  }

  /// Returns the next time; `nil` when it would be later than ``SimulatedTime/longest``.
  mutating func next() -> SimulatedTime? {
    defer { index &+= 1 }
    switch rule {
    case .exponential(let mean): return advance(exponential(mean))
    case .gamma(let distribution): return advance(distribution.draw(gaps, index))
    case .constant(let rate):
      let time = SimulatedTime(seconds: Double(index) / rate)
      return time < .longest ? time : nil
    case .thinned(let profile, let mean): return thinned(profile, mean)
    case .allAtOnce: return .zero
    }
  }

  @inline(__always)
  private func exponential(_ mean: Double) -> Double {
    -mean * PortableMath.log(1 - gaps.uniform(index))
  }

  /// Moves on by a gap in seconds, rounded to the picosecond; `nil` when that is too long.
  private mutating func advance(_ gap: Double) -> SimulatedTime? {
    let picoseconds = gap * 1e12 + 0.5
    guard picoseconds < Double((.longest - now).picoseconds) else { return nil }
    now = now + SimulatedTime(picoseconds: Int64(picoseconds))
    return now
  }

  /// Returns the next of the candidates that is kept.
  ///
  /// Candidates come at the highest rate of the hour; one that would come in the next hour is drawn anew from its beginning.
  private mutating func thinned(_ profile: DayProfile, _ mean: Double) -> SimulatedTime? {
    while now < .longest {
      let hour = now.picoseconds / DayProfile.hour
      let end = SimulatedTime(picoseconds: (hour + 1) * DayProfile.hour)
      let bound = hourlyBounds[Int(hour % 24)]
      let gap = exponential(mean / bound) * 1e12 + 0.5
      if gap < Double((end - now).picoseconds) {
        now = now + SimulatedTime(picoseconds: Int64(gap))
        if thinning.uniform(index) * bound < profile.factor(at: now) { return now }
      } else {
        now = end
      }
      index &+= 1
    }
    return nil
  }
}
