// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Testing

@Suite struct ResamplingTests {
  /// A gap in front of each request that is like no other, so that it names the request behind it.
  private let trace = RequestTrace(
    (0..<1000).map { place in
      SimulatedRequest(
        arrival: SimulatedTime(seconds: Double(place * (place + 1)) / 2), promptTokens: place + 1,
        outputTokens: 2 * place + 1)
    })

  @Test func `requests are drawn in blocks of ten out of a thousand, each with its own gap`() {
    let drawn = trace.resampled(seed: 1).requests
    #expect(drawn.count == 1000)
    #expect(drawn.first?.arrival == .zero)
    for index in drawn.indices.dropFirst() {
      let place = Int(drawn[index].promptTokens) - 1
      #expect(Int(drawn[index].outputTokens) == 2 * place + 1, "prompt and answer stay together")
      let gap = (drawn[index].arrival - drawn[index - 1].arrival).seconds
      #expect(gap == (place == 0 ? 500 : Double(place)), "the gap before request \(place)")
      guard index % 10 != 0 else { continue }
      #expect(place == Int(drawn[index - 1].promptTokens) % 1000, "neighbours stay together")
    }
  }

  @Test func `every request is as likely, and a seed says which`() {
    #expect(trace.resampled(seed: 5) == trace.resampled(seed: 5))
    #expect(trace.resampled(seed: 5) != trace.resampled(seed: 6))
    var counts = [Int](repeating: 0, count: 1000)
    for seed in 1...400 {
      for request in trace.resampled(seed: UInt64(seed)).requests {
        counts[Int(request.promptTokens) - 1] += 1
      }
    }
    // 400 draws of each on average, in blocks: a standard deviation of 20 for one request.
    #expect(counts.allSatisfy { (300...500).contains($0) })
  }

  @Test func `prefix blocks stay with their requests`() {
    let trace = Samples.trace([(0, 10, 1), (2, 20, 2), (6, 30, 3)], prefixBlocks: [7, 9])
    let drawn = trace.resampled(seed: 3)
    #expect(drawn.prefixBlocks == [7, 9])
    #expect(drawn.prefixBlockTokens == trace.prefixBlockTokens)
  }

  @Test func `no request and one request stay as they are`() {
    #expect(RequestTrace([]).resampled(seed: 1) == RequestTrace([]))
    let one = Samples.trace([(0, 10, 1)])
    #expect(one.resampled(seed: 1) == one)
  }

  @Test func `a stream gives what its source gives`() throws {
    var stream = RequestStream.recorded(trace.source)
    var source = trace.source
    for _ in 0..<1001 { #expect(stream.next() == source.next()) }
    let drawn = try GeneratedRequests(
      arrivals: .poisson(rate: 4),
      lengths: .independent(prompt: .constant(30), output: .uniform(1...9)), count: 50, seed: 2)
    #expect(
      RequestTrace(collecting: RequestStream.drawn(drawn)) == RequestTrace(collecting: drawn))
    let means = RequestStream.recorded(trace.source).meanLengths(ofFirst: 3)
    #expect(means.prompt == 2 && means.output == 3)
    #expect(RequestStream.recorded(RequestTrace([]).source).meanLengths(ofFirst: 3).prompt == 1)
  }
}
