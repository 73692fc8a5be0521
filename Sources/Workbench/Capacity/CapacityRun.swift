// SPDX-License-Identifier: Apache-2.0

public import Quantities
public import ServingSimulation

/// What the simulation of one configuration has shown.
public struct CapacityRun: Sendable {
  public let configuration: CapacityConfiguration
  /// The latencies at the percentile of the objectives, of all requests that came.
  ///
  /// A metric is missing where so many were not finished that there is no such time. Metrics without a limit are there as well.
  public let latencies: [LatencyMetric: SimulatedTime]
  /// The share of all requests that were finished within all limits; ITL as the mean of an answer.
  public let attainment: Double
  /// The requests that were not finished, such as those longer than the cache.
  public let unserved: Int
  /// Whether the queue grew to the end of the arrivals.
  public let isUnstable: Bool
  /// What an hour costs.
  public let perHour: Interval<Per<Dollar, Hour>>
  /// What a million output tokens cost over the run; `nil` when none were finished.
  public let perMillionOutputTokens: Interval<Dollar>?
  /// The share of the time in which replicas worked.
  public let utilisation: Double
  /// The largest share of a replica's cache that was held.
  public let peakCacheUse: Double
  /// How often a sequence lost its memory.
  public let preemptions: Int
  /// The sequences of a decode step on average.
  public let meanBatch: Double
  /// What may not be exceeded, with how far it is used.
  public let criteria: [CapacityCriterion]

  /// The most that any criterion is used: 1 is at the limit, infinity when there is no latency at all.
  public let use: Double

  /// Whether everything is kept and the queue did not grow.
  public var meets: Bool { use <= 1 && !isUnstable }
}

/// One thing that a deployment must keep.
public struct CapacityCriterion: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    case latency(LatencyMetric)
    /// The share of requests outside of the limits.
    case attainment
  }
  public let kind: Kind
  /// What was seen: seconds, or a share of requests; infinity when too many requests were not finished.
  public let value: Double
  /// The most that is allowed, in the same unit.
  public let limit: Double

  /// The share of the limit that is used; 1 is at the limit.
  public var use: Double {
    if value.isInfinite { return .infinity }
    return limit > 0 ? value / limit : (value > 0 ? .infinity : 0)
  }
  /// Whether it is kept.
  public var isKept: Bool { value <= limit }
}

extension CapacityRun {
  /// Reads a result of the simulator.
  init(
    _ configuration: CapacityConfiguration, _ result: SimulationResult, _ bill: ServingBill,
    perHour: Interval<Per<Dollar, Hour>>, _ objectives: CapacityObjectives
  ) {
    self.configuration = configuration
    unserved = result.arrived - result.count(.finished)
    latencies = Self.latencies(result, objectives.percentile)
    attainment = result.attainment
    isUnstable = result.isUnstable
    self.perHour = perHour
    perMillionOutputTokens = bill.perMillionOutputTokens
    utilisation = result.utilisation
    peakCacheUse = result.peakCacheUse
    preemptions = result.preemptions
    meanBatch = result.meanBatch
    criteria = Self.criteria(latencies, attainment, objectives)
    use = criteria.map(\.use).max() ?? 0
  }

  private static func latencies(
    _ result: SimulationResult, _ percentile: Double
  ) -> [LatencyMetric: SimulatedTime] {
    let unserved = result.arrived - result.count(.finished)
    guard Double(unserved) <= rest(of: percentile) * Double(result.arrived) + 1e-6 else {
      return [:]
    }
    var found: [LatencyMetric: SimulatedTime] = [
      .interTokenLatency: result.interTokenLatency.percentile(percentile)
    ]
    let ofRequests: [(LatencyMetric, LatencyHistogram)] = [
      (.timeToFirstToken, result.timeToFirstToken),
      (.timePerOutputToken, result.meanInterTokenLatency), (.endToEnd, result.endToEnd),
    ]
    for (metric, histogram) in ofRequests {
      // Those that were not finished stand at the slow end.
      let finished = Double(histogram.count)
      let rank = percentile * (finished + Double(unserved))
      guard rank <= finished + 1e-6 else { continue }
      found[metric] = histogram.percentile(finished == 0 ? 1 : min(1, rank / finished))
    }
    return found
  }

  /// What is left to 1, rounded so that it is 0.05 of 0.95.
  private static func rest(of share: Double) -> Double { ((1 - share) * 1e9).rounded() / 1e9 }

  private static func criteria(
    _ latencies: [LatencyMetric: SimulatedTime], _ attainment: Double,
    _ objectives: CapacityObjectives
  ) -> [CapacityCriterion] {
    if let share = objectives.attainment {
      return [
        CapacityCriterion(
          kind: .attainment, value: rest(of: attainment), limit: rest(of: share))
      ]
    }
    return objectives.metrics.map { metric in
      CapacityCriterion(
        kind: .latency(metric), value: latencies[metric]?.seconds ?? .infinity,
        limit: objectives.limits[metric]?.seconds ?? .infinity)
    }
  }
}

extension CapacityRun {
  /// The criterion that is used most; the first of equals.
  public var tightest: CapacityCriterion? {
    criteria.first { $0.use == use }
  }

  /// Why it does not do; `nil` when it does.
  var reason: CapacityReason? {
    guard !meets else { return nil }
    if isUnstable { return .unstable }
    switch tightest?.kind {
    case .latency(let metric): return use.isInfinite ? .unserved : .misses(metric)
    case .attainment, nil: return .missesAttainment
    }
  }

  /// Whether it is better than another one: cheaper, then with more in reserve, then with fewer devices.
  func isCheaper(than other: CapacityRun) -> Bool {
    let (own, their) = (perHour.value.value, other.perHour.value.value)
    if own != their { return own < their }
    if use != other.use { return use < other.use }
    return configuration.devices < other.configuration.devices
  }
}
