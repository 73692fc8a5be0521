// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import ServingSimulation

/// A configuration and requests drawn from a seed, over everything that can be set.
struct RandomWorkload {
  var settings: ServingConfiguration
  let trace: RequestTrace
  let cost: StraightCost
  private let stream: SeededStream

  init(seed: UInt64) {
    stream = SeededStream(seed: seed, "workload")
    let draw = stream
    func whole(_ index: Int, _ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(draw.uniform(index) * Double(range.count))
    }
    let page = [1, 8, 16, 32][whole(1, 0...3)]
    var settings = ServingConfiguration(
      cache: CacheSettings(
        pageTokens: page, pages: whole(2, 40...4000) * 16 / page,
        keepsPrefixes: whole(3, 0...1) == 1))
    settings.maximumSequences = whole(4, 1...64)
    settings.tokenBudget = max(settings.maximumSequences, whole(5, 64...2048))
    settings.plansAhead = draw.bernoulli(0.4, 34)
    settings.sampleInterval = SimulatedTime(seconds: 0.5)
    Self.chooseBatching(&settings, draw)
    Self.chooseFleet(&settings, draw)
    Self.chooseClasses(&settings, draw)
    if draw.bernoulli(0.2, 30) { settings.queueLimit = whole(31, 1...20) }
    if draw.bernoulli(0.2, 32) {
      settings.horizon = SimulatedTime(seconds: 1 + 20 * draw.uniform(33))
    }
    self.settings = settings
    cost = StraightCost(
      bends: draw.bernoulli(0.5, 40) ? [100, 300, 700] : [],
      perLongest: draw.bernoulli(0.3, 41) ? 200_000 : 0)
    trace = Self.requests(seed: seed, settings, draw)
  }

  private static func chooseBatching(_ settings: inout ServingConfiguration, _ draw: SeededStream) {
    let size = max(1, settings.maximumSequences / 2)
    switch draw.uniform(6) {
    case ..<0.6: settings.batching = .continuous(.chunked)
    case ..<0.8: settings.batching = .continuous(.whole)
    case ..<0.9: settings.batching = .fixed(size: size)
    default:
      settings.batching = .dynamic(size: size, longestWait: SimulatedTime(seconds: draw.uniform(7)))
    }
    guard case .continuous = settings.batching, draw.bernoulli(0.15, 8) else { return }
    let speculation = Speculation(draftTokens: 3, acceptance: draw.uniform(9), draftCost: 0.1)
    settings.speculation = speculation
    settings.tokenBudget = max(settings.tokenBudget, settings.maximumSequences * 4)
  }

  private static func chooseFleet(_ settings: inout ServingConfiguration, _ draw: SeededStream) {
    settings.replicas = 1 + Int(draw.uniform(10) * 4)
    settings.routing =
      [
        .roundRobin, .leastLoaded, .shortestQueue, .prefixAware(imbalance: 4),
      ][Int(draw.uniform(11) * 4)]
    let isContinuous: Bool
    if case .continuous = settings.batching { isContinuous = true } else { isContinuous = false }
    switch draw.uniform(12) {
    case ..<0.15 where isContinuous && settings.speculation == nil && settings.replicas > 1:
      settings.disaggregation = Disaggregation(
        prefillReplicas: 1, transferPerToken: SimulatedTime(seconds: 1e-6 * draw.uniform(13)),
        transferLatency: SimulatedTime(seconds: 0.001))
    case ..<0.3:
      settings.replicas = Int(draw.uniform(14) * 2)
      settings.autoscaling = Autoscaling(
        minimum: Int(draw.uniform(15) * 2), maximum: 4, targetRequests: 4,
        interval: SimulatedTime(seconds: 1),
        coldStart: SimulatedTime(seconds: 3 * draw.uniform(16)),
        scaleDownDelay: SimulatedTime(seconds: 4))
    case ..<0.45:
      settings.load = .closed(
        callers: 1 + Int(draw.uniform(17) * 40),
        thinkTime: SimulatedTime(seconds: draw.uniform(18)))
    default: break
    }
  }

  private static func chooseClasses(_ settings: inout ServingConfiguration, _ draw: SeededStream) {
    let level = ServiceObjective(timeToFirstToken: SimulatedTime(seconds: 1))
    settings.classes = [TrafficClass(name: "a", priority: 1, objective: level)]
    guard draw.bernoulli(0.5, 20) else { return }
    let timeout = draw.bernoulli(0.5, 21) ? SimulatedTime(seconds: 5 * draw.uniform(22)) : nil
    settings.classes.append(TrafficClass(name: "b", priority: 0, timeout: timeout))
  }

  private static func requests(
    seed: UInt64, _ settings: ServingConfiguration, _ draw: SeededStream
  ) -> RequestTrace {
    let stream = SeededStream(seed: seed, "requests")
    let rate = 1 + 40 * draw.uniform(50)
    var time = 0.0
    var blocks: [UInt32] = []
    let requests = (0..<(20 + Int(draw.uniform(51) * 180))).map { place in
      time += stream.exponential(mean: 1 / rate, place * 4)
      let prompt = 1 + Int(stream.uniform(place * 4 + 1) * 900)
      let output = 1 + Int(stream.uniform(place * 4 + 2) * 200)
      let start = blocks.count
      let family = UInt32(stream.uniform(place * 4 + 3) * 5)
      for block in 0..<UInt32((prompt + 63) / 64) {
        blocks.append(block < 3 ? family * 1000 + block : UInt32(1_000_000 + place * 1000) + block)
      }
      return SimulatedRequest(
        arrival: SimulatedTime(seconds: time), promptTokens: prompt, outputTokens: output,
        trafficClass: place % settings.classes.count, prefixStart: start,
        prefixCount: blocks.count - start)
    }
    return RequestTrace(requests, prefixBlocks: blocks, prefixBlockTokens: 64)
  }
}
