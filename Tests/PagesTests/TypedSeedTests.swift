// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Pages

struct TypedSeedTests {
  @Test(
    arguments: [
      ("7", 7), (" 42\t", 42), ("0", 0), ("18446744073709551615", UInt64.max),
    ] as [(String, UInt64)])
  func `a whole number is taken, with spaces around it too`(typed: String, number: UInt64) {
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

  @Test(arguments: ["-1", "seven", "1.5", "1 2", "18446744073709551616", "<b>"])
  func `what is no number is wrong and stays as it was typed`(typed: String) {
    let seed = TypedSeed(" \(typed)")
    #expect(seed.isWrong && seed.text == typed)
    #expect(seed.number(orNew: { 1 }) == nil)
  }
}
