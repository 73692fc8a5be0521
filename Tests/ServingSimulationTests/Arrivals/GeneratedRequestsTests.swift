// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct GeneratedRequestsTests {
  static func collect(
    _ arrivals: ArrivalProcess = .poisson(rate: 5), _ lengths: RequestLengths = Samples.short,
    count: Int? = 2000, duration: Time? = nil, seed: UInt64 = 1
  ) throws -> [SimulatedRequest] {
    RequestTrace(
      collecting: try GeneratedRequests(
        arrivals: arrivals, lengths: lengths, count: count, duration: duration, seed: seed)
    ).requests
  }

  @Test func `the same seed gives the same requests, another one others`() throws {
    let lengths = RequestLengths.independent(
      prompt: .exponential(mean: 100), output: .uniform(1...500))
    let first = try Self.collect(.poisson(rate: 5), lengths)
    #expect(try Self.collect(.poisson(rate: 5), lengths) == first)
    #expect(try Self.collect(.poisson(rate: 5), lengths, seed: 2) != first)
  }

  @Test func `other lengths leave the arrivals, another rate leaves the lengths`() throws {
    let random = RequestLengths.independent(
      prompt: .exponential(mean: 100), output: .uniform(1...500))
    let first = try Self.collect(.poisson(rate: 5), random)
    #expect(try Self.collect().map(\.arrival) == first.map(\.arrival))
    let faster = try Self.collect(.gamma(rate: 9, variation: 2), random)
    #expect(faster.map(\.promptTokens) == first.map(\.promptTokens))
    #expect(faster.map(\.outputTokens) == first.map(\.outputTokens))
    #expect(faster.map(\.arrival) != first.map(\.arrival))
  }

  @Test func `prompts and answers know nothing of each other`() throws {
    let lengths = RequestLengths.independent(
      prompt: .uniform(1...1000), output: .uniform(1...1000))
    var product = 0.0
    let requests = try Self.collect(.allAtOnce, lengths, count: 10_000)
    for request in requests {
      product += (Double(request.promptTokens) - 500.5) * (Double(request.outputTokens) - 500.5)
    }
    // The variance of each is 10^6 / 12; the standard error of a correlation is 1 / √n.
    #expect(Samples.near(product / 10_000 / 83_333, 0, within: 0.04))
  }

  /// The numbers are those of the formulas in another program, in Python 3.
  @Test func `these are the requests of seed 42 on every machine`() throws {
    let pair = try LogNormalPair(
      promptMedian: 1000, promptSpread: 1, outputMedian: 200, outputSpread: 0.7, correlation: 0.3)
    let requests = try Self.collect(
      .gamma(rate: 2, variation: 1.8), .logNormal(pair), count: 1000, seed: 42)
    let last = try #require(requests.last)
    #expect(last.arrival.picoseconds == 486_818_211_872_059)
    #expect(requests.reduce(0) { $0 + Int($1.promptTokens) } == 1_678_553)
    #expect(requests.reduce(0) { $0 + Int($1.outputTokens) } == 248_869)
  }

  @Test func `arrivals rise, and end with the count or before the duration`() throws {
    let requests = try Self.collect(count: nil, duration: 100)
    #expect(zip(requests, requests.dropFirst()).allSatisfy { $0.arrival <= $1.arrival })
    #expect(Samples.near(Double(requests.count), 500, within: 4 * 22.4))
    #expect(requests.allSatisfy { $0.arrival < SimulatedTime(seconds: 100) })
    #expect(try Self.collect(count: 10, duration: 100) == Array(requests.prefix(10)))
    #expect(try Self.collect(.constant(rate: 1), count: nil, duration: 3).count == 3)
    #expect(try Self.collect(count: nil, duration: 0).isEmpty)
  }

  @Test func `a source that ended stays ended, and time does not run over`() throws {
    var source = try GeneratedRequests(
      arrivals: .poisson(rate: 1e-6), lengths: Samples.short, count: 1000, seed: 1)
    var count = 0
    while let request = source.next() {
      #expect(request.arrival <= .longest)
      count += 1
    }
    #expect(count < 40)
    #expect(source.next() == nil)
  }

  @Test func `classes have their shares, lengths and system prompts`() throws {
    let chat = TrafficShare(weight: 3, lengths: Samples.short, systemPromptTokens: 50)
    let batch = TrafficShare(
      weight: 1, lengths: .independent(prompt: .constant(1000), output: .constant(1)),
      systemPromptTokens: 1024)
    let source = try GeneratedRequests(
      arrivals: .poisson(rate: 1), classes: [chat, batch], count: 10_000, seed: 4)
    let trace = RequestTrace(collecting: source)
    let second = trace.requests.filter { $0.trafficClass == 1 }
    #expect(Samples.near(Double(second.count), share: 0.25, of: 10_000))
    #expect(second.allSatisfy { $0.promptTokens == 2024 && $0.prefixCount == 64 })
    let first = trace.requests.filter { $0.trafficClass == 0 }
    #expect(first.allSatisfy { $0.promptTokens == 150 && $0.prefixCount == 3 })
    #expect(first.allSatisfy { $0.prefixStart == 0 } && second.allSatisfy { $0.prefixStart == 3 })
    #expect(trace.prefixBlocks.count == 67 && Set(trace.prefixBlocks).count == 67)
    #expect(trace.prefixBlockTokens == 16)
  }

  @Test func `a class of weight 0 never comes`() throws {
    let shares = [0.0, 1, 0].map { TrafficShare(weight: $0, lengths: Samples.short) }
    let source = try GeneratedRequests(
      arrivals: .allAtOnce, classes: shares, count: 1000, seed: 4)
    #expect(RequestTrace(collecting: source).requests.allSatisfy { $0.trafficClass == 1 })
  }
}
