// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

/// Random numbers of every size, now and then one that cannot be.
struct HostileNumbers {
  private var generator: SeededGenerator
  private static let impossible: [Double] = [
    .nan, .infinity, -.infinity, -1, -0.0, 0, 1e30, 1e300, .leastNonzeroMagnitude,
  ]

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Returns a number between two powers of ten; one in fifty is hostile.
  mutating func number(_ powers: ClosedRange<Int>) -> Double {
    if Int.random(in: 0..<50, using: &generator) == 0 {
      return Self.impossible.randomElement(using: &generator) ?? 0
    }
    let power = Int.random(in: powers, using: &generator)
    let scale = (0..<abs(power)).reduce(1.0) { result, _ in power < 0 ? result / 10 : result * 10 }
    return Double.random(in: 0.1...1, using: &generator) * scale
  }

  /// Returns three such numbers in any order.
  mutating func interval<U: Unit>(_ powers: ClosedRange<Int>) -> Interval<U> {
    let value = number(powers)
    guard Bool.random(using: &generator) else { return Interval(exactly: Amount(value)) }
    return Interval(Amount(value), low: Amount(number(powers)), high: Amount(number(powers)))
  }

  mutating func share<U: Unit>() -> Interval<U> {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: Interval(exactly: 0)
    case 1: Interval(exactly: 1)
    default: interval(-3...0)
    }
  }

  mutating func count(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: 0..<50, using: &generator) == 0
      ? [Int.min, -1, 0, .max].randomElement(using: &generator) ?? 0
      : Int.random(in: range, using: &generator)
  }

  mutating func coin() -> Bool { Bool.random(using: &generator) }
}

/// Records an issue when a figure is no number or its ends do not enclose it.
func expectSound(_ figure: Figure?, _ what: Comment, location: SourceLocation = #_sourceLocation) {
  guard let figure else { return }
  let isSound =
    figure.low.isFinite && figure.high.isFinite && figure.low <= figure.value
    && figure.value <= figure.high && figure.terms.allSatisfy { $0.value.isFinite }
    && figure.bound?.allows(figure.value) != false
  if !isSound { Issue.record("\(what): \(figure)", sourceLocation: location) }
}

struct MoneyHostileTests {
  private func traffic(_ hostile: inout HostileNumbers) throws -> Traffic {
    try Traffic(rate: hostile.interval(-6...4), peakToMean: hostile.number(0...2))
  }

  private func mix(_ hostile: inout HostileNumbers) throws -> RequestMix {
    try RequestMix(
      input: Tokens(hostile.number(0...7)), output: Tokens(hostile.number(0...6)),
      cachedShare: hostile.share(), batchShare: hostile.share())
  }

  private func price(_ hostile: inout HostileNumbers) throws -> TokenPrice {
    try TokenPrice(
      input: hostile.interval(-9...0), output: hostile.interval(-9...0),
      cachedInput: hostile.coin() ? hostile.interval(-9...0) : nil,
      batch: hostile.coin()
        ? BatchPrice(input: hostile.interval(-9...0), output: hostile.interval(-9...0)) : nil)
  }

  private func hosting(_ hostile: inout HostileNumbers) throws -> Hosting {
    let energy =
      hostile.coin()
      ? try EnergyUse(
        power: hostile.interval(0...5), overhead: hostile.interval(1...1),
        price: hostile.interval(-3...1)) : nil
    let speed: ServingSpeed =
      hostile.coin()
      ? .apart(prefill: hostile.interval(-5...9), decode: hostile.interval(-5...9))
      : .together(output: hostile.interval(-5...9))
    return try Hosting(
      speed: speed, devicesPerReplica: hostile.count(1...64), price: hostile.interval(-3...5),
      energy: energy)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no cost is anything but a number`(seed: UInt64) {
    var hostile = HostileNumbers(seed: seed)
    var results = 0
    for _ in 0..<500 {
      guard let mix = try? mix(&hostile) else { continue }
      let bought = try? price(&hostile).cost(of: mix)
      expectSound(bought?.perMillionInput, "bought input")
      expectSound(bought?.perMillionBlended, "bought")
      expectSound(bought?.perRequest, "bought request")
      guard let hosting = try? hosting(&hostile) else { continue }
      let served = try? hosting.cost(of: mix, utilisation: hostile.share())
      expectSound(served?.perMillionOutput, "served output")
      expectSound(served?.perMillionBlended, "served")
      results += served == nil ? 0 : 1
      expectPlan(hosting, mix, &hostile)
      guard let bought else { continue }
      let found = try? VolumeBreakEven(
        hosting, against: bought, highestUtilisation: hostile.number(-1...0),
        fixed: hostile.interval(0...6), least: hostile.count(1...9))
      expectSound(found?.firstTokens.figure, "first tokens")
      expectSound(found?.lastingTokens.figure, "lasting tokens")
      expectSound(found?.utilisation.figure, "break-even utilisation")
    }
    #expect(results > 50)
  }

  private func expectPlan(_ hosting: Hosting, _ mix: RequestMix, _ hostile: inout HostileNumbers) {
    guard let traffic = try? traffic(&hostile) else { return }
    let plan = try? MonthlyPlan(
      hosting, mix: mix, traffic: traffic, headroom: hostile.number(-2...0),
      least: hostile.count(0...3))
    expectSound(plan?.monthlyFigure, "monthly")
    expectSound(plan?.utilisationFigure, "utilisation")
    expectSound(plan?.devicesFigure, "devices")
    expectSound(plan?.unitCost?.perRequest, "unit cost")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `no task costs anything but a number`(seed: UInt64) {
    var hostile = HostileNumbers(seed: seed)
    var results = 0
    for _ in 0..<500 {
      func task(_ hostile: inout HostileNumbers) -> ResolvedTask? {
        guard
          let attempts = try? Attempts(
            success: hostile.share(), laterSuccess: hostile.coin() ? hostile.share() : nil,
            noticed: hostile.number(-2...0), limit: hostile.count(1...50))
        else { return nil }
        return try? ResolvedTask(
          attempts, attemptCost: hostile.interval(-6...3), checkCost: hostile.interval(-6...1),
          escalation: hostile.coin() ? hostile.interval(-2...4) : nil,
          failureCost: hostile.interval(-2...6))
      }
      guard let one = task(&hostile), let other = task(&hostile) else { continue }
      results += 1
      expectSound(one.figure, "task")
      let outcome = one.attempts
      let sum =
        outcome.right.value.value + outcome.wrong.value.value + outcome.exhausted.value.value
      #expect(abs(sum - 1) < 1e-9)
      let found = ModelBreakEven(one, against: other)
      expectSound(found.successNeeded.figure, "success needed")
      expectSound(found.escalationPrice?.figure, "price of a person")
    }
    #expect(results > 50)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `the utilisation of every load inside an interval lies inside that of the plan`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    let hosting = try Hosting(
      speed: .together(output: Interval(exactly: 500)), price: Interval(exactly: 1))
    let mix = try MoneySamples.mix()
    let low = Double.random(in: 0...6, using: &generator)
    let high = low + Double.random(in: 0...6, using: &generator)
    let peak = Double.random(in: 1...3, using: &generator)
    func plan(_ rate: Interval<Per<Request, Second>>) throws -> MonthlyPlan {
      try MonthlyPlan(
        hosting, mix: mix, traffic: Traffic(rate: rate, peakToMean: peak), headroom: 0.2)
    }
    let whole = try plan(Interval(Amount(low), low: Amount(low), high: Amount(high)))
    for step in 0...200 {
      let rate = low + (high - low) * Double(step) / 200
      let one = try plan(Interval(exactly: Amount(rate)))
      #expect(one.utilisation.value.value >= whole.utilisation.low.value - 1e-9)
      #expect(one.utilisation.value.value <= whole.utilisation.high.value + 1e-9)
    }
  }
}
