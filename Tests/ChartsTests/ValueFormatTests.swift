// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup
import Testing

struct ValueFormatTests {
  @Test(
    arguments: [
      (0, "0"), (7, "7"), (12_345, "12.3k"), (999_960, "1M"), (999_400, "999k"), (-1_500, "−1.5k"),
      (2.5e9, "2.5B"), (1e15, "10¹⁵"), (1e30, "10³⁰"), (2.5e30, "2.5×10³⁰"), (0.25, "0.25"),
      (1e-9, "10⁻⁹"), (1e60, "10⁶⁰"), (1e-60, "10⁻⁶⁰"),
    ] as [(Double, String)])
  func `counts have thousands, millions, and powers of ten beyond words`(
    value: Double, text: String
  ) {
    #expect(ValueFormat.count().text(value) == text)
  }

  @Test(
    arguments: [
      (0, "0 B"), (512, "512 B"), (1_024, "1 KiB"), (4_294_967_296, "4 GiB"),
      (15_032_385_536, "14 GiB"), (1e30, "827181 YiB"), (1e33, "8.27×10⁸ YiB"),
    ] as [(Double, String)])
  func `bytes are divided by powers of 1024`(value: Double, text: String) {
    #expect(ValueFormat.binaryBytes.text(value) == text)
  }

  @Test(
    arguments: [
      (0, "0 s"), (2.5e-9, "2.5 ns"), (0.0125, "12.5 ms"), (1, "1 s"), (90, "90 s"),
      (5_400, "90 min"), (43_200, "12 h"), (864_000, "10 days"), (1e-15, "10⁻⁶ ns"),
    ] as [(Double, String)])
  func `lengths of time go from nanoseconds to days`(value: Double, text: String) {
    #expect(ValueFormat.seconds.text(value) == text)
  }

  @Test(
    arguments: [
      (0, "$0"), (0.5, "$0.50"), (0.125, "$0.125"), (3, "$3"), (-3, "−$3"), (1.4, "$1.40"),
      (1_234, "$1.23k"), (0.00002, "$2×10⁻⁵"),
    ] as [(Double, String)])
  func `money has cents`(value: Double, text: String) {
    #expect(ValueFormat.money().text(value) == text)
  }

  @Test(
    arguments: [(0, "0%"), (0.12, "12%"), (-0.625, "−62.5%"), (12, "1200%")] as [(Double, String)])
  func `parts are written in hundredths`(value: Double, text: String) {
    #expect(ValueFormat.percent.text(value) == text)
  }

  @Test(
    arguments: [(1e-9, "1 nJ"), (1e30, "1 QJ"), (2_500, "2.5 kJ"), (1e-31, "0.1 qJ")]
      as [(Double, String)])
  func `units of the international system have their prefixes`(value: Double, text: String) {
    #expect(ValueFormat.si("J").text(value) == text)
  }

  @Test func `a caller writes values in its own way`() {
    let format = ValueFormat.own(unit: "day") { "no. \(Int($0))" }
    #expect(format.text(3) == "no. 3 day")
  }

  @Test func `more digits are given where they are asked for`() {
    #expect(ValueFormat.count().text(123_456, digits: 6) == "123.456k")
    #expect(ValueFormat.seconds.text(1.0 / 3, digits: 12) == "333.333333333 ms")
  }
}
