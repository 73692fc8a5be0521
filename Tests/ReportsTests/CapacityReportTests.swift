// SPDX-License-Identifier: Apache-2.0

import Foundation
import Quantities
import Reports
import ServingSimulation
import TestSupport
import Testing
import Workbench

struct CapacityReportTests {
  private static func question(
    _ limits: [LatencyMetric: Double]
  ) throws -> CapacityQuestion {
    let trace = RequestTrace(
      collecting: try GeneratedRequests(
        arrivals: .poisson(rate: RequestsPerSecond(20)),
        lengths: .independent(
          prompt: .logNormal(median: 800, spread: 0.8), output: .logNormal(median: 150, spread: 0.6)
        ), count: 500, seed: 3))
    var scenario = Scenario()
    scenario[.model] = "llama-3.1-8b"
    var question = CapacityQuestion(
      trace: trace,
      objectives: CapacityObjectives(limits: limits.mapValues { SimulatedTime(seconds: $0) }),
      scenario: scenario, devices: ["L40S-48GB", "A100-SXM-80GB"])
    question.prices = ["L40S-48GB": "0.8-1.2", "A100-SXM-80GB": "2"]
    question.weights = ["bf16", "fp8"]
    question.tensor = [1, 2]
    question.replicas = 1...6
    return question
  }

  private static func plan(
    _ limits: [LatencyMetric: Double], threads: Int = 2
  ) async throws -> CapacityPlan {
    try await CapacityPlanner(try question(limits), on: Economics.basis).plan(threads: threads)
  }

  private static let usual: [LatencyMetric: Double] = [
    .timeToFirstToken: 1, .interTokenLatency: 0.1,
  ]
  private let plain = EconomicsText(style: TerminalStyle(width: 80, isStyled: false))

  @Test func `a plan is what its golden file says`() async throws {
    let text = plain.capacity(try await Self.plan(Self.usual))
    #expect(try GoldenFile("capacity.txt").difference(from: text) == nil)
  }

  @Test func `an objective that nothing meets is what its golden file says`() async throws {
    let text = plain.capacity(try await Self.plan([.interTokenLatency: 0.001]))
    #expect(try GoldenFile("capacity-unmet.txt").difference(from: text) == nil)
  }

  @Test func `the JSON is what its golden file says, with one thread or three`() async throws {
    let alone = EconomicsJSON.capacity(try await Self.plan(Self.usual, threads: 1))
    let together = EconomicsJSON.capacity(try await Self.plan(Self.usual, threads: 3))
    #expect(alone == together)
    let text = try JSONText.pretty(alone) + "\n"
    #expect(try GoldenFile("capacity.json").difference(from: text) == nil)
  }

  @Test func `only so many rows of the front are shown as were asked for`() async throws {
    let plan = try await Self.plan(Self.usual)
    try #require(plan.front.count > 1)
    #expect(plain.capacity(plan, top: 1).contains("1 of \(plan.front.count)"))
    let json = try Economics.object(EconomicsJSON.capacity(plan, top: 1))
    #expect((json["front"] as? [Any])?.count == 1)
  }
}
