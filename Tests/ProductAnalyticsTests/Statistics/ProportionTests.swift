// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import TestSupport
import Testing

struct ProportionTests {
  private func rate(_ successes: Int, _ trials: Int) throws -> Proportion {
    try Proportion(successes: successes, trials: trials)
  }

  // scipy: binomtest(k, n).proportion_ci(confidence, "wilson")
  @Test(arguments: [
    (15, 50, 0.95, 0.1910355350088095, 0.4375035046445341), (0, 20, 0.95, 0, 0.16112515805281935),
    (20, 20, 0.99, 0.7508945989012464, 1),
    (1, 1_000_000, 0.95, 1.765245767453709e-07, 5.664911804311442e-06),
    (812, 10_000, 0.9, 0.07681967082022272, 0.08580688420404602),
    (1, 1, 0.8, 0.3784475032253529, 1),
  ])
  func `Wilson intervals are those of scipy`(
    successes: Int, trials: Int, level: Double, low: Double, high: Double
  ) throws {
    let found = try rate(successes, trials).wilson(Confidence(level))
    #expect(isNear(found.low, low, within: 1e-12) && isNear(found.high, high, within: 1e-12))
  }

  // scipy: betaincinv(k, n - k + 1, tail) and betaincinv(k + 1, n - k, 1 - tail); binomtest stops searching at 10^-12.
  @Test(arguments: [
    (15, 50, 0.95, 0.17861784566414693, 0.4460823256611783), (0, 20, 0.95, 0, 0.1684334709830853),
    (20, 20, 0.99, 0.7672704990109255, 1),
    (1, 1_000_000, 0.95, 2.5317807663794178e-08, 5.571630655166939e-06),
    (812, 10_000, 0.9, 0.07674783436700314, 0.08583365725490257),
    (1, 1, 0.8, 0.1, 1),
  ])
  func `exact intervals are those of scipy`(
    successes: Int, trials: Int, level: Double, low: Double, high: Double
  ) throws {
    let found = try rate(successes, trials).exact(Confidence(level))
    #expect(isNear(found.low, low, within: 1e-12) && isNear(found.high, high, within: 1e-12))
  }

  @Test func `intervals stay in 0...1, hold the rate and widen with confidence`() throws {
    var random = SeededGenerator(seed: 4)
    for _ in 0..<300 {
      let trials = Int.random(in: 1...5000, using: &random)
      let proportion = try rate(Int.random(in: 0...trials, using: &random), trials)
      let widths = [Confidence.percent80, .percent90, .percent95, .percent99].map { confidence in
        let interval = proportion.wilson(confidence)
        #expect(interval.low >= 0 && interval.high <= 1 && interval.contains(proportion.rate))
        return interval.width
      }
      #expect(zip(widths, widths.dropFirst()).allSatisfy(<))
    }
  }

  @Test func `more trials at the same rate narrow the interval`() throws {
    let widths = try [10, 100, 1000, 10_000].map { try rate($0 / 10, $0).wilson().width }
    #expect(zip(widths, widths.dropFirst()).allSatisfy(>))
  }

  @Test func `the exact interval holds the true rate as often as it says`() throws {
    let truth = try Binomial(trials: 30, rate: 0.13)
    let held = try (0...30).reduce(0.0) { sum, successes in
      try rate(successes, 30).exact().contains(0.13) ? sum + truth.probability(successes) : sum
    }
    #expect(held >= 0.95)
  }

  @Test func `the largest counts are no trouble`() throws {
    for proportion in [try rate(.max, .max), try rate(1, .max), try rate(.max / 3, .max)] {
      for interval in [proportion.wilson(), proportion.exact()] {
        #expect(interval.low >= 0 && interval.high <= 1)
        #expect(interval.low <= proportion.rate && proportion.rate <= interval.high)
      }
    }
  }

  @Test func `what cannot be a proportion is refused with what would be right`() {
    #expect(throws: StatisticsError.tooFew(what: "trials", count: 0, needed: 1)) {
      try rate(0, 0)
    }
    #expect(throws: StatisticsError.self) { try rate(-1, 10) }
    #expect(throws: StatisticsError.self) { try rate(.min, .min) }
    let tooMany = StatisticsError.partExceedsWhole(
      part: "successes", partCount: 11, whole: "trials", wholeCount: 10)
    #expect(throws: tooMany) { try rate(11, 10) }
    #expect(
      "\(tooMany)" == "11 successes cannot come from 10 trials; check which of the two is which")
  }

  @Test(arguments: hostileNumbers)
  func `a confidence that cannot be is refused`(level: Double) {
    guard !(level > 0 && level < 1) else { return }
    #expect(throws: StatisticsError.self) { try Confidence(level) }
  }

  // 1 - 0.05 ** (1 / 100) and log(0.05) / log(1 - 0.01) = 298.07 in Python.
  @Test func `the rule of three is close to the exact largest rate`() throws {
    let quiet = try NoEvents(trials: 100)
    #expect(quiet.ruleOfThree == 0.03)
    #expect(isNear(quiet.largestRate(), 0.029513049607039932))
    #expect(try NoEvents.trials(toRuleOut: 0.01) == 299)
    #expect(try NoEvents(trials: 1).ruleOfThree == 1)
    #expect(throws: StatisticsError.self) { try NoEvents(trials: 0) }
    #expect(throws: StatisticsError.self) { try NoEvents.trials(toRuleOut: .nan) }
    #expect(throws: StatisticsError.self) { try NoEvents.trials(toRuleOut: 0) }
    #expect(try NoEvents.trials(toRuleOut: 1e-15) > 1_000_000_000_000_000)
  }
}
