// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct ArrivalProcessTests {
  @Test(arguments: [0.5, 40.0])
  func `gaps of a Poisson process have the mean and the variation of an exponential`(
    rate: Double
  ) throws {
    let gaps = try Samples.gaps(.poisson(rate: RequestsPerSecond(rate)), count: 40_000)
    #expect(Samples.near(gaps.mean, 1 / rate, within: 4 * gaps.error))
    // The standard error of a variation coefficient of 1 is √2 / √n for exponential gaps.
    let margin = 4 * (2 / gaps.count).squareRoot()
    #expect(Samples.near(gaps.variation, 1, within: margin))
  }

  @Test func `counts of a Poisson process in windows vary as much as their mean`() throws {
    var source = try GeneratedRequests(
      arrivals: .poisson(rate: 10), lengths: Samples.short, duration: 4000, seed: 3)
    var counts = [Double](repeating: 0, count: 4000)
    while let request = source.next() { counts[Int(request.arrival.seconds)] += 1 }
    var moments = Moments()
    for count in counts { moments.add(count) }
    #expect(Samples.near(moments.mean, 10, within: 0.2))
    // The variance of a sample variance is about 2 σ⁴ / n.
    let variance = moments.deviation * moments.deviation
    #expect(Samples.near(variance, 10, within: 0.95))
  }

  @Test(arguments: [0.3, 0.7, 1.0, 1.5, 3.0])
  func `gamma gaps have the variation that was asked for`(variation: Double) throws {
    let gaps = try Samples.gaps(.gamma(rate: 20, variation: variation), count: 60_000)
    #expect(Samples.near(gaps.mean, 0.05, within: 4 * gaps.error))
    // Delta method with skewness 2 c and excess kurtosis 6 c²: the variance of the coefficient is c² (1 + c²) / (2 n).
    let square = variation * variation
    let error = (square * (1 + square) / (2 * gaps.count)).squareRoot()
    #expect(Samples.near(gaps.variation, variation, within: 4 * error))
  }

  @Test func `short gamma gaps are as many as the distribution says`() throws {
    // Shape 1/2 and mean 1 is half a chi-squared number with one degree of freedom times 2: P(X < 0.1015) = 0.25.
    var source = try GeneratedRequests(
      arrivals: .gamma(rate: 1, variation: 2.0.squareRoot()), lengths: Samples.short,
      count: 40_000, seed: 5)
    var last = SimulatedTime.zero
    var short = 0.0
    while let request = source.next() {
      if (request.arrival - last).seconds < 0.101531 { short += 1 }
      last = request.arrival
    }
    #expect(Samples.near(short, share: 0.25, of: 40_000))
  }

  @Test func `a constant rate does not drift`() throws {
    var source = try GeneratedRequests(
      arrivals: .constant(rate: 3), lengths: Samples.short, count: 30_001, seed: 1)
    var last = source.next()
    #expect(last?.arrival == .zero)
    while let request = source.next() { last = request }
    #expect(last?.arrival == SimulatedTime(seconds: 10_000))
  }

  @Test func `all at once is all at 0`() throws {
    let source = try GeneratedRequests(
      arrivals: .allAtOnce, lengths: Samples.short, count: 100, seed: 1)
    let trace = RequestTrace(collecting: source)
    #expect(trace.requests.count == 100)
    #expect(trace.requests.allSatisfy { $0.arrival == .zero })
  }
}
