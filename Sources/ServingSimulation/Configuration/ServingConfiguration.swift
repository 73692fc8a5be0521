// SPDX-License-Identifier: Apache-2.0

/// Everything about a run but the requests and the time of a step.
public struct ServingConfiguration: Hashable, Sendable {
  /// When sequences join and leave a batch.
  public var batching = Batching.continuous(.chunked)
  /// The sequences in progress on one copy at most, 1 to 65,536.
  public var maximumSequences = 256
  /// The tokens of a step at most, at least ``maximumSequences``.
  public var tokenBudget = 2048
  /// Whether a step is planned while the one before it runs, so that the device never waits for the host, and a request that comes
  /// in the meantime waits a step longer (asynchronous scheduling).
  public var plansAhead = false
  /// The cache of one copy.
  public var cache: CacheSettings
  /// The copies at the start, 1 to 4,096; with ``autoscaling``, 0 as well.
  public var replicas = 1
  /// Whether all copies begin every step together, as engines do that deal experts out over copies.
  public var stepsTogether = false
  /// Which copy a request is sent to.
  public var routing = Routing.roundRobin
  /// The classes of traffic; requests name them by place.
  public var classes = [TrafficClass()]
  /// The requests that wait on one copy at most, those that the next step would take in among them; one more is turned away.
  public var queueLimit: Int?
  /// Drafts, if any.
  public var speculation: Speculation?
  /// Prompts on copies of their own, if so.
  public var disaggregation: Disaggregation?
  /// Copies that come and go, if so.
  public var autoscaling: Autoscaling?
  /// How many requests are in the system.
  public var load = LoadControl.open
  /// When the run ends, whatever is still in progress; `nil` lets it finish all.
  public var horizon: SimulatedTime?
  /// How far apart the samples of the timeline are at first; when there are 2,048, every second one goes and the distance doubles.
  public var sampleInterval = SimulatedTime(seconds: 10)
  /// What random draws depend on (drafts only; arrivals have their own).
  public var seed: UInt64 = 1
  /// Whether each request is kept with its times; else memory does not grow with their number.
  public var recordsRequests = false
  /// Whether runs of like steps are taken at once; the results are the same bits either way.
  public var skipsAlikeSteps = true

  /// Creates the settings with the defaults of vLLM 0.19 on a cache.
  public init(cache: CacheSettings) {
    self.cache = cache
  }
}
