// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Testing
import Workbench

struct ThousandsMarksTests {
  @Test(arguments: [
    ("1,000", "1000"), ("18,446,744,073,709,551,615", "18446744073709551615"),
    ("12,345.678", "12345.678"), ("-1,000", "-1000"), ("+2 500", "+2500"),
    ("1 000 000", "1000000"), ("12\u{A0}000", "12000"), ("12\u{202F}000", "12000"),
  ])
  func `marks between thousands go`(text: String, number: String) {
    #expect(text.withoutThousandsMarks == number)
  }

  @Test(arguments: [
    "", "7", "1000", "1.5", "1,5", "1,00", "1,0000", "1000,000", "0,500", ",000", "1,", "1,,000",
    "1,000 000", "12\u{202F}000,", "1 2", "1,000e3", "1.000,5", "a,bcd", "1,0x0", "- 1",
    "12 tokens", "--", ",", " ", "1,\u{663}\u{663}\u{663}",
  ])
  func `any other text stays as it is`(text: String) {
    #expect(text.withoutThousandsMarks == text)
  }

  @Test(arguments: ["12,000", "12%20000", "12%C2%A0000", "12%E2%80%AF000"])
  func `the workbench reads a number with its thousands apart`(typed: String) throws {
    let setting = try one("model=mistral-7b-v0.3&input=\(typed)").setting
    #expect(setting.workload.promptTokens == 12_000)
  }
}
