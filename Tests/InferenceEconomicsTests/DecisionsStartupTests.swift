// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import TestSupport
import Testing

struct DecisionsStartupTests {
  @Test func `a cold start is the sum of its parts`() throws {
    let start = try StartupTime(
      schedule: Interval(exactly: 5),
      pull: .init(size: Interval(exactly: 10e9), rate: Interval(exactly: 0.5e9)),
      load: .init(size: Interval(exactly: 15e9), rate: Interval(1e9, low: 0.5e9, high: 5e9)),
      warmUp: Interval(20, low: 18, high: 21))
    #expect(agree(start.time.value.value, 60))
    #expect(agree(start.time.low.value, 46))
    #expect(agree(start.time.high.value, 76))
    #expect(start.figure.terms.map(\.value) == [5, 20, 15, 20])
  }

  @Test func `measurements give their median and their ends`() throws {
    let start = try StartupTime(measured: [30.88, 23.18, 28.28], sources: ["streamer"])
    #expect(start.time == Interval(28.28, low: 23.18, high: 30.88))
    let even = try StartupTime(measured: [4, 1, 2, 3])
    #expect(even.time.value == 2.5)
    let rate = try StartupTime.Transfer(
      size: Interval(exactly: 30e9), measured: [(15e9, 5), (15e9, 15), (15e9, 30)])
    #expect(rate.time == Interval(30, low: 10, high: 60))
  }

  @Test func `no measurement, or one of no time, is no cold start`() {
    #expect(throws: EconomicsError.self) { try StartupTime(measured: []) }
    #expect(throws: EconomicsError.self) {
      try StartupTime.Transfer(size: Interval(exactly: 1), measured: [(15e9, 0)])
    }
    #expect(throws: EconomicsError.self) {
      try StartupTime.Transfer(size: Interval(exactly: 1), measured: [(0, 0)])
    }
  }

  private func comparison(
    rate: Interval<Per<Request, Second>>, coldStart: Double = 60, keepWarm: Double = 600,
    price: Double = 2, alwaysOn: Double = 2, givesUp: Double = 0, value: Double = 0
  ) throws -> ScaleToZero {
    try ScaleToZero(
      rate: rate, coldStart: Interval(exactly: Time(coldStart)), keepWarm: Time(keepWarm),
      price: Interval(exactly: DollarsPerHour(price)),
      alwaysOnPrice: Interval(exactly: DollarsPerHour(alwaysOn)),
      givesUp: Interval(exactly: Ratio(givesUp)), requestValue: Interval(exactly: Dollars(value)))
  }

  @Test func `with an instant start, the share that meets no copy is that of long gaps`() throws {
    let found = try comparison(rate: Interval(exactly: RequestsPerSecond(1.0 / 600)), coldStart: 0)
    #expect(agree(found.coldShare.value.value, 0.367_879_441_171_442_3))
    #expect(found.meanWait.value == 0)
  }

  @Test func `those that come while a copy starts wait too`() throws {
    let found = try comparison(rate: Interval(exactly: RequestsPerSecond(1.0 / 600)))
    #expect(agree(found.coldShare.value.value, 1.1 / 2.818_281_828_459_045))
    #expect(agree(found.paidShare.value.value, 1 - 1 / 2.818_281_828_459_045))
    #expect(agree(found.meanWait.value.value, 63 / 2.818_281_828_459_045))
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `shares and waits are those of a simulated copy`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rate = Double.random(in: 0.002...0.02, using: &generator)
    let (start, keep) = (90.0, 120.0)
    let found = try comparison(
      rate: Interval(exactly: RequestsPerSecond(rate)), coldStart: start, keepWarm: keep)
    var (now, readyAt, stopsAt) = (0.0, 0.0, -1.0)
    var (cold, wait, paid, runs) = (0.0, 0.0, 0.0, 0.0)
    let requests = 100_000
    for _ in 0..<requests {
      now -= logarithm(Double.random(in: 1e-12...1, using: &generator)) / rate
      if now > stopsAt {
        paid += max(stopsAt - runs, 0)
        runs = now
        readyAt = now + start
      }
      if now < readyAt {
        cold += 1
        wait += readyAt - now
      }
      stopsAt = max(now, readyAt) + keep
    }
    #expect(agree(found.coldShare.value.value, cold / Double(requests), within: 0.03))
    #expect(agree(found.meanWait.value.value, wait / Double(requests), within: 0.03))
    #expect(agree(found.paidShare.value.value, paid / now, within: 0.03))
  }

  /// The natural logarithm by a series, so that the simulation rests on nothing but arithmetic.
  private func logarithm(_ value: Double) -> Double {
    let ratio = (value.significand - 1) / (value.significand + 1)
    var (power, sum) = (ratio, 0.0)
    for term in 0..<40 {
      sum += power / Double(2 * term + 1)
      power *= ratio * ratio
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  @Test func `a price twice as high pays while a copy is off half of the time`() throws {
    let found = try comparison(rate: Interval(exactly: 0.001), coldStart: 0, price: 4)
    #expect(agree(found.cheaperBelow.figure?.value, 0.693_147_180_559_945_3 / 600, within: 1e-8))
  }

  @Test func `without losses and at the same price, stopping is always cheaper`() throws {
    #expect(try comparison(rate: Interval(exactly: 0.001)).cheaperBelow == .always)
    #expect(try comparison(rate: Interval(exactly: 0.001), alwaysOn: 0).cheaperBelow == .never)
  }

  @Test func `requests that are given up are a cost`() throws {
    let found = try comparison(
      rate: Interval(exactly: RequestsPerSecond(1.0 / 600)), givesUp: 0.5, value: 0.1)
    let paid = (1 - 1 / 2.818_281_828_459_045) * 2 * 730
    let lost = 2_628_000.0 / 600 * 1.1 / 2.818_281_828_459_045 * 0.05
    #expect(agree(found.monthly.value, paid + lost))
    #expect(agree(found.alwaysOnMonthly.value, 1460))
    #expect(agree(found.idleMonthly.value, 1460 / 2.818_281_828_459_045))
  }

  @Test func `a rate that is not known spans the share that waits`() throws {
    let found = try comparison(rate: Interval(0.001, low: 0.0001, high: 0.01), coldStart: 0)
    #expect(agree(found.coldShare.low.value, 0.002_478_752_176_666_358_4))
    #expect(agree(found.coldShare.high.value, 0.941_764_533_584_248_6))
  }

  @Test func `a copy that is never idle is no trouble for the exponential`() throws {
    let found = try comparison(rate: Interval(exactly: 1_000), keepWarm: 1e6)
    #expect(found.coldShare.value == 0)
    #expect(found.paidShare.value == 1)
  }

  @Test(arguments: [0, -1, .nan, .infinity, 1e30])
  func `an impossible rate is refused`(rate: Double) {
    #expect(throws: EconomicsError.self) {
      try comparison(rate: Interval(exactly: RequestsPerSecond(rate)))
    }
  }
}
