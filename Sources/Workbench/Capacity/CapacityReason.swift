// SPDX-License-Identifier: Apache-2.0

/// Why a configuration is not the answer.
public enum CapacityReason: Hashable, Sendable {
  /// The weights leave no room for the KV cache, or do not fit at all.
  case doesNotFit
  /// The device does not compute in the format, or no source states its rate.
  case noRate
  /// The model cannot be cut into so many parts.
  case impossibleLayout
  /// Neither the catalogue nor the person has a price for the device.
  case noPrice
  /// More devices than there are.
  case overBudget
  /// Settings of the engine that contradict each other.
  case settings
  /// Bound: the shortest decode step alone is longer than the limit allows, however many replicas there are.
  case tooSlow(LatencyMetric)
  /// Bound: the tokens of the trace alone take longer than so many replicas have.
  case tooFewReplicas
  /// Simulated: the queue grew to the end of the arrivals.
  case unstable
  /// Simulated: too many requests were not finished.
  case unserved
  /// Simulated: the percentile is over the limit, this one the most.
  case misses(LatencyMetric)
  /// Simulated: too few requests were within the limits.
  case missesAttainment
  /// Not simulated: fewer replicas of a design that misses with more.
  case fewerThanMisses
  /// It meets the objectives and costs more, or as much with less in reserve.
  case costsMore
  /// Not simulated: more replicas of a design that meets the objectives with fewer, so it costs more.
  case moreThanMeets

  /// The reason in words, without a full stop.
  public var text: String {
    switch self {
    case .doesNotFit: "does not fit in the memory"
    case .noRate: "no rate of the device for the format"
    case .impossibleLayout: "the model cannot be cut into so many parts"
    case .noPrice: "no price of the device"
    case .overBudget: "more devices than the budget"
    case .settings: "a token budget below the sequences"
    case .tooSlow(let metric):
      "even the shortest decode step is too long for the \(metric.title) limit"
    case .tooFewReplicas: "too few replicas for the tokens of the trace"
    case .unstable: "the queue grows without end"
    case .unserved: "too many requests are not finished"
    case .misses(let metric): "\(metric.title) is over the limit"
    case .missesAttainment: "too few requests are within the limits"
    case .fewerThanMisses: "fewer replicas of a design that misses with more"
    case .costsMore: "meets the objectives, costs more or has less in reserve"
    case .moreThanMeets: "more replicas of a design that meets with fewer"
    }
  }

  /// A name that programs can rely on.
  public var id: String {
    switch self {
    case .doesNotFit: "does-not-fit"
    case .noRate: "no-rate"
    case .impossibleLayout: "impossible-layout"
    case .noPrice: "no-price"
    case .overBudget: "over-budget"
    case .settings: "settings"
    case .tooSlow(let metric): "bound-\(metric.rawValue)"
    case .tooFewReplicas: "bound-replicas"
    case .unstable: "unstable"
    case .unserved: "unserved"
    case .misses(let metric): "misses-\(metric.rawValue)"
    case .missesAttainment: "misses-attainment"
    case .fewerThanMisses: "fewer-than-misses"
    case .costsMore: "costs-more"
    case .moreThanMeets: "more-than-meets"
    }
  }
}

/// Configurations that fell for the same reason.
public struct CapacityGroup: Hashable, Sendable {
  public let reason: CapacityReason
  /// How many.
  public let count: Int
  /// How many of them were simulated.
  public let simulated: Int
  /// The first of them in the order of the question.
  public let example: CapacityConfiguration
}
