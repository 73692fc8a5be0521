// SPDX-License-Identifier: Apache-2.0

import Foundation
import ServingSimulation
import Testing

@testable import Workbench

/// A folder with published traces, when the environment variable `WINDTUNNEL_TRACES` names one.
private let folder = ProcessInfo.processInfo.environment["WINDTUNNEL_TRACES"]

@Suite(.enabled(if: folder != nil, "WINDTUNNEL_TRACES names no folder"))
struct CapacityTraceTests {
  @Test func `more than five hundred configurations are planned for an hour of conversations`()
    async throws
  {
    let file = URL(filePath: try #require(folder)).appending(
      path: "AzureLLMInferenceTrace_conv.csv")
    let trace = try TraceReading([UInt8](try Data(contentsOf: file))).trace
    var question = CapacityQuestion(
      trace: trace,
      objectives: CapacitySamples.objectives([.timeToFirstToken: 2, .interTokenLatency: 0.05]),
      scenario: CapacitySamples.scenario("llama-3.1-70b", price: "2.5"),
      devices: ["H100-SXM-80GB", "A100-SXM-80GB", "L40S-48GB"])
    question.weights = ["bf16", "fp8", "int4"]
    let plan = try await CapacityPlanner(question, on: basis).plan(threads: 2)
    #expect(plan.considered == 576)
    #expect(plan.simulated < 200)
    let winner = try #require(plan.winner)
    #expect(winner.run.meets)
    #expect(winner.run.unserved == 0)
    let binding = try #require(winner.binding)
    #expect(binding.reason != nil)
  }
}
