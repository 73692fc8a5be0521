// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct LengthTests {
  static func trace(_ lengths: RequestLengths, count: Int, seed: UInt64 = 2) throws -> RequestTrace
  {
    RequestTrace(
      collecting: try GeneratedRequests(
        arrivals: .poisson(rate: 1), lengths: lengths, count: count, seed: seed))
  }

  static func outputs(_ distribution: LengthDistribution, count: Int) throws -> [Double] {
    let lengths = RequestLengths.independent(prompt: .constant(5), output: distribution)
    return try trace(lengths, count: count).requests.map { Double($0.outputTokens) }
  }

  @Test func `a uniform length takes every value of its range as often`() throws {
    var counts = [Double](repeating: 0, count: 10)
    for length in try Self.outputs(.uniform(3...7), count: 20_000) { counts[Int(length)] += 1 }
    #expect(counts[0...2].allSatisfy { $0 == 0 } && counts[8...].allSatisfy { $0 == 0 })
    for count in counts[3...7] { #expect(Samples.near(count, share: 0.2, of: 20_000)) }
  }

  @Test func `an exponential length has its mean as its deviation and is at least 1`() throws {
    var moments = Moments()
    let lengths = try Self.outputs(.exponential(mean: 250), count: 40_000)
    for length in lengths { moments.add(length) }
    #expect(Samples.near(moments.mean, 250, within: 4 * moments.error))
    #expect(Samples.near(moments.variation, 1, within: 4 * (2 / moments.count).squareRoot()))
    #expect(lengths.allSatisfy { $0 >= 1 })
    #expect(try Self.outputs(.exponential(mean: 1), count: 1000).contains(1))
  }

  @Test func `a log-normal length has median and spread, and stays in its range`() throws {
    let lengths = try Self.outputs(
      .logNormal(median: 300, spread: 0.8, range: 50...2000), count: 30_000)
    let sorted = lengths.sorted()
    // The standard error of a median is √(π/2) σ / √n on the logarithm.
    let margin = 4 * 1.2533 * 0.8 / 30_000.0.squareRoot()
    #expect(Samples.near(log(sorted[15_000] / 300), 0, within: margin + 0.002))
    // One standard deviation above the median: 84.13%.
    #expect(Samples.near(log(sorted[25_240] / 300), 0.8, within: 0.04))
    #expect(sorted.first == 50 && sorted.last == 2000)
  }

  @Test(arguments: [-0.6, 0.0, 0.7])
  func `a fit recovers medians, spreads and correlation`(correlation: Double) throws {
    let pair = try LogNormalPair(
      promptMedian: 1000, promptSpread: 0.9, outputMedian: 200, outputSpread: 0.5,
      correlation: correlation)
    let fitted = try LogNormalPair(fitting: try Self.trace(.logNormal(pair), count: 40_000))
    let root = 40_000.0.squareRoot()
    #expect(Samples.near(log(fitted.promptMedian / 1000), 0, within: 4 * 0.9 / root))
    #expect(Samples.near(log(fitted.outputMedian / 200), 0, within: 4 * 0.5 / root))
    // The standard error of a deviation is σ / √(2 n).
    #expect(Samples.near(fitted.promptSpread, 0.9, within: 2.83 * 0.9 / root))
    #expect(Samples.near(fitted.outputSpread, 0.5, within: 2.83 * 0.5 / root))
    #expect(Samples.near(fitted.correlation, correlation, within: 4 / root))
  }

  @Test func `a fit of equal lengths has no spread and no correlation`() throws {
    let trace = Samples.trace([(0, 100, 7), (1, 100, 7), (2, 100, 7)])
    let fitted = try LogNormalPair(fitting: trace)
    #expect(Samples.near(fitted.promptMedian, 100, within: 1e-9))
    #expect(Samples.near(fitted.outputMedian, 7, within: 1e-9))
    #expect(fitted.promptSpread < 1e-12 && fitted.correlation == 0)
    #expect(fitted.promptRange == 100...100 && fitted.outputRange == 7...7)
    #expect(throws: SimulationError.self) { try LogNormalPair(fitting: RequestTrace([])) }
  }

  @Test func `resampled lengths keep prompt and answer together`() throws {
    let trace = Samples.trace([(0, 100, 1), (1, 200, 2), (2, 300, 3), (3, 400, 4)])
    let lengths = RequestLengths.resampled(try EmpiricalLengths(trace))
    var counts = [Double](repeating: 0, count: 5)
    for request in try Self.trace(lengths, count: 20_000).requests {
      #expect(request.promptTokens == 100 * request.outputTokens)
      counts[Int(request.outputTokens)] += 1
    }
    for count in counts[1...] { #expect(Samples.near(count, share: 0.25, of: 20_000)) }
  }

  @Test func `resampling can be of one class, which must be there`() throws {
    let requests = [(1, 0), (2, 1), (3, 1)].map { tokens, place in
      SimulatedRequest(
        arrival: .zero, promptTokens: tokens, outputTokens: 1, trafficClass: place)
    }
    #expect(try EmpiricalLengths(RequestTrace(requests)).count == 3)
    #expect(try EmpiricalLengths(RequestTrace(requests), trafficClass: 1).count == 2)
    #expect(throws: SimulationError.self) {
      try EmpiricalLengths(RequestTrace(requests), trafficClass: 2)
    }
  }
}
