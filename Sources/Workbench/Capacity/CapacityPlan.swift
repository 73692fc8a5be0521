// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities
public import ServingSimulation

/// The answer to a ``CapacityQuestion``.
public struct CapacityPlan: Sendable {
  /// The name of the model as people write it.
  public let model: String
  public let objectives: CapacityObjectives
  /// The requests of the trace, and the time from the first to the last of them.
  public let requests: Int
  public let span: SimulatedTime
  /// How many requests are longer than the model was made for; the simulation serves them as any other.
  public let beyondContext: Int
  /// How many configurations the question has.
  public let considered: Int
  /// Those that were simulated, in the order of the question; the others were decided by bounds or by a neighbour.
  public let runs: [CapacityRun]
  /// The cheapest that meets the objectives; `nil` when none does.
  public let winner: CapacityWinner?
  /// The cheapest on other devices or formats that meets them; `nil` when there is none.
  public let runnerUp: CapacityRun?
  /// The one that comes nearest to the objectives, when none meets them; `nil` as well when nothing could be simulated.
  public let nearest: CapacityRun?
  /// The configurations that no other one beats in both cost and use of the objectives, by rising cost: of those that meet the
  /// objectives, or of all that were simulated when none does.
  ///
  /// Each uses the objectives less than the one before it by ``leastGain`` or more. As far as more replicas are no worse, no
  /// configuration that costs as much as one of them uses them less by more than twice that.
  public let front: [CapacityRun]
  /// Why the others are not the answer, the most frequent reason first.
  public let groups: [CapacityGroup]
  /// The designs for which more replicas turned out worse somewhere; all their numbers of replicas were simulated.
  public let unsteady: [CapacityDesign]
  /// The facts that costs and times rest on.
  public let sources: [SourceID]
}

extension CapacityPlan {
  /// By what share a dearer configuration must use the objectives less to be worth a place on the front.
  ///
  /// Percentiles lie within 0.4% of the exact ones (`LatencyHistogram`), so less than 1% says nothing.
  public static let leastGain = 0.01

  /// How many configurations were simulated.
  public var simulated: Int { runs.count }
}

/// The cheapest configuration that meets the objectives, with what holds it up.
public struct CapacityWinner: Sendable {
  public let run: CapacityRun
  /// Where the price of the device is from, in words.
  public let price: String
  /// What happens when something is taken away; empty for one replica on one device.
  public let neighbours: [CapacityNeighbour]
  /// How far each latency may be off, by the spread of the predictions; empty for a share of requests.
  public let outlook: [CapacityOutlook]
  /// The cheapest of those simulated that keeps every limit even at the slow end of the spread; `nil` when there is none.
  public let certain: CapacityRun?

  /// What breaks first when something is taken away.
  public var binding: CapacityNeighbour? { neighbours.first }
  /// Whether the spread of the predictions could turn the verdict.
  public var mayFlip: Bool { outlook.contains { !$0.isCertain } }
}

/// The cheapest configuration with something taken away.
public struct CapacityNeighbour: Sendable {
  /// What was taken away.
  public enum Taken: String, Hashable, Sendable {
    /// One replica.
    case replica
    /// Half of the devices of each replica.
    case devices
  }
  public let taken: Taken
  public let configuration: CapacityConfiguration
  /// What was simulated, or why that cannot be.
  public let result: Result<CapacityRun, CapacityReason>

  /// Why it does not do; `nil` when it does.
  public var reason: CapacityReason? {
    switch result {
    case .success(let run): run.reason
    case .failure(let reason): reason
    }
  }
  /// Whether its cache was full, so that memory made it slow.
  public var isShortOfMemory: Bool {
    switch result {
    case .success(let run): !run.meets && run.peakCacheUse > 0.99
    case .failure(let reason): reason == .doesNotFit
    }
  }
}

/// A latency with the interval that the calibration gives for such predictions.
///
/// The interval holds 80% of mean latencies that the model had not seen (docs/accuracy.md). Percentiles were not measured apart, so
/// it is the least that one should allow for.
public struct CapacityOutlook: Hashable, Sendable {
  public let metric: LatencyMetric
  /// What was simulated, with the interval.
  public let likely: Interval<Second>
  public let limit: Time

  /// Whether the limit is kept at the slow end as well.
  public var isCertain: Bool { likely.high <= limit }
  /// What is left of the limit, as a share of it; negative when it is missed.
  public var reserve: Double { 1 - likely.value.value / limit.value }
}

extension CapacityRun {
  /// Returns its latencies with the interval that the calibration gives.
  func outlook(on basis: Basis) -> [CapacityOutlook] {
    criteria.compactMap { criterion in
      guard case .latency(let metric) = criterion.kind, criterion.value.isFinite else { return nil }
      let name = "\(metric.calibrationName).rate"
      let low = criterion.value * basis.calibration.value(.spreadLow, name)
      let high = criterion.value * basis.calibration.value(.spreadHigh, name)
      return CapacityOutlook(
        metric: metric,
        likely: Interval(Time(criterion.value), low: Time(low), high: Time(high)),
        limit: Time(criterion.limit))
    }
  }
}
