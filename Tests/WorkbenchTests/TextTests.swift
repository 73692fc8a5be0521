// SPDX-License-Identifier: Apache-2.0

import Testing
import Workbench

struct TextTests {
  @Test(arguments: [
    (0.0, "0"), (1, "1"), (1.5, "1.5"), (0.0123456, "0.0123"), (12.345, "12.3"), (123.45, "123"),
    (1234.5, "1,235"), (12_345, "12,345"), (1_234_567, "1,234,567"), (9.996, "10"),
    (0.09996, "0.1"),
    (99.96, "100"), (-2.5, "-2.5"), (1.23e-9, "1.23e-9"), (0.0001, "0.0001"), (2e18, "2e18"),
    (.nan, "not a number"), (.infinity, "without limit"), (0.5, "0.5"), (100, "100"),
  ])
  func `a number has few digits and no more`(value: Double, text: String) {
    #expect(DecimalText.text(value) == text)
  }

  @Test func `a fixed number of places keeps its zeros`() {
    #expect(DecimalText.fixed(1.5, places: 2) == "1.50")
    #expect(DecimalText.fixed(12_345.678, places: 1) == "12,345.7")
    #expect(DecimalText.fixed(-0.001, places: 2) == "0.00")
    #expect(DecimalText.whole(-1_234_567) == "-1,234,567")
  }

  @Test(arguments: [
    (4_294_967_296.0, "B", "4 GiB"), (1024, "B", "1 KiB"), (0, "B", "0 B"),
    (0.0234, "s", "23.4 ms"),
    (5e-6, "s", "5 µs"), (90, "s", "90 s"), (180, "s", "3 min"), (7200, "s", "2 h"),
    (131_072, "B/token", "128 KiB/token"), (3.35e12, "B/s", "3.35 TB/s"), (0.3, "1", "0.3"),
    (2.5, "USD/h", "2.5 USD/h"), (7.2e6, "J", "2 kWh"), (1, "device", "1 device"),
    (2, "device", "2 devices"), (7.25e9, "parameter", "7.25 billion weights"),
    (0.0005, "USD/request", "0.5 USD/1,000 requests"),
  ])
  func `an amount has a unit of a size that suits it`(value: Double, unit: String, text: String) {
    #expect(AmountText.text(value, unit) == text)
  }

  @Test func `memory is said in both systems`() {
    #expect(AmountText.full(4_294_967_296, "B") == "4 GiB (4.29 GB)")
    #expect(AmountText.full(2, "s") == "2 s")
  }
}
