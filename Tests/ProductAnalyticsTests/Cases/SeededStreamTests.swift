// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import ProductAnalytics

@Suite struct SeededStreamTests {
  private let stream = SeededStream(seed: 42, "test")
  private let count = 100_000

  /// SplitMix64 from the state 1234567 gives these numbers: the published test vector of the generator (Rosetta Code,
  /// "Pseudo-random numbers/Splitmix64").
  @Test func `the finaliser is that of SplitMix64`() {
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
    ]
    for (place, value) in expected.enumerated() {
      let state = 1_234_567 &+ UInt64(place + 1) &* 0x9e37_79b9_7f4a_7c15
      #expect(SeededStream.mix(state) == value)
    }
  }

  @Test func `draws depend on seed, purpose and index alone`() {
    #expect(stream.bits(7) == SeededStream(seed: 42, "test").bits(7))
    #expect(stream.bits(7) != stream.bits(8))
    #expect(stream.bits(7) != SeededStream(seed: 43, "test").bits(7))
    #expect(stream.bits(7) != SeededStream(seed: 42, "tesu").bits(7))
  }

  @Test
  func `uniform, Bernoulli, normal, exponential and Poisson draws have their means and variances`()
  {
    let indices = 0..<count
    check(indices.map { stream.uniform($0) }, mean: 0.5, variance: 1 / 12.0)
    check(indices.map { stream.bernoulli(0.2, $0) ? 1 : 0 }, mean: 0.2, variance: 0.16)
    check(indices.map { stream.normal($0) }, mean: 0, variance: 1)
    check(indices.map { stream.exponential(mean: 3, $0) }, mean: 3, variance: 9)
    check(indices.map { Double(stream.poisson(mean: 4, $0)) }, mean: 4, variance: 4)
    check(indices.map { Double(stream.poisson(mean: 90, $0)) }, mean: 90, variance: 90)
  }

  /// The mean of a log-normal is the median times e to half the square of the spread.
  @Test func `log-normal draws have their median and mean`() {
    let drawn = (0..<count).map { stream.logNormal(median: 2, spread: 0.5, $0) }.sorted()
    #expect(abs(drawn[count / 2] - 2) < 0.02)
    #expect(abs(drawn.reduce(0, +) / Double(count) - 2 * 1.133_148_45) < 0.02)
  }

  @Test func `a choice takes each place as often as its weight says`() {
    let choice = WeightedChoice([3, 0, 1])
    var hits = [0, 0, 0]
    for index in 0..<count { hits[stream.choice(choice, index)] += 1 }
    #expect(abs(Double(hits[0]) / Double(count) - 0.75) < 0.01)
    #expect(hits[1] == 0)
    #expect(choice.place(0) == 0 && choice.place(0.999_999) == 2 && choice.place(1) == 2)
  }

  /// Values of the C library's log and exp, to 17 digits.
  @Test func `logarithm and exponential agree with the library's`() {
    let logs = [
      (0.001, -6.907_755_278_982_137_1), (0.5, -0.693_147_180_559_945_31), (1, 0),
      (1.5, 0.405_465_108_108_164_38), (10, 2.302_585_092_994_045_9),
      (1e300, 690.775_527_898_213_68),
    ]
    for (x, expected) in logs {
      #expect(abs(PortableMath.log(x) - expected) <= 4e-16 * max(1, abs(expected)))
    }
    let powers = [
      (-700.0, 9.859_676_543_759_77e-305), (-1, 0.367_879_441_171_442_33), (0, 1),
      (0.1, 1.105_170_918_075_647_7), (3, 20.085_536_923_187_668), (700, 1.014_232_054_735_005e304),
    ]
    for (x, expected) in powers {
      #expect(abs(PortableMath.exp(x) / expected - 1) < 4e-15)
    }
    #expect(PortableMath.log(0) == -.infinity && PortableMath.log(-1).isNaN)
    #expect(PortableMath.exp(1000) == .infinity && PortableMath.exp(-1000) == 0)
    #expect(PortableMath.exp(.nan).isNaN)
  }

  /// Within five standard errors of the mean, and 5% of the variance.
  private func check(_ values: [Double], mean: Double, variance: Double) {
    let found = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - found) * ($1 - found) } / Double(values.count)
    #expect(abs(found - mean) < 5 * (variance / Double(values.count)).squareRoot())
    #expect(abs(squares / variance - 1) < 0.05)
  }
}
