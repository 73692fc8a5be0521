// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

struct MoneyTaskTests {
  @Test func `three attempts at 80% take 1.24 on average`() throws {
    let attempts = try MoneySamples.attempts(0.8, limit: 3)
    #expect(agree(attempts.expected.value.value, 1.24))
    #expect(agree(attempts.right.value.value, 0.992))
    #expect(agree(attempts.exhausted.value.value, 0.008))
    #expect(attempts.wrong.value == 0)
  }

  @Test func `mistakes that nobody notices are not tried again`() throws {
    let attempts = try MoneySamples.attempts(0.8, noticed: 0.5, limit: 3)
    #expect(agree(attempts.expected.value.value, 1.11))
    #expect(agree(attempts.right.value.value, 0.888))
    #expect(agree(attempts.wrong.value.value, 0.111))
    #expect(agree(attempts.exhausted.value.value, 0.001))
  }

  @Test func `a task that failed once may be harder`() throws {
    let attempts = try Attempts(
      success: Interval(exactly: 0.8), laterSuccess: Interval(exactly: 0.5), limit: 2)
    #expect(agree(attempts.right.value.value, 0.9))
    #expect(agree(attempts.expected.value.value, 1.2))
  }

  @Test(arguments: [0.0, 1.0])
  func `what always fails takes every attempt, what never fails takes one`(chance: Double) throws {
    let attempts = try MoneySamples.attempts(chance, limit: 7)
    #expect(attempts.expected.value.value == (chance == 0 ? 7 : 1))
    #expect(attempts.exhausted.value.value == 1 - chance)
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func `attempts end as a simulation says`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (first, later) = (Double.random(in: 0.2...0.9, using: &generator), 0.4)
    let attempts = try Attempts(
      success: Interval(exactly: Ratio(first)), laterSuccess: Interval(exactly: Ratio(later)),
      noticed: 0.7, limit: 4)
    var (tries, right, wrong) = (0.0, 0.0, 0.0)
    let runs = 40_000
    for _ in 0..<runs {
      for attempt in 1...4 {
        tries += 1
        if Double.random(in: 0..<1, using: &generator) < (attempt == 1 ? first : later) {
          right += 1
          break
        }
        if Double.random(in: 0..<1, using: &generator) >= 0.7 {
          wrong += 1
          break
        }
      }
    }
    // Five standard errors of a share of 40,000 are at most 0.0125; the number of tries has a deviation below 1.5.
    #expect(abs(attempts.right.value.value - right / Double(runs)) < 0.0125)
    #expect(abs(attempts.wrong.value.value - wrong / Double(runs)) < 0.0125)
    #expect(abs(attempts.expected.value.value - tries / Double(runs)) < 0.0375)
  }

  @Test func `a resolved task pays for attempts, the person and what went wrong`() throws {
    let attempts = try MoneySamples.attempts(0.8, noticed: 0.5, limit: 3)
    let task = try ResolvedTask(
      attempts, attemptCost: Interval(exactly: 0.01), checkCost: Interval(exactly: 0.002),
      escalation: Interval(exactly: 5), failureCost: Interval(exactly: 20))
    #expect(agree(task.cost.value.value, (1.11 * 0.012 + 0.005 + 2.22) / 0.889))
    #expect(agree(task.resolvedShare.value.value, 0.889))
    #expect(task.figure.unit == "USD/task")
    #expect(task.figure.terms.count == 5)
    let alone = try ResolvedTask(
      attempts, attemptCost: Interval(exactly: 0.01), checkCost: Interval(exactly: 0.002),
      failureCost: Interval(exactly: 20))
    #expect(agree(alone.cost.value.value, (1.11 * 0.012 + 2.24) / 0.888))
  }

  @Test func `less success is the dear end`() throws {
    let task = try ResolvedTask(
      Attempts(success: Interval(0.8, low: 0.5, high: 1)), attemptCost: Interval(exactly: 1),
      escalation: Interval(10, low: 8, high: 12))
    #expect(agree(task.cost.low.value, 1))
    #expect(agree(task.cost.value.value, 3))
    #expect(agree(task.cost.high.value, 7))
  }

  @Test func `a task that is never resolved has no cost`() throws {
    let attempts = try MoneySamples.attempts(0)
    #expect(throws: EconomicsError.self) {
      try ResolvedTask(attempts, attemptCost: Interval(exactly: 1))
    }
    let handedOver = try ResolvedTask(
      attempts, attemptCost: Interval(exactly: 1), escalation: Interval(exactly: 4))
    #expect(agree(handedOver.cost.value.value, 5))
  }

  @Test(arguments: [-0.1, 1.1, .nan, .infinity, 1e30])
  func `a chance outside 0 to 1 is refused`(chance: Double) {
    #expect(throws: EconomicsError.self) { try MoneySamples.attempts(chance) }
    #expect(throws: EconomicsError.self) { try MoneySamples.attempts(0.5, noticed: chance) }
  }

  @Test(arguments: [0, -1, 1001, .max])
  func `attempts are from 1 to 1,000`(limit: Int) {
    #expect(throws: EconomicsError.self) { try MoneySamples.attempts(0.5, limit: limit) }
  }
}
