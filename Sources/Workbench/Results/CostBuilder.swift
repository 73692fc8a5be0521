// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities

/// Puts the parts of a cost together.
struct CostBuilder {
  let one: Case
  let capacity: Capacity
  let hour: DeviceHour
  let hosting: Hosting
  let mix: RequestMix

  init(_ one: Case, _ capacity: Capacity, _ hour: DeviceHour) throws(EconomicsError) {
    self.one = one
    self.capacity = capacity
    self.hour = hour
    mix = try one.setting.mix()
    hosting = try Hosting(
      speed: capacity.speed, devicesPerReplica: one.deployment.layout.devicesPerReplica,
      price: hour.price, energy: try one.energyUse(),
      sources: (hour.sources + capacity.prediction.outputThroughput.sources).unique)
  }

  func result() throws -> CostResult {
    let plan = try plan()
    let utilisation = plan?.utilisation ?? one.setting.utilisation
    let cost = try hosting.cost(of: mix, utilisation: utilisation)
    return CostResult(
      capacity: capacity, hour: hour,
      utilisation: plan?.utilisationFigure ?? Figure(utilisation),
      perMillionOutput: perMillionOutput(cost), perMillion: cost.perMillionBlended,
      perRequest: cost.perRequest, perTask: try one.task(costing: cost)?.figure,
      perMonth: plan?.monthlyFigure ?? month, copies: plan?.replicasFigure,
      energy: try energy(), comparison: try comparison())
  }

  /// The copies that a known number of requests needs; `nil` when nobody said how many come.
  func plan() throws(EconomicsError) -> MonthlyPlan? {
    guard let rate = one.setting.meanRate else { return nil }
    let headroom = one.setting.utilisationIsGiven ? 1 - one.setting.utilisation.value.value : 0
    return try MonthlyPlan(
      hosting, mix: mix, traffic: try Traffic(rate: Interval(exactly: rate)),
      headroom: min(headroom, 0.95))
  }

  private func perMillionOutput(_ cost: TokenCost) -> Figure {
    let output = mix.output.value
    let perMillion = cost.request.map { DollarsPerMillionTokens($0.value / output * 1e6) }
    return Figure(
      perMillion,
      terms: [Term("request", cost.request.value), Term("output of a request", mix.output)]
        + cost.perRequest.terms, sources: cost.sources)
  }

  private var month: Figure {
    let devices = Double(one.deployment.layout.devices)
    let perCopy = Double(one.deployment.layout.devicesPerReplica)
    let copyHour = hosting.replicaHour
    return Figure(
      copyHour.map { DollarsPerMonth($0.value / perCopy * devices * hoursPerMonth) },
      terms: [
        Term("devices", Amount<DeviceUnit>(devices)),
        Term("price of a device hour", hour.price.value),
        Term("hours of a month", Hours(hoursPerMonth), "8760 / 12"),
      ], sources: hosting.sources)
  }

  /// The hours of a month: 8,760 hours of a year of 365 days, over 12.
  private var hoursPerMonth: Double { 730 }

  private func energy() throws(EconomicsError) -> Figure? {
    guard let power = one.deployment.device.power else { return nil }
    let speed: Interval<Per<Token, Second>> = capacity.prediction.outputThroughput.interval()
    let time = Interval<Second>(
      Time(1e6 / speed.value.value), low: Time(1e6 / speed.high.value),
      high: Time(1e6 / speed.low.value))
    let use = try EnergyUse(
      power: power, overhead: Interval(exactly: 1), price: Interval(exactly: 0),
      sources: one.device.facts.sources)
    return try use.energy(for: time, devices: one.deployment.layout.devicesPerReplica)
  }
}

/// Hosting against an API.
extension CostBuilder {
  private func comparison() throws -> APIComparison? {
    guard let offer = one.setting.offer else { return nil }
    let bought = try offer.price.cost(of: mix)
    return APIComparison(
      offer: offer, perMillion: bought.perMillionBlended, perRequest: bought.perRequest,
      perMonth: try one.setting.meanRate.map { rate throws(EconomicsError) in
        try offer.price.monthlyCost(of: mix, traffic: try Traffic(rate: Interval(exactly: rate)))
      },
      breakEven: try VolumeBreakEven(
        hosting, against: bought,
        highestUtilisation: one.setting.utilisationIsGiven
          ? one.setting.utilisation.value.value : 1),
      margins: try margins(offer.price))
  }

  private func margins(_ price: TokenPrice) throws -> MarginTable {
    let lengths = [0.25, 1, 4].map { max((mix.input.value * $0).rounded(), 1) }
    var contexts: [MarginTable.Context] = []
    for length in lengths {
      let limit = Double(one.deployment.model.contextLimit ?? .max)
      guard length + mix.output.value <= limit else { continue }
      let other = try one.with(promptTokens: length)
      // A length that no longer fits has no margin; the table has a row less.
      guard let speed = try? other.capacity().speed else { continue }
      contexts.append(.init(input: Tokens(length), speed: speed))
    }
    return try MarginTable(
      contexts: contexts, utilisations: [0.1, 0.3, 0.6, 1], hosting: hosting, price: price,
      mix: mix)
  }
}

extension Case {
  /// The energy that is paid apart; `nil` when it is paid with the device.
  fileprivate func energyUse() throws(EconomicsError) -> EnergyUse? {
    guard let price = setting.energyPrice, let power = deployment.device.power else { return nil }
    return try EnergyUse(
      power: power, overhead: Interval(exactly: 1), price: price, sources: device.facts.sources)
  }

  /// Returns a task of this model at a cost of its tokens; `nil` when nobody said how many are resolved.
  func task(costing cost: TokenCost) throws(EconomicsError) -> ResolvedTask? {
    guard let success else { return nil }
    let terms = setting.task
    return try ResolvedTask(
      try Attempts(success: success, noticed: terms.noticed, limit: terms.attempts),
      attemptCost: cost.dollars(), checkCost: terms.check, escalation: terms.person,
      failureCost: terms.failure, sources: cost.sources)
  }

  /// Returns the same case with prompts of another length.
  func with(promptTokens: Double) throws(EconomicsError) -> Case {
    with(setting: setting.with(workload: try setting.workload.with(promptTokens: promptTokens)))
  }
}

extension Setting {
  /// The mean requests of a second; `nil` when nobody said how many come.
  var meanRate: RequestsPerSecond? {
    if let requestsPerMonth { return RequestsPerSecond(requestsPerMonth / (730 * 3600)) }
    if case .rate(let rate, _) = workload.load { return rate }
    return nil
  }

  /// Returns the same setting with another workload, utilisation or volume.
  func with(
    workload: Workload? = nil, utilisation: Interval<One>? = nil, requestsPerMonth: Double? = nil
  ) -> Setting {
    let other = workload ?? self.workload
    let isMoved = other != self.workload && !isContextGiven
    return Setting(
      workload: other, isLoadGiven: isLoadGiven,
      context: isMoved ? Int(other.fullContext.rounded(.up)) : context,
      isContextGiven: isContextGiven, sequences: sequences, level: level,
      utilisation: utilisation ?? self.utilisation, utilisationIsGiven: utilisationIsGiven,
      requestsPerMonth: requestsPerMonth ?? self.requestsPerMonth, offer: offer,
      energyPrice: energyPrice, task: task)
  }
}
