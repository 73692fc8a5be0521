// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct DecisionsGroundingTests {
  private func lookup(prefill: Double = 0.054) throws -> LookupLatency {
    try LookupLatency(
      embed: Interval(exactly: 0.005), network: Interval(exactly: 0.001),
      search: Interval(0.01, low: 0.002, high: 0.06), rerank: Interval(exactly: 0.02),
      extraPrefill: Interval(exactly: Time(prefill)))
  }

  private func costs(refreshDelay: Double = 60) throws -> GroundingCosts {
    try GroundingCosts(
      tokens: MoneySamples.flatPrice(0.15),
      retrieval: .init(
        passages: 1_500, latency: lookup(), queryCost: Interval(exactly: 0),
        storage: Interval(exactly: 50), embedding: Interval(exactly: .perMillion(0.1)),
        changedShare: Interval(exactly: 0.01), refreshDelay: Interval(exactly: Time(refreshDelay))),
      longContext: .init(prefill: Interval(exactly: 0.7)),
      fineTuning: .init(
        run: Interval(exactly: 100), runTime: Interval(exactly: 14_400),
        life: Interval(exactly: 6), hosting: Interval(exactly: 20)))
  }

  private func needs(
    requests: Double = 10_000, knowledge: Tokens = 20_000, known: Bool = false,
    citations: Bool = false, format: Bool = false, budget: Time? = nil
  ) throws -> GroundingNeeds {
    try GroundingNeeds(
      requests: Interval(exactly: Amount(requests)), knowledge: knowledge, usableContext: 32_000,
      isKnownToModel: known, needsCitations: citations, needsFormat: format, latencyBudget: budget)
  }

  private func matrix(_ needs: GroundingNeeds, refreshDelay: Double = 60) throws -> GroundingMatrix
  {
    GroundingMatrix(needs: needs, costs: try costs(refreshDelay: refreshDelay))
  }

  @Test func `a lookup adds up, and pays when it saves enough of the prompt`() throws {
    let lookup = try lookup()
    #expect(agree(lookup.figure.value, 0.09))
    #expect(agree(lookup.figure.high, 0.14))
    #expect(lookup.figure.terms.count == 5)
    let search = try LookupLatency(
      embed: Interval(exactly: 0), search: Interval(exactly: 0.01),
      extraPrefill: Interval(exactly: 0))
    // 1,000 tokens in 36 ms: 10 ms are 278 tokens.
    let saved = try search.tokensToSave(prefill: Interval(exactly: TokensPerSecond(1_000 / 0.036)))
    #expect(agree(saved.value, 277.777_777_777_777_8))
  }

  @Test func `facts that change by the hour and must be right are looked up`() throws {
    let cell = try matrix(needs(knowledge: 10_000_000, citations: true))[.hours, .none]
    #expect(cell.recommendation == .retrieval)
    #expect(cell.options[0].reasons.contains { $0.side == .needs })
    let trained = try #require(cell.options.first { $0.option == .fineTuning })
    #expect(!trained.isPossible)
  }

  @Test func `a format of its own on changing facts takes both`() throws {
    let matrix = try matrix(needs(knowledge: 10_000_000, format: true))
    #expect(matrix[.days, .low].recommendation == .retrievalAndFineTuning)
    #expect(matrix[.stable, .high].recommendation == .fineTuning)
  }

  @Test func `a format without facts is trained, and a prompt does the rest`() throws {
    #expect(
      try matrix(needs(knowledge: 0, format: true))[.stable, .low].recommendation == .fineTuning)
    #expect(try matrix(needs(knowledge: 0))[.stable, .low].recommendation == .promptAsIs)
  }

  @Test func `few requests on few facts put them into the prompt, many look them up`() throws {
    // 10,000 x 20,000 x 0.15 = 30 USD against 2.25 + 50; ten times as many: 300 against 72.50.
    let few = try matrix(needs())[.months, .none]
    #expect(few.recommendation == .longContext)
    #expect(agree(few.options[0].monthly.value, 30))
    #expect(few.isClear)
    let becomes = few.flips.first { $0.change == "ten times the requests" }?.becomes
    #expect(becomes == .retrieval)
    let many = try matrix(needs(requests: 100_000))[.months, .none]
    #expect(many.recommendation == .retrieval)
    // Passages 22.50, index 50, refresh 12^-0.5 x 1% x 20,000 tokens at 0.10: 0.0000058.
    #expect(agree(many.options[0].monthly.value, 72.5 + 0.000_005_773_502_691_896_258))
  }

  @Test func `facts longer than the usable context do not go into the prompt`() throws {
    let cell = try matrix(needs(knowledge: 32_001))[.months, .none]
    let context = try #require(cell.options.first { $0.option == .longContext })
    #expect(!context.isPossible)
    #expect(try matrix(needs(knowledge: 32_000))[.months, .none].options[0].option == .longContext)
  }

  @Test func `a budget of time takes out what is slower, and lifting it brings it back`() throws {
    let cell = try matrix(needs(budget: 0.2))[.months, .none]
    #expect(cell.recommendation == .retrieval)
    #expect(cell.flips.first { $0.change == "no latency budget" }?.becomes == .longContext)
    #expect(!cell.flips.contains { $0.change == "half the latency budget" })
    let strict = try matrix(needs(budget: 0.01))[.months, .none]
    #expect(strict.recommendation == nil)
  }

  @Test func `an index that is older than the facts does not help`() throws {
    let cell = try matrix(needs(knowledge: 10_000_000), refreshDelay: 3e6)[.hours, .low]
    #expect(cell.recommendation == nil)
  }

  @Test func `known facts where a wrong claim does no harm need nothing`() throws {
    let matrix = try matrix(needs(known: true))
    #expect(matrix[.stable, .high].recommendation == .promptAsIs)
    #expect(matrix[.hours, .high].recommendation == .longContext)
    #expect(matrix[.stable, .none].recommendation == .longContext)
  }

  @Test func `training is paid anew for every change of trained facts`() throws {
    let matrix = try matrix(needs(knowledge: 10_000_000))
    let months = try #require(
      matrix[.months, .high].options.first { $0.option == .fineTuning })
    #expect(agree(months.monthly.value, 100 * 0.288_675_134_594_812_9 + 20))
    #expect(agree(months.monthly.high, 120))
    #expect(agree(months.monthly.low, 100 / 6.0 + 20))
  }

  @Test func `twelve cells, each with all five options and no repeated reason`() throws {
    let matrix = try matrix(needs(budget: 1))
    #expect(matrix.cells.count == 12)
    for cell in matrix.cells {
      #expect(Set(cell.options.map(\.option)).count == 5)
      for option in cell.options {
        #expect(Set(option.reasons.map(\.text)).count == option.reasons.count)
      }
      #expect(!cell.flips.contains { $0.becomes == cell.recommendation })
    }
  }

  @Test(arguments: [-1, .nan, .infinity, 1e30])
  func `impossible numbers are refused`(number: Double) {
    #expect(throws: EconomicsError.self) { try needs(requests: number) }
    #expect(throws: EconomicsError.self) { try needs(knowledge: Tokens(number)) }
    #expect(throws: EconomicsError.self) { try lookup(prefill: number) }
    #expect(throws: EconomicsError.self) { try costs(refreshDelay: number) }
  }
}
