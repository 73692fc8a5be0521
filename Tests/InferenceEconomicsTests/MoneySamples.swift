// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

/// Whether two numbers agree up to rounding: the expected ones were worked out by hand to this many digits.
func agree(_ found: Double?, _ expected: Double, within relative: Double = 1e-9) -> Bool {
  guard let found else { return false }
  return abs(found - expected) <= relative * max(abs(expected), 1e-300)
}

/// Values whose results divide evenly.
enum MoneySamples {
  /// 0.15 and 0.60 USD for a million tokens, 0.015 for cached input, half of it all as a batch.
  static func price() throws -> TokenPrice {
    try TokenPrice(
      input: Interval(exactly: .perMillion(0.15)), output: Interval(exactly: .perMillion(0.6)),
      cachedInput: Interval(exactly: .perMillion(0.015)),
      batch: BatchPrice(
        input: Interval(exactly: .perMillion(0.075)), output: Interval(exactly: .perMillion(0.3))),
      sources: ["list"])
  }

  /// The same price for input and output.
  static func flatPrice(_ perMillion: Double) throws -> TokenPrice {
    try TokenPrice(
      input: Interval(exactly: .perMillion(perMillion)),
      output: Interval(exactly: .perMillion(perMillion)))
  }

  /// Two devices at 1.80 USD an hour: a tenth of a cent for a second of a copy.
  static func hosting(price: Interval<Per<Dollar, Hour>> = Interval(exactly: 1.8)) throws -> Hosting
  {
    try Hosting(
      speed: .apart(prefill: Interval(exactly: 10_000), decode: Interval(exactly: 1_000)),
      devicesPerReplica: 2, price: price, sources: ["rent"])
  }

  /// 2,000 tokens in and 500 out: 0.2 s and 0.5 s of a copy.
  static func mix(
    cached: Interval<One> = Interval(exactly: 0), batch: Interval<One> = Interval(exactly: 0)
  ) throws -> RequestMix {
    try RequestMix(input: 2_000, output: 500, cachedShare: cached, batchShare: batch)
  }

  /// A chance that is known exactly.
  static func attempts(
    _ chance: Double, noticed: Double = 1, limit: Int = 1
  ) throws -> Attempts {
    try Attempts(success: Interval(exactly: Ratio(chance)), noticed: noticed, limit: limit)
  }
}
