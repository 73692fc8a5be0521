// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct DecisionsHostileTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `drafting, chains and workflows give numbers only`(seed: UInt64) {
    var hostile = HostileNumbers(seed: seed)
    var results = 0
    for _ in 0..<500 {
      let drafting = try? SpeculativeDecoding(
        acceptance: hostile.share(), draftLength: hostile.count(1...16),
        draftCost: hostile.interval(-3...1), computeLoad: hostile.interval(-3...2))
      expectSound(drafting?.figure, "speed-up")
      expectSound(drafting?.breakEvenLoad.figure, "break-even load")
      guard let one = step(&hostile), let other = step(&hostile) else { continue }
      let chain = try? CallChain(of: one.attempts, person: hostile.share())
      expectSound(try? chain?.reliability(calls: hostile.count(0...1000)), "chain")
      expectSound(try? chain?.mostCalls(target: hostile.number(-3...0)), "most calls")
      let plan = WorkflowPlan.sequence([.step(one), .parallel([.step(other), .step(one)])])
      guard let estimate = try? WorkflowEstimate(plan) else { continue }
      results += 1
      expectSound(estimate.reliabilityFigure, "reliability")
      expectSound(estimate.timeFigure, "time")
      expectSound(estimate.costFigure, "cost")
    }
    #expect(results > 100)
  }

  private func step(_ hostile: inout HostileNumbers) -> WorkflowStep? {
    let person = try? WorkflowStep.Person(
      success: hostile.share(), time: hostile.interval(0...5), cost: hostile.interval(-1...3))
    guard
      let attempts = try? Attempts(
        success: hostile.share(), noticed: hostile.number(-2...0), limit: hostile.count(1...9))
    else { return nil }
    return try? WorkflowStep(
      "step", attempts: attempts, time: hostile.interval(-3...4), cost: hostile.interval(-6...2),
      person: hostile.coin() ? person : nil)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `starting and stopping gives numbers only`(seed: UInt64) {
    var hostile = HostileNumbers(seed: seed)
    var results = 0
    for round in 0..<500 {
      let start = try? StartupTime(
        schedule: hostile.interval(0...3),
        pull: StartupTime.Transfer(size: hostile.interval(6...11), rate: hostile.interval(6...11)),
        load: StartupTime.Transfer(size: hostile.interval(6...12), rate: hostile.interval(6...11)),
        warmUp: hostile.interval(-1...3))
      expectSound(start?.figure, "cold start")
      let found = try? ScaleToZero(
        rate: hostile.interval(-8...3), coldStart: hostile.interval(0...4),
        keepWarm: Time(hostile.number(0...5)), price: hostile.interval(-2...2),
        alwaysOnPrice: hostile.interval(-2...2), givesUp: hostile.share(),
        requestValue: hostile.interval(-4...2))
      guard let found else { continue }
      results += 1
      expectSound(found.coldShareFigure, "cold share")
      expectSound(found.monthly, "monthly")
      expectSound(found.idleMonthly, "idle")
      if round % 10 == 0 { expectSound(found.cheaperBelow.figure, "cheaper below") }
    }
    #expect(results > 100)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `edge and grounding give numbers only`(seed: UInt64) {
    var hostile = HostileNumbers(seed: seed)
    var results = 0
    for _ in 0..<500 {
      if let candidate = try? edge(&hostile) {
        let found = try? EdgeRanking(
          [candidate], answer: Tokens(hostile.number(1...5)), leastSpeed: 10, highestRise: 0.1)
        expectSound(found?.places.first?.time, "time")
        expectSound(found?.places.first?.energy, "energy")
        expectSound(found?.places.first?.room, "room")
      }
      guard let needs = try? needs(&hostile), let costs = try? costs(&hostile) else { continue }
      results += 1
      for option in GroundingCell(.days, .low, needs, costs).options {
        expectSound(option.monthly, "monthly")
        expectSound(option.latency, "latency")
      }
    }
    #expect(results > 100)
  }

  private func edge(_ hostile: inout HostileNumbers) throws -> EdgeCandidate {
    try EdgeCandidate(
      "a", weights: Bytes(hostile.number(6...12)), cache: Bytes(hostile.number(3...11)),
      runtime: hostile.interval(6...9), memory: hostile.interval(8...11),
      speed: hostile.interval(-2...4), prefill: hostile.interval(-3...2),
      power: hostile.interval(0...3))
  }

  private func needs(_ hostile: inout HostileNumbers) throws -> GroundingNeeds {
    try GroundingNeeds(
      requests: hostile.interval(0...9), knowledge: Tokens(hostile.number(0...10)),
      usableContext: Tokens(hostile.number(3...7)), isKnownToModel: hostile.coin(),
      needsCitations: hostile.coin(), needsFormat: hostile.coin(),
      latencyBudget: hostile.coin() ? Time(hostile.number(-3...1)) : nil)
  }

  private func costs(_ hostile: inout HostileNumbers) throws -> GroundingCosts {
    try GroundingCosts(
      tokens: TokenPrice(input: hostile.interval(-8...(-3)), output: hostile.interval(-8...(-3))),
      retrieval: .init(
        passages: Tokens(hostile.number(1...5)),
        latency: LookupLatency(
          embed: hostile.interval(-4...0), search: hostile.interval(-4...0),
          extraPrefill: hostile.interval(-4...1)),
        queryCost: hostile.interval(-7...(-1)), storage: hostile.interval(0...4),
        embedding: hostile.interval(-8...(-4)), changedShare: hostile.share(),
        refreshDelay: hostile.interval(0...6)),
      longContext: .init(prefill: hostile.interval(-2...3), cachedShare: hostile.share()),
      fineTuning: .init(
        run: hostile.interval(0...5), runTime: hostile.interval(2...6),
        life: hostile.interval(0...2), hosting: hostile.interval(0...4)))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `latency options give numbers only`(seed: UInt64) {
    var hostile = HostileNumbers(seed: seed)
    var results = 0
    for _ in 0..<20 {
      guard let base = try? spread(&hostile), let other = try? spread(&hostile),
        let baseline = try? LatencyBaseline(
          service: base, prefillShare: hostile.share(), rate: hostile.interval(-3...2),
          replicas: hostile.count(1...8), places: hostile.count(1...64),
          price: hostile.interval(-1...2)),
        let target = try? LatencyTarget(
          p95: Time(hostile.number(-2...3)), devices: hostile.count(1...16))
      else { continue }
      let options: [LatencyOption] = [
        .clientCache(hitRate: hostile.share(), hit: other),
        .edge(share: hostile.share(), answer: other, cost: hostile.interval(-6...0)),
        .distillation(service: other, places: hostile.count(1...64), devicesPerReplica: 1),
        .biggerBatch(places: hostile.count(1...128), slowdown: hostile.interval(1...1)),
        .prefixCache(hitRate: hostile.share(), savedPrefill: hostile.share()),
      ]
      let found = try? LatencyOptions(options, for: baseline, target: target)
      results += found == nil ? 0 : 1
      for outcome in found?.outcomes ?? [] {
        expectSound(outcome.p95, "p95")
        expectSound(outcome.costPerRequest, "cost")
      }
    }
    #expect(results > 0)
  }

  private func spread(_ hostile: inout HostileNumbers) throws -> LatencySpread {
    let p50 = hostile.number(-3...1)
    let factor = 1 + hostile.number(-2...1)
    return try LatencySpread(
      p50: Interval(exactly: Time(p50)), p95: Interval(exactly: Time(p50 * factor)))
  }
}
