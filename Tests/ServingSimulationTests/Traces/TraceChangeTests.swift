// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@Suite struct TraceChangeTests {
  let trace = Samples.trace([(0, 10, 1), (2, 20, 2), (6, 30, 3)], prefixBlocks: [7, 9])

  @Test func `a factor of the rate divides the times`() throws {
    let faster = try trace.scaled(by: 2)
    #expect(faster.requests.map(\.arrival.seconds) == [0, 1, 3])
    #expect(faster.requests.map(\.promptTokens) == [10, 20, 30])
    #expect(faster.prefixBlocks == [7, 9])
    #expect(try trace.scaled(by: 1) == trace)
    #expect(try trace.scaled(by: 0.5).requests.last?.arrival.seconds == 12)
    #expect(try RequestTrace([]).scaled(by: 3).requests.isEmpty)
  }

  @Test(arguments: [0.0, -1, .nan, .infinity, 1e9])
  func `a factor that makes no sense is refused`(factor: Double) {
    #expect(throws: SimulationError.self) { try trace.scaled(by: factor) }
  }

  @Test func `a trace longer than a run is refused`() throws {
    let long = Samples.trace([(0, 1, 1), (5e6, 1, 1)])
    #expect(throws: SimulationError.self) { try long.scaled(by: 0.5) }
    #expect(throws: SimulationError.self) { try long.repeated(2) }
    #expect(throws: SimulationError.self) { try trace.repeated(0) }
  }

  @Test func `parts keep their requests`() {
    #expect(trace.first(2).requests == Array(trace.requests[..<2]))
    #expect(trace.first(9) == trace)
    #expect(trace.first(-1).requests.isEmpty)
    let part = trace.window(from: SimulatedTime(seconds: 2), to: SimulatedTime(seconds: 6))
    #expect(part.requests.map(\.promptTokens) == [20])
    #expect(part.requests.first?.arrival == .zero)
    let none = trace.window(from: SimulatedTime(seconds: 6), to: SimulatedTime(seconds: 2))
    #expect(none.requests.isEmpty)
  }

  @Test func `copies follow each other after a mean gap`() throws {
    let twice = try trace.repeated(2)
    #expect(trace.span.seconds == 9)
    #expect(twice.requests.map(\.arrival.seconds) == [0, 2, 6, 9, 11, 15])
    #expect(twice.requests.map(\.promptTokens) == [10, 20, 30, 10, 20, 30])
    #expect(try trace.repeated(1) == trace)
  }

  @Test func `copies have prefix ids of their own unless they are shared`() throws {
    let own = try trace.repeated(3)
    #expect(own.prefixBlocks == [7, 9, 17, 19, 27, 29])
    #expect(own.requests.map(\.prefixStart) == [0, 0, 0, 2, 2, 2, 4, 4, 4])
    let shared = try trace.repeated(3, sharesPrefixes: true)
    #expect(shared.prefixBlocks == [7, 9])
    #expect(shared.requests.allSatisfy { $0.prefixStart == 0 && $0.prefixCount == 2 })
  }

  @Test func `ids beyond 32 bits are refused`() throws {
    let wide = Samples.trace([(0, 1, 1), (1, 1, 1)], prefixBlocks: [2_147_483_648])
    #expect(throws: SimulationError.self) { try wide.repeated(2) }
    #expect(try wide.repeated(2, sharesPrefixes: true).requests.count == 4)
    let half = Samples.trace([(0, 1, 1), (1, 1, 1)], prefixBlocks: [2_147_483_647])
    #expect(try half.repeated(2).prefixBlocks == [2_147_483_647, 4_294_967_295])
  }
}
