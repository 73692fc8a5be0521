// SPDX-License-Identifier: Apache-2.0

import Quantities
import Testing

@Suite struct AmountTests {
  @Test func `units combine as in arithmetic by hand`() {
    let bytes: Bytes = 14_480_000_000
    let bandwidth: BytesPerSecond = 3.62e12
    let time: Time = bytes / bandwidth
    #expect(abs(time.milliseconds - 4) < 1e-12)
    #expect(bandwidth * time == bytes)
    let cost: DollarsPerToken = Dollars(3.0) / Tokens(6_000_000)
    #expect(abs(cost.perMillion - 0.5) < 1e-12)
    #expect(Tokens(10) / Tokens(4) == 2.5)
  }

  @Test func `a gibibyte is 2^30 bytes and a gigabyte 10^9`() {
    #expect(Bytes.gibibytes(1).value == 1_073_741_824)
    #expect(Bytes.gigabytes(1).value == 1_000_000_000)
    #expect(abs(Bytes.gibibytes(4).gigabytes - 4.294967296) < 1e-12)
  }

  @Test func `compound units are written as numerator over denominator`() {
    #expect(BytesPerSecond.unit == "B/s")
    #expect(DollarsPerToken.unit == "USD/token")
  }

  @Test func `an interval puts its ends in order and its value between them`() {
    let it = Interval(Time(5.0), low: Time(9.0), high: Time(7.0))
    #expect(it.low == Time(7.0))
    #expect(it.high == Time(9.0))
    #expect(it.value == Time(7.0))
    #expect(!it.isExact)
    #expect(Interval(exactly: Time(1.0)).isExact)
  }

  @Test func `no number in an interval stays visible`() {
    let values = [
      Interval(Time(Double.nan), low: 0, high: 1),
      Interval(Time(1.0), low: Time(Double.nan), high: 1),
      Interval(Time(1.0), low: 0, high: Time(Double.nan)),
    ]
    for it in values {
      #expect(it.value.value.isNaN && it.low.value.isNaN && it.high.value.isNaN)
    }
  }

  @Test func `a sum adds low ends to low ends`() {
    let sum = Interval(Time(2.0), low: 1, high: 4) + Interval(Time(10.0), low: 9, high: 12)
    #expect(sum.low == Time(10.0))
    #expect(sum.value == Time(12.0))
    #expect(sum.high == Time(16.0))
  }
}

extension Amount {
  fileprivate static var unit: String { U.symbol }
}
