// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct ArrivalSettingTests {
  static let badArrivals: [ArrivalProcess] = [
    .poisson(rate: 0), .poisson(rate: -1), .constant(rate: 2e6),
    .poisson(rate: RequestsPerSecond(Double.nan)),
    .poisson(rate: RequestsPerSecond(Double.infinity)),
    .gamma(rate: 1, variation: 0), .gamma(rate: 1, variation: .nan),
    .daily(mean: 1, peakToMean: 0.9, peakHour: 1), .daily(mean: 1, peakToMean: 11, peakHour: 1),
    .daily(mean: 1, peakToMean: 2, peakHour: 25), .daily(mean: 0, peakToMean: 2, peakHour: 2),
  ]

  @Test(arguments: badArrivals)
  func `arrivals out of range are refused`(process: ArrivalProcess) {
    #expect(throws: SimulationError.self) {
      try GeneratedRequests(arrivals: process, lengths: Samples.short, count: 1, seed: 1)
    }
  }

  static let badLengths: [LengthDistribution] = [
    .constant(0), .constant(10_000_001), .uniform(0...5), .uniform(1...20_000_000),
    .exponential(mean: 0.5), .exponential(mean: .nan), .logNormal(median: 0, spread: 1),
    .logNormal(median: 10, spread: -1), .logNormal(median: 10, spread: 5),
    .logNormal(median: 10, spread: 1, range: 0...10),
  ]

  @Test(arguments: badLengths)
  func `lengths out of range are refused`(length: LengthDistribution) {
    for lengths in [
      RequestLengths.independent(prompt: length, output: .constant(1)),
      .independent(prompt: .constant(1), output: length),
    ] {
      #expect(throws: SimulationError.self) {
        try GeneratedRequests(arrivals: .allAtOnce, lengths: lengths, count: 1, seed: 1)
      }
    }
  }

  @Test func `a message names what is wrong and what would be right`() {
    let error = #expect(throws: SimulationError.self) {
      try GeneratedRequests(
        arrivals: .gamma(rate: 1, variation: 30), lengths: Samples.short, count: 1, seed: 1)
    }
    #expect(
      error?.description
        == "the coefficient of variation of gaps must be from 0.05 to 20.0, not 30.0")
  }

  @Test func `requests must end`() {
    #expect(throws: SimulationError.self) {
      try GeneratedRequests(arrivals: .poisson(rate: 1), lengths: Samples.short, seed: 1)
    }
    #expect(throws: SimulationError.self) {
      try GeneratedRequests(arrivals: .allAtOnce, lengths: Samples.short, duration: 5, seed: 1)
    }
    #expect(throws: SimulationError.self) {
      try GeneratedRequests(arrivals: .allAtOnce, lengths: Samples.short, count: 0, seed: 1)
    }
    #expect(throws: SimulationError.self) {
      try GeneratedRequests(
        arrivals: .poisson(rate: 1), lengths: Samples.short, duration: -1, seed: 1)
    }
  }

  @Test func `classes must be there and weigh something`() {
    for shares in [
      [], [TrafficShare(weight: 0, lengths: Samples.short)],
      [TrafficShare(weight: -1, lengths: Samples.short)],
      [TrafficShare(weight: .infinity, lengths: Samples.short)],
      [TrafficShare(lengths: Samples.short, systemPromptTokens: -1)],
    ] {
      #expect(throws: SimulationError.self) {
        try GeneratedRequests(arrivals: .allAtOnce, classes: shares, count: 1, seed: 1)
      }
    }
  }

  @Test func `the ends of what is allowed work`() throws {
    for process in [
      ArrivalProcess.gamma(rate: 1e6, variation: 0.05), .gamma(rate: 1e-6, variation: 20),
      .daily(mean: 100, peakToMean: 10, peakHour: 24),
      .daily(mean: 100, peakToMean: 1, peakHour: 0), .constant(rate: 1e6),
    ] {
      var source = try GeneratedRequests(
        arrivals: process,
        lengths: .independent(
          prompt: .logNormal(median: 1e7, spread: 4), output: .uniform(1...10_000_000)),
        count: 1000, seed: 3)
      while let request = source.next() {
        #expect((1...10_000_000).contains(request.promptTokens))
        #expect((1...10_000_000).contains(request.outputTokens))
      }
    }
  }
}
