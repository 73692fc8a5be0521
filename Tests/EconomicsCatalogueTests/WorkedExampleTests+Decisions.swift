// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing

/// The article Decisions.
extension WorkedExampleTests {
  /// The rate that the example of saved prompts assumes.
  private var rate: OperationsPerSecond { 400e12 }

  @Test(arguments: [
    ("mistral-7b-v0.3", 36.2), ("mistral-small-3-2501", 117.9), ("llama-3.1-70b", 352.8),
  ])
  func `a thousand prompt tokens saved are 36 ms on a 7B, 118 on a 24B and 353 on a 70B`(
    model: String, milliseconds: Double
  ) throws {
    let operations = Operations(2 * (try shape(model).parameters.total.value) * 1000)
    #expect(rounds((operations / rate).milliseconds, to: milliseconds, within: 0.0015))
    guard model == "mistral-7b-v0.3" else { return }
    let lookup = try LookupLatency(
      embed: exactly(0), search: exactly(0.01), extraPrefill: exactly(0))
    let speed = TokensPerSecond(1000 / (operations / rate).value)
    #expect(rounds(speed.value, to: 27_594, within: 1e-4))
    let saved = try lookup.tokensToSave(prefill: Interval(exactly: speed))
    #expect(rounds(saved.value, to: 276, within: 0.001))
  }

  @Test func `a lookup with reranking takes 0.19 seconds`() throws {
    let embed = try #require(Catalogue.fact("embed-query")?.interval(in: Second.self))
    let rerank = try #require(Catalogue.fact("rerank-50")?.interval(in: Second.self))
    let lookup = try LookupLatency(
      embed: embed, search: exactly(0.01), rerank: rerank, extraPrefill: exactly(0.0725))
    #expect(rounds(lookup.figure.value, to: 0.1925, within: 1e-9))
    #expect(rounds(lookup.figure.low, to: 0.1425, within: 1e-9))
    #expect(rounds(lookup.figure.high, to: 0.5325, within: 1e-9))
  }

  @Test func `facts that change by the hour and must be cited are looked up`() throws {
    let needs = try GroundingNeeds(
      requests: exactly(10_000), knowledge: 10_000_000, usableContext: 32_000, needsCitations: true)
    let cell = GroundingMatrix(needs: needs, costs: try groundingCosts())[.hours, .none]
    #expect(cell.recommendation == .retrieval)
    let possible = cell.options.filter(\.isPossible).map(\.option)
    #expect(possible == [.retrieval])
    let retrieval = try #require(cell.options.first)
    #expect(retrieval.reasons.contains { $0.side == .needs })
    let terms = Dictionary(
      uniqueKeysWithValues: retrieval.monthly.terms.map { ($0.name.description, $0.value) })
    #expect(rounds(terms["passages in prompts"], to: 2.25, within: 1e-9))
    #expect(terms["index"] == 50)
  }

  private func groundingCosts() throws -> GroundingCosts {
    let lookup = try LookupLatency(
      embed: exactly(0.01), search: exactly(0.01), extraPrefill: exactly(0.0725))
    return GroundingCosts(
      tokens: try TokenPrice(input: exactly(0.15e-6), output: exactly(0.15e-6)),
      retrieval: try .init(
        passages: 1500, latency: lookup, queryCost: exactly(0), storage: exactly(50),
        embedding: exactly(0.1e-6), changedShare: exactly(0.01), refreshDelay: exactly(60)),
      longContext: try .init(prefill: exactly(400)),
      fineTuning: try .init(
        run: exactly(100), runTime: exactly(14_400), life: exactly(6), hosting: exactly(20)))
  }

  @Test func `an 8B starts in 34 seconds, and 35 were measured`() throws {
    let rows = Catalogue.coldStarts(of: .weights, model: "llama-3-8b").filter {
      $0.storage == "EBS gp3 1000 MiB/s" && $0.source == "runai-streamer"
        && ["4", "8", "16"].map { "Run:ai streamer concurrency " + $0 }.contains($0.method)
    }
    let times = rows.compactMap { $0.time?.value.value }
    #expect(times == [14.43, 14.42, 14.34])
    #expect(rows.allSatisfy { $0.size == .gigabytes(15) })
    let load = try StartupTime.Transfer(
      size: exactly(15e9), measured: times.map { (size: .gigabytes(15), time: Time($0)) })
    let warmUp = try #require(Catalogue.fact("engine-warm-up")?.interval(in: Second.self))
    let start = try StartupTime(load: load, warmUp: warmUp)
    #expect(rounds(start.figure.value, to: 33.92, within: 1e-9))
    #expect(rounds(start.figure.low, to: 32.34, within: 1e-9))
    #expect(rounds(start.figure.high, to: 35.43, within: 1e-9))
    let ready = Catalogue.coldStarts(of: .ready, model: "llama-3-8b").first {
      $0.storage == "EBS gp3 1000 MiB/s" && $0.method == "vLLM 0.5.5 + Run:ai streamer"
    }
    #expect(ready?.time?.value == 35.08)
  }

  @Test func `a copy that is kept for five minutes lets 8% of requests wait`() throws {
    let scaling = try ScaleToZero(
      rate: exactly(0.01), coldStart: exactly(60), keepWarm: 300, price: exactly(2.5),
      alwaysOnPrice: exactly(2.5))
    #expect(rounds(scaling.coldShare.value.value, to: 0.0773, within: 0.001))
    #expect(rounds(scaling.paidShare.value.value, to: 0.952, within: 0.0005))
    #expect(rounds(scaling.meanWait.value.value, to: 3.77))
  }

  @Test func `ten steps at 95% succeed six times in ten`() throws {
    let once = try CallChain(of: Attempts(success: exactly(0.95)))
    #expect(rounds(try once.reliability(calls: 10).value, to: 0.599, within: 0.001))
    let twice = try CallChain(of: Attempts(success: exactly(0.95), limit: 2))
    #expect(rounds(twice.callReliability.value.value, to: 0.9975, within: 1e-12))
    #expect(rounds(try twice.reliability(calls: 10).value, to: 0.975, within: 0.001))
    let careful = try CallChain(of: Attempts(success: exactly(0.99)))
    #expect(try careful.mostCalls(target: 0.9).value == 10)
  }

  @Test(arguments: [(1, 2.897), (2, 1.0)])
  func `a second copy takes the 95th percentile from 2.9 seconds to 1`(
    copies: Int, seconds: Double
  ) throws {
    let baseline = try LatencyBaseline(
      service: try LatencySpread(constant: exactly(1)), prefillShare: exactly(0.1),
      rate: exactly(1), replicas: 1, places: 2, price: exactly(2.5))
    let options = try LatencyOptions(
      [.moreReplicas(copies)], for: baseline, target: try LatencyTarget(p95: 2, devices: 2))
    let outcome = try #require(options.outcomes.first { $0.option == .moreReplicas(copies) })
    #expect(rounds(outcome.p95?.value, to: seconds, within: 0.0005))
  }

  @Test(arguments: [(0.0, 2.80), (0.5, 1.245), (1, 0.646)])
  func `four drafted tokens make an idle server 2.8 times faster and a full one slower`(
    load: Double, speedup: Double
  ) throws {
    let drafting = try SpeculativeDecoding(
      acceptance: exactly(0.8), draftLength: 4, draftCost: exactly(0.05),
      computeLoad: exactly(load))
    #expect(rounds(drafting.tokensPerRound.value.value, to: 3.3616, within: 1e-9))
    #expect(rounds(drafting.figure.value, to: speedup, within: 0.001))
    #expect(rounds(drafting.breakEvenLoad.figure?.value, to: 0.632_32, within: 1e-9))
  }
}
