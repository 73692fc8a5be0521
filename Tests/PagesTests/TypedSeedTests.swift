// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct TypedSeedTests {
  @Test(
    arguments: [
      ("7", 7), (" 42\t", 42), ("0", 0), ("18446744073709551615", UInt64.max), ("1,000", 1000),
      ("1 000", 1000), ("12\u{202F}000", 12_000), ("18,446,744,073,709,551,615", UInt64.max),
    ] as [(String, UInt64)])
  func `a whole number is taken, with spaces around it and its thousands apart too`(
    typed: String, number: UInt64
  ) {
    let seed = TypedSeed(typed)
    #expect(seed.number == number && !seed.isWrong)
    #expect(seed.number(orNew: { 1 }) == number)
  }

  @Test(arguments: ["", "   "])
  func `an empty field draws a short number`(typed: String) {
    let seed = TypedSeed(typed)
    #expect(seed.number == nil && !seed.isWrong && seed.text.isEmpty)
    #expect(seed.number(orNew: { 98_765_432_101 }) == 432_101)
  }

  @Test(arguments: ["-1", "seven", "1.5", "1 2", "1,00", "18446744073709551616", "<b>"])
  func `what is no number is wrong and stays as it was typed`(typed: String) {
    let seed = TypedSeed(" \(typed)")
    #expect(seed.isWrong && seed.text == typed)
    #expect(seed.number(orNew: { 1 }) == nil)
  }
}
