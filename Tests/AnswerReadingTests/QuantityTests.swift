// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Quantities
import Testing

struct QuantityTests {
  @Test(
    arguments: [
      ("drops by 12%", 0.12, .ratio), ("p95 stays", 0.95, .percentile),
      ("under 350 ms", 0.35, .duration), ("costs €40k", 40_000, .money),
      ("about 9,000 EUR", 9_000, .money), ("a 7B model", 7e9, .parameters),
      ("80 GB of memory", 80e9, .memory), ("4 GiB", 4_294_967_296, .memory),
      ("50 GB/s", 50e9, .bandwidth), ("30 requests per second", 30, .rate),
      ("1,350 calls", 1_350, .count), ("2.4 s", 2.4, .duration),
      ("three weeks", 1_814_400, .duration),
      ("200,000 tokens", 200_000, .tokens), ("4-bit weights", 4, .bits), ("in 2023", 2_023, .date),
      ("1.2 million mails", 1_200_000, .count), ("half of them", 0.5, .ratio),
      ("twelve admins", 12, .count), ("0,5 s", 0.5, .duration), ("3x faster", 3, .ratio),
      ("point four gigs", 4e8, .memory), ("a quarter of a percent", 0.0025, .ratio),
      ("point two five percent", 0.0025, .ratio), ("864,000/day", 10, .rate), ("40/s", 40, .rate),
      ("a 3-day test", 259_200, .duration),
    ] as [(String, Double, Dimension)])
  func `an amount is read with its unit`(text: String, value: Double, dimension: Dimension) throws {
    let quantity = try #require(Reading(text).quantities.first)
    #expect(quantity.dimension == dimension)
    #expect(abs(quantity.value - value) <= abs(value) * 1e-12)
  }

  @Test(
    arguments: [
      (".8 of them", 0.8), ("p of .05", 0.05), ("costs $.20 each", 0.2), ("(.5 s)", 0.5),
      ("nine in ten pass", 0.9), ("98 times in a hundred", 0.98), ("six requests of ten", 0.6),
      ("ten to the power of 25 FLOPs", 1e25), ("10 to the 23", 1e23),
      ("half again as much", 1.5), ("grows a hundredfold", 100), ("two fifty an hour", 2.5 / 3600),
      ("seven fifty a million", 7.5), ("one twenty-five per million", 1.25),
      ("7 dollars 50 per million", 7.5), ("two fifty-six gigs", 256e9),
    ])
  func `a number is read as it is spoken`(text: String, value: Double) throws {
    let quantity = try #require(Reading(text).quantities.first)
    #expect(abs(quantity.value - value) <= abs(value) * 1e-12)
  }

  @Test(
    arguments: [
      ("seven fifty, or so", []), ("ends here .", []), ("3 in 10 minutes", [3.0, 600]),
      ("a point .and on", []), ("2 of 10 calls", [2, 10]),
    ] as [(String, [Double])])
  func `what may be meant in two ways is not guessed`(text: String, values: [Double]) {
    #expect(Reading(text).quantities.map(\.value) == values)
  }

  @Test func `a point before digits points at its own bytes`() throws {
    let reading = Reading("it was .8, then .25.")
    #expect(reading.quantities.map { reading.slice($0.range) } == [".8", ".25"])
  }

  @Test(arguments: ["1. First", "the 2nd week", "v1.4 shipped", "no number", "H100 cards", "%"])
  func `what only looks like an amount is none`(text: String) {
    #expect(Reading(text).quantities.isEmpty)
  }

  @Test func `a quantity points at its own bytes`() throws {
    let reading = Reading("Die Größe fällt: p95 under 350 ms now")
    let quantity = try #require(reading.quantities.last)
    #expect(reading.slice(quantity.range) == "350 ms")
  }

  @Test func `digits without end are no amount and no crash`() {
    let text = String(repeating: "9", count: 10_000)
    #expect(Reading(text).quantities.isEmpty)
  }

  @Test(arguments: [
    "between 4 GB and 6 GB or 15 to 20 ms, half a million tokens per million at $3 a day",
    "a hundred and forty gigs each, one and a half billion, nine out of ten, 10^9 and 1e9 x 3/4",
    "a second and a half, 2 August 2026, p95, 7B, €0.20/M, 10 Gb/s, twenty-seven thousand euro or so",
  ])
  func `a text that is cut off anywhere is read`(text: String) {
    for end in 0...text.count {
      let reading = Reading(String(text.prefix(end)))
      #expect(reading.quantities.allSatisfy { $0.tokens.upperBound <= reading.tokens.count })
    }
  }
}
