// SPDX-License-Identifier: Apache-2.0

/// Which copy a request is sent to.
public enum Routing: Hashable, Sendable {
  /// One after the other.
  case roundRobin
  /// The copy with the fewest tokens to do: prompts that wait, and tokens that are kept.
  case leastLoaded
  /// The copy with the fewest requests, those that wait and those in progress.
  case shortestQueue
  /// The copy that holds most of the prompt's prefix, unless it has more requests than the shortest queue by more than this.
  case prefixAware(imbalance: Int)
}

/// Prompts and answers on separate copies.
///
/// Source: Zhong et al., "DistServe", OSDI 2024.
public struct Disaggregation: Hashable, Sendable {
  /// The copies that take in prompts; the other ones of the fleet decode.
  public var prefillReplicas: Int
  /// What moving the cache of one token takes.
  public var transferPerToken: SimulatedTime
  /// What any transfer takes beside that.
  public var transferLatency: SimulatedTime

  /// Creates a split.
  public init(
    prefillReplicas: Int, transferPerToken: SimulatedTime, transferLatency: SimulatedTime = .zero
  ) {
    self.prefillReplicas = prefillReplicas
    self.transferPerToken = transferPerToken
    self.transferLatency = transferLatency
  }
}

/// Copies that come and go with the load.
public struct Autoscaling: Hashable, Sendable {
  /// The fewest copies; 0 scales to zero.
  public var minimum: Int
  /// The most copies.
  public var maximum: Int
  /// The requests, waiting and in progress, that one copy should have.
  public var targetRequests: Double
  /// How often the number of copies is decided on.
  public var interval: SimulatedTime
  /// From the decision to the first step of a new copy.
  public var coldStart: SimulatedTime
  /// How long fewer copies must have been enough before one is taken away.
  public var scaleDownDelay: SimulatedTime

  /// Creates a way to scale.
  public init(
    minimum: Int, maximum: Int, targetRequests: Double,
    interval: SimulatedTime = SimulatedTime(seconds: 10), coldStart: SimulatedTime,
    scaleDownDelay: SimulatedTime = SimulatedTime(seconds: 60)
  ) {
    self.minimum = minimum
    self.maximum = maximum
    self.targetRequests = targetRequests
    self.interval = interval
    self.coldStart = coldStart
    self.scaleDownDelay = scaleDownDelay
  }
}

/// How many requests are in the system at a time.
public enum LoadControl: Hashable, Sendable {
  /// Requests come when they come.
  case open
  /// So many callers, each of whom sends the next request when the last is answered and they have thought.
  case closed(callers: Int, thinkTime: SimulatedTime)
}
