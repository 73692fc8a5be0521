// SPDX-License-Identifier: Apache-2.0

import Foundation
import InferenceEconomics
import Quantities
import TestSupport
import Testing

struct DecisionsLatencyTests {
  private func spread(_ p50: Double, _ p95: Double) throws -> LatencySpread {
    try LatencySpread(p50: Interval(exactly: Time(p50)), p95: Interval(exactly: Time(p95)))
  }

  private func mixture(_ parts: [(Double, LatencySpread)]) throws -> LatencyMixture {
    try LatencyMixture(parts.map { .init(weight: $0.0, spread: $0.1) })
  }

  @Test(arguments: [(0.6, 1.0), (0.94, 1.0), (0.96, 0.05)])
  func `the p95 of hits and misses is that of misses until hits are 95%`(
    hits: Double, p95: Double
  ) throws {
    let found = try mixture([(hits, spread(0.05, 0.05)), (1 - hits, spread(1, 1))]).percentile(0.95)
    #expect(agree(found.value.value, p95, within: 1e-8))
  }

  @Test func `with half of the requests answered at once, the p95 is the p90 of the rest`() throws {
    // ln 2 / 1.644854 x 1.281552 is the logarithm of the 90th percentile.
    let found = try mixture([(1, spread(0.001, 0.001)), (1, spread(1, 2))]).percentile(0.95)
    #expect(agree(found.value.value, 1.716_09, within: 1e-5))
  }

  @Test func `a mixture of the same is the same`() throws {
    let found = try mixture([(3, spread(1, 2)), (1, spread(1, 2))])
    #expect(agree(try found.percentile(0.95).value.value, 2, within: 1e-8))
    #expect(agree(try found.percentile(0.5).value.value, 1, within: 1e-8))
  }

  @Test func `ends of the parts lead to ends of the whole`() throws {
    let misses = try LatencySpread(
      p50: Interval(1, low: 0.5, high: 2), p95: Interval(2, low: 1, high: 4))
    let found = try LatencyMixture([.init(weight: 1, spread: misses)]).percentile(0.95)
    #expect(agree(found.low.value, 1, within: 1e-8))
    #expect(agree(found.high.value, 4, within: 1e-8))
  }

  /// One place, one second for every request, half a request each second.
  private func baseline(
    rate: Interval<Per<Request, Second>> = Interval(exactly: 0.5), prefill: Double = 0.25
  ) throws -> LatencyBaseline {
    try LatencyBaseline(
      service: spread(1, 1), prefillShare: Interval(exactly: Ratio(prefill)), rate: rate,
      replicas: 1, places: 1, price: Interval(exactly: 3.6))
  }

  private func outcome(
    _ option: LatencyOption, _ baseline: LatencyBaseline, target: Double = 2, devices: Int = 4
  ) throws -> LatencyOutcome {
    let options = try LatencyOptions(
      [option], for: baseline, target: LatencyTarget(p95: Time(target), devices: devices))
    return try #require(options.outcomes.first { $0.option == option })
  }

  @Test func `one busy place makes a queue`() throws {
    // Half wait, with the rate 1 - 0.5: 1 + ln(10) / 0.5 seconds.
    let found = try outcome(.asItIs, baseline())
    #expect(agree(found.p95?.value, 5.605_170_185_988_091, within: 1e-8))
    #expect(found.verdict == .misses)
    #expect(agree(found.costPerRequest.value, 0.002))
    #expect(found.replicasNeeded == 2)
  }

  @Test func `two copies halve more than the queue`() throws {
    // Erlang C of 2 places at half a load is 0.1: 1 + ln(2) / 1.5 seconds.
    let found = try outcome(.moreReplicas(2), baseline())
    #expect(agree(found.p95?.value, 1.462_098_120_373_297, within: 1e-8))
    #expect(found.verdict == .meets)
    #expect(found.devices == 2)
    #expect(agree(found.costPerRequest.value, 0.004))
  }

  @Test func `ten places at a load of eight keep four in ten waiting`() throws {
    // Erlang C is 0.409180: 1 + ln(0.409180 / 0.05) / 2 seconds.
    let ten = try LatencyBaseline(
      service: spread(1, 1), prefillShare: Interval(exactly: 0), rate: Interval(exactly: 8),
      replicas: 1, places: 10, price: Interval(exactly: 1))
    #expect(agree(try outcome(.asItIs, ten).p95?.value, 2.051_065, within: 1e-5))
  }

  @Test func `a client cache takes load off the queue as well`() throws {
    // 40% hits at 0.01 s: misses come 0.3 a second, 30% wait; 0.6 x 0.3 x e^(-0.7 x) = 0.05.
    let cache = LatencyOption.clientCache(
      hitRate: Interval(exactly: 0.4), hit: try spread(0.01, 0.01))
    let found = try outcome(cache, baseline())
    #expect(agree(found.p95?.value, 1 + 1.280_933_845_462_064_4 / 0.7, within: 1e-8))
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func `a wait and a service of random length add up as drawn numbers do`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let deviation = log(3) / 1.644_853_626_951_472_7
    let mean = exp(deviation * deviation / 2)
    // One place at 60% load: 60% wait, with the rate 0.4 / mean.
    let rate = 0.6 / mean
    var times = (0..<200_000).map { _ in
      let (one, two, three, four) = (
        Double.random(in: 1e-12...1, using: &generator),
        Double.random(in: 0...1, using: &generator),
        Double.random(in: 0...1, using: &generator), Double.random(in: 1e-12...1, using: &generator)
      )
      let normal = (-2 * log(one)).squareRoot() * cos(2 * Double.pi * two)
      return exp(deviation * normal) + (three < 0.6 ? -log(four) * mean / 0.4 : 0)
    }
    times.sort()
    let baseline = try LatencyBaseline(
      service: spread(1, 3), prefillShare: Interval(exactly: 0),
      rate: Interval(exactly: RequestsPerSecond(rate)), replicas: 1, places: 1,
      price: Interval(exactly: 1))
    // Five standard errors of the 95th percentile of 200,000 draws are about 2%.
    #expect(agree(try outcome(.asItIs, baseline).p95?.value, times[190_000], within: 0.02))
  }

  @Test func `more requests than places have no p95`() throws {
    let found = try outcome(.asItIs, baseline(rate: Interval(exactly: 1.5)))
    #expect(found.p95 == nil)
    #expect(found.verdict == .misses)
    #expect(found.reasons.first?.side == .speaksAgainst)
    let unsure = try outcome(
      .asItIs, baseline(rate: Interval(0.1, low: 0.01, high: 1.5)))
    #expect(unsure.p95 == nil)
    #expect(unsure.verdict == .mayMeet)
  }

  @Test func `drafting shortens what comes after the first token`() throws {
    // A speed-up of 2 on three quarters: 0.625 s, then 1.6 - 0.5 a second end their wait, of 31.25% that wait.
    let drafting = try SpeculativeDecoding(
      acceptance: Interval(exactly: 1), draftLength: 1, draftCost: Interval(exactly: 0))
    let found = try outcome(.speculativeDecoding(drafting), baseline())
    #expect(agree(found.p95?.value, 0.625 + 1.832_581_463_748_31 / 1.1, within: 1e-8))
  }

  @Test func `a prefix cache that always hits saves the prefill`() throws {
    // 0.75 s: 37.5% wait, with the rate 1 / 0.75 - 0.5.
    let cache = LatencyOption.prefixCache(
      hitRate: Interval(exactly: 1), savedPrefill: Interval(exactly: 1))
    let found = try outcome(cache, baseline())
    #expect(agree(found.p95?.value, 0.75 + 2.014_903_020_542_264_7 / (4.0 / 3 - 0.5), within: 1e-8))
  }

  @Test func `what meets the target within the budget comes first, the cheaper before the dearer`()
    throws
  {
    let options = try LatencyOptions(
      [
        .moreReplicas(4), .moreReplicas(2), .moreReplicas(9),
        .edge(share: Interval(exactly: 1), answer: spread(5, 6), cost: Interval(exactly: 0)),
      ], for: baseline(), target: LatencyTarget(p95: 2, devices: 4))
    let order = options.outcomes.map { ($0.option.id.description, $0.devices) }
    #expect(
      order.map(\.0) == ["more-replicas", "more-replicas", "more-replicas", "as-it-is", "edge"])
    #expect(order.map(\.1) == [2, 4, 9, 1, 1])
    #expect(options.outcomes.map(\.isWithinBudget) == [true, true, false, true, true])
  }

  @Test func `a hit rate that is not known spans the p95`() throws {
    let cache = LatencyOption.clientCache(
      hitRate: Interval(0.4, low: 0, high: 0.99), hit: try spread(0.01, 0.01))
    let found = try outcome(cache, baseline())
    #expect(agree(found.p95?.low, 0.01, within: 1e-8))
    #expect(agree(found.p95?.high, 5.605_170_185_988_091, within: 1e-8))
    #expect(found.verdict == .mayMeet)
  }

  @Test(arguments: [-0.1, 1.1, .nan, .infinity, 1e30])
  func `a hit rate outside 0 to 1 is refused`(rate: Double) throws {
    let cache = LatencyOption.clientCache(
      hitRate: Interval(exactly: Ratio(rate)), hit: try spread(0.01, 0.01))
    #expect(throws: EconomicsError.self) { try outcome(cache, baseline()) }
  }

  @Test func `a p95 below the median is refused`() {
    #expect(throws: EconomicsError.self) { try spread(2, 1) }
    #expect(throws: EconomicsError.self) { try spread(0, 1) }
    #expect(throws: EconomicsError.self) { try mixture([]) }
  }
}
