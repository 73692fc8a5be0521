// SPDX-License-Identifier: Apache-2.0

import Quantities
import Testing

struct SecondsTests {
  @Test(
    arguments: [
      (0, "0:00"), (1, "0:01"), (999, "0:01"), (1000, "0:01"), (1001, "0:02"), (545_000, "9:05"),
      (2_700_000, "45:00"), (3_720_000, "1:02:00"), (-5, "0:00"), (-90_000, "0:00"),
    ] as [(Int64, String)])
  func `a clock rounds up and never shows less than nothing`(milliseconds: Int64, shown: String) {
    #expect(Seconds(milliseconds: milliseconds).description == shown)
  }

  @Test func `sums and differences are exact to the millisecond`() {
    let sum = Seconds(milliseconds: 1) + .minutes(10) - Seconds(milliseconds: 2)
    #expect(sum == Seconds(milliseconds: 599_999))
  }

  @Test func `an instant moves by a length and back`() {
    let start = Instant(millisecondsSince1970: 1_700_000_000_000)
    let later = start + .minutes(45)
    #expect(later - start == Seconds(2700))
    #expect(start < later)
  }
}
