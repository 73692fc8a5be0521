// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What a run has shown.
public struct SimulationResult: Sendable {
  /// How many requests came, and what became of them.
  public let arrived: Int
  private let fates: [RequestFate: Int]
  /// From arrival to first token, of finished requests.
  public let timeToFirstToken: LatencyHistogram
  /// Between two tokens of an answer, of all tokens.
  public let interTokenLatency: LatencyHistogram
  /// The mean time between the tokens of an answer, of finished requests with two or more.
  public let meanInterTokenLatency: LatencyHistogram
  /// From arrival to last token, of finished requests.
  public let endToEnd: LatencyHistogram
  /// From arrival to the first step with it, of finished requests.
  public let queueTime: LatencyHistogram
  /// The classes of traffic, in the order of the configuration.
  public let classes: [ClassResult]

  /// When the last request came.
  public let lastArrival: SimulatedTime
  /// When the last one ended; the horizon where some were still open then.
  public let end: SimulatedTime
  /// All steps, and those in which sequences decoded.
  public let steps: Int
  public let decodeSteps: Int
  /// All output tokens, and those of finished requests.
  public let outputTokens: Int
  public let finishedOutputTokens: Int
  /// The prompt tokens of finished requests.
  public let finishedPromptTokens: Int
  /// Tokens of prompts that were computed, found in the prefix cache, and computed again after a preemption (part of the first).
  public let computedPromptTokens: Int
  public let cachedPromptTokens: Int
  public let recomputedTokens: Int
  public let preemptions: Int
  /// How many decode steps had so many sequences, by place.
  public let batchSizes: [Int]
  /// The most pages that sequences held on one copy, and the pages of one copy.
  public let peakPages: Int
  public let pages: Int
  /// The time in which copies worked, and for which they were there.
  public let busyTime: Time
  public let replicaTime: Time
  /// The most copies there were.
  public let replicas: Int
  public let timeline: [TimelineSample]
  /// Each request that ended, in that order, when they were asked for.
  public let outcomes: [RequestOutcome]
  /// Whether the queue grew to the end of the arrivals, so that waiting times say more about the length of the run than about the load.
  public let isUnstable: Bool

  init(_ run: ServingRun<some RequestSource, some StepCost>) {
    let tally = run.tally
    arrived = tally.arrived
    fates = Dictionary(uniqueKeysWithValues: RequestFate.allCases.map { ($0, tally.fate($0)) })
    timeToFirstToken = tally.overall(\.timeToFirstToken)
    interTokenLatency = tally.interTokenLatency
    meanInterTokenLatency = tally.overall(\.meanInterTokenLatency)
    endToEnd = tally.overall(\.endToEnd)
    queueTime = tally.queueTime
    classes = zip(run.settings.classes, tally.classes).map { ClassResult($0, $1) }
    lastArrival = SimulatedTime(picoseconds: run.lastArrival)
    end = SimulatedTime(picoseconds: run.end)
    steps = tally.steps
    decodeSteps = tally.decodeSteps
    outputTokens = tally.outputTokens
    finishedOutputTokens = tally.finishedTokens
    finishedPromptTokens = tally.finishedPromptTokens
    computedPromptTokens = tally.computedTokens
    cachedPromptTokens = tally.cachedTokens
    recomputedTokens = tally.recomputedTokens
    preemptions = tally.preemptions
    batchSizes = tally.batchSizes
    peakPages = tally.peakPages
    pages = run.settings.cache.pages
    busyTime = Time(Double(tally.busy) / 1e12)
    replicaTime = Time(Double(run.fleet.replicaTime) / 1e12)
    replicas = run.fleet.replicas.count
    timeline = run.timeline.samples
    outcomes = tally.outcomes
    isUnstable = Stability(run).isUnstable
  }

  /// Returns how many requests came to this.
  public func count(_ fate: RequestFate) -> Int { fates[fate] ?? 0 }
}

/// What is derived from it.
extension SimulationResult {
  /// The requests that were finished within the objective of their class.
  public var good: Int { classes.reduce(0) { $0 + $1.good } }
  /// The share of all requests that were finished within the objective of their class; 1 when none came.
  public var attainment: Double { arrived == 0 ? 1 : Double(good) / Double(arrived) }
  /// Requests a second that were finished within the objective of their class.
  public var goodput: Double { perSecond(good) }
  /// Requests finished a second.
  public var requestsPerSecond: Double { perSecond(count(.finished)) }
  /// Output tokens a second.
  public var outputTokensPerSecond: Double { perSecond(outputTokens) }
  /// The sequences of a decode step on average.
  public var meanBatch: Double {
    var sum = 0
    for (size, steps) in batchSizes.enumerated() { sum += size * steps }
    return decodeSteps == 0 ? 0 : Double(sum) / Double(decodeSteps)
  }
  /// The share of the copies' time in which they worked.
  public var utilisation: Double {
    replicaTime == .zero ? 0 : min(1, busyTime / replicaTime)
  }
  /// The largest share of a copy's cache that sequences held.
  public var peakCacheUse: Double { pages == 0 ? 0 : Double(peakPages) / Double(pages) }
  /// The share of prompt tokens that were found in the prefix cache.
  public var prefixHitRate: Double {
    let first = computedPromptTokens - recomputedTokens + cachedPromptTokens
    return first == 0 ? 0 : Double(cachedPromptTokens) / Double(first)
  }

  private func perSecond(_ count: Int) -> Double {
    end == .zero ? 0 : Double(count) / end.seconds
  }
}

/// What a run has shown about one class of traffic.
public struct ClassResult: Sendable {
  public let trafficClass: TrafficClass
  public let requests: Int
  public let finished: Int
  /// Finished within the objective.
  public let good: Int
  public let timeToFirstToken: LatencyHistogram
  public let meanInterTokenLatency: LatencyHistogram
  public let endToEnd: LatencyHistogram

  init(_ trafficClass: TrafficClass, _ tally: ClassTally) {
    self.trafficClass = trafficClass
    requests = tally.requests
    finished = tally.finished
    good = tally.good
    timeToFirstToken = tally.timeToFirstToken
    meanInterTokenLatency = tally.meanInterTokenLatency
    endToEnd = tally.endToEnd
  }

  /// The share of its requests that were finished within the objective; 1 when none came.
  public var attainment: Double { requests == 0 ? 1 : Double(good) / Double(requests) }
}
