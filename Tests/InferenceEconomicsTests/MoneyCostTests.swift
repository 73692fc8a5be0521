// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct MoneyCostTests {
  @Test(arguments: [
    (0.0, 0.0, 0.0006), (0.5, 0.0, 0.000465), (0.0, 1.0, 0.0003), (0.5, 0.5, 0.0003825),
  ])
  func `a request is billed by what was kept and what may wait`(
    cached: Double, batch: Double, dollars: Double
  ) throws {
    let mix = try MoneySamples.mix(
      cached: Interval(exactly: Ratio(cached)), batch: Interval(exactly: Ratio(batch)))
    let cost = try MoneySamples.price().cost(of: mix)
    #expect(agree(cost.request.value.value, dollars))
    #expect(agree(cost.perMillionBlended.value, dollars / 2500 * 1e6))
    #expect(cost.perMillionBlended.unit == "USD/M tokens")
    #expect(cost.perRequest.sources == ["list"])
  }

  @Test func `an unknown hit rate spans the prices of no hit and of hits only`() throws {
    let mix = try MoneySamples.mix(cached: Interval(0.5, low: 0, high: 1))
    let cost = try MoneySamples.price().cost(of: mix)
    #expect(agree(cost.request.low.value, 0.00033))
    #expect(agree(cost.request.high.value, 0.0006))
    #expect(agree(cost.perMillionInput?.low, 0.015))
    #expect(agree(cost.perMillionInput?.high, 0.15))
  }

  @Test func `a batch needs a batch price`() throws {
    let price = try MoneySamples.flatPrice(1)
    let mix = try MoneySamples.mix(batch: Interval(exactly: 0.25))
    let error = #expect(throws: EconomicsError.self) { try price.cost(of: mix) }
    #expect(error?.description.contains("share of batch requests is 0.25") == true)
  }

  @Test func `hosting costs the seconds of a copy`() throws {
    let cost = try MoneySamples.hosting().cost(of: MoneySamples.mix())
    #expect(agree(cost.request.value.value, 0.0007))
    #expect(agree(cost.perMillionInput?.value, 0.1))
    #expect(agree(cost.perMillionOutput?.value, 1))
    #expect(agree(cost.perMillionBlended.value, 0.28))
  }

  @Test func `dear devices that idle make the high end`() throws {
    let hosting = try MoneySamples.hosting(price: Interval(1.8, low: 1.5, high: 2.1))
    let cost = try hosting.cost(
      of: MoneySamples.mix(), utilisation: Interval(0.5, low: 0.4, high: 0.8))
    #expect(agree(cost.request.value.value, 0.0014))
    #expect(agree(cost.request.low.value, 2 * 1.5 / 3600 / 0.8 * 0.7))
    #expect(agree(cost.request.high.value, 2 * 2.1 / 3600 / 0.4 * 0.7))
  }

  @Test func `cached input takes no time of a copy`() throws {
    let mix = try MoneySamples.mix(cached: Interval(exactly: 0.75))
    let cost = try MoneySamples.hosting().cost(of: mix)
    #expect(agree(cost.request.value.value, 0.00055))
  }

  @Test func `a speed of input and output together cannot be split`() throws {
    let hosting = try Hosting(
      speed: .together(output: Interval(1_000, low: 500, high: 2_000)),
      price: Interval(exactly: 3.6))
    let cost = try hosting.cost(of: MoneySamples.mix())
    #expect(cost.perMillionInput == nil)
    #expect(cost.perMillionOutput == nil)
    #expect(agree(cost.request.value.value, 0.0005))
    #expect(agree(cost.request.low.value, 0.00025))
    #expect(agree(cost.request.high.value, 0.001))
  }

  @Test func `energy is watts times seconds times the overhead of the house`() throws {
    let use = try EnergyUse(
      power: Interval(700, low: 600, high: 700), overhead: Interval(1.2, low: 1.1, high: 1.5),
      price: Interval(exactly: 0.1))
    let energy = try use.energy(for: Interval(exactly: 0.7), devices: 2)
    #expect(agree(energy.value, 1176))
    #expect(agree(energy.low, 924))
    #expect(agree(energy.high, 1470))
    #expect(energy.unit == "J")
    #expect(agree(use.costPerHour.value.value, 0.084))
    let hosting = try Hosting(
      speed: .together(output: Interval(exactly: 1_000)), devicesPerReplica: 2,
      price: Interval(exactly: 1), energy: use)
    #expect(agree(hosting.replicaHour.value.value, 2.168))
  }

  @Test func `a month needs whole copies for the busiest time`() throws {
    let plan = try MonthlyPlan(
      MoneySamples.hosting(), mix: MoneySamples.mix(),
      traffic: Traffic(rate: Interval(exactly: 10), peakToMean: 2), headroom: 0.3)
    #expect(plan.replicas.value == 20)
    #expect(plan.devices.value == 40)
    #expect(agree(plan.utilisation.value.value, 0.35))
    #expect(agree(plan.monthly.value.value, 52_560))
    #expect(agree(plan.unitCost?.request.value.value, 0.002))
    #expect(plan.monthlyFigure.unit == "USD/month")
  }

  @Test func `no requests still pay for the copies that always run`() throws {
    let traffic = try Traffic(rate: Interval(exactly: 0))
    let plan = try MonthlyPlan(
      MoneySamples.hosting(), mix: MoneySamples.mix(), traffic: traffic, least: 2)
    #expect(plan.replicas.value == 2)
    #expect(agree(plan.monthly.value.value, 2 * 3.6 * 730))
    #expect(plan.unitCost == nil)
  }

  @Test func `one request more than a copy serves takes another copy`() throws {
    let hosting = try Hosting(
      speed: .together(output: Interval(exactly: 500)), price: Interval(exactly: 1))
    for (rate, copies) in [(3.0, 3.0), (3.001, 4.0)] {
      let traffic = try Traffic(rate: Interval(exactly: RequestsPerSecond(rate)))
      let plan = try MonthlyPlan(hosting, mix: MoneySamples.mix(), traffic: traffic)
      #expect(plan.replicas.value.value == copies)
    }
  }

  @Test func `a provider bills the requests of the month`() throws {
    let bill = try MoneySamples.price().monthlyCost(
      of: MoneySamples.mix(), traffic: Traffic(rate: Interval(exactly: 10)))
    #expect(agree(bill.value, 15_768))
  }

  @Test func `margin falls with context and with idle copies`() throws {
    let table = try MarginTable(
      contexts: [
        .init(
          input: 2_000,
          speed: .apart(prefill: Interval(exactly: 10_000), decode: Interval(exactly: 1_000))),
        .init(
          input: 8_000,
          speed: .apart(prefill: Interval(exactly: 10_000), decode: Interval(exactly: 800))),
      ],
      utilisations: [0.5, 1], hosting: MoneySamples.hosting(), price: MoneySamples.flatPrice(0.5),
      mix: MoneySamples.mix())
    let margins = table.rows.map { $0.cells.map(\.margin.value) }
    #expect(agree(margins[0][0], -0.12))
    #expect(agree(margins[0][1], 0.44))
    #expect(agree(margins[1][0], 1 - 0.00285 / 0.00425))
    #expect(agree(margins[1][1], 1 - 0.001425 / 0.00425))
    #expect(table.rows[0].cells.map(\.verdict) == [.loses, .earns])
  }

  @Test(arguments: [-1, .nan, .infinity, -.infinity, 1e30])
  func `impossible prices, speeds and shares are refused`(number: Double) throws {
    let price = Interval<Per<Dollar, Token>>(exactly: DollarsPerToken(number))
    let fine = Interval<Per<Dollar, Token>>(exactly: 0)
    #expect(throws: EconomicsError.self) { try TokenPrice(input: price, output: fine) }
    #expect(throws: EconomicsError.self) { try TokenPrice(input: fine, output: price) }
    #expect(throws: EconomicsError.self) { try RequestMix(input: Tokens(number), output: 1) }
    #expect(throws: EconomicsError.self) {
      try MoneySamples.mix(cached: Interval(exactly: Ratio(number)))
    }
    #expect(throws: EconomicsError.self) {
      try ServingSpeed.together(output: Interval(exactly: TokensPerSecond(number)))
        .time(of: MoneySamples.mix())
    }
    #expect(throws: EconomicsError.self) {
      try MoneySamples.hosting(price: Interval(exactly: DollarsPerHour(number)))
    }
    #expect(throws: EconomicsError.self) {
      try MoneySamples.hosting().cost(
        of: MoneySamples.mix(), utilisation: Interval(exactly: Ratio(number)))
    }
    #expect(throws: EconomicsError.self) {
      try Traffic(rate: Interval(exactly: RequestsPerSecond(number)))
    }
  }

  @Test func `nothing at all has no cost`() throws {
    #expect(throws: EconomicsError.self) { try RequestMix(input: 0, output: 0) }
    let cached = try RequestMix(input: 100, output: 0, cachedShare: Interval(exactly: 1))
    #expect(throws: EconomicsError.self) { try MoneySamples.hosting().cost(of: cached) }
    let zero = Interval<One>(exactly: 0)
    #expect(throws: EconomicsError.self) {
      try MoneySamples.hosting().cost(of: MoneySamples.mix(), utilisation: zero)
    }
  }
}
