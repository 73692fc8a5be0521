// SPDX-License-Identifier: Apache-2.0

import ServingSimulation
import Testing

@testable import Workbench

struct CapacityOptionTests {
  private func question(
    _ texts: [CapacityOption: String]
  ) throws -> CapacityQuestion {
    var options = CapacityOptions()
    for (option, text) in texts { options[option] = text }
    return try options.question(
      for: CapacitySamples.scenario(), trace: try CapacitySamples.trace(rate: 1, count: 10))
  }

  @Test func `lists, ranges, limits and prices are read`() throws {
    let question = try question([
      .device: "H100-SXM-80GB, L40S-48GB,H100-SXM-80GB", .price: "L40S-48GB=0.8-1.2",
      .weights: "bf16,fp8", .cache: "bf16,fp8", .tensor: "1,2", .replicas: "2-5",
      .maximumSequences: "64,256", .tokenBudget: "512", .routing: "shortest-queue",
      .mostDevices: "8", .objectives: "ttft=2s,itl=50ms,tpot=40ms,e2e=1min", .percentile: "95",
    ])
    #expect(question.devices == ["H100-SXM-80GB", "L40S-48GB"])
    #expect(question.prices == ["L40S-48GB": "0.8-1.2"])
    #expect(question.replicas == 2...5)
    #expect(question.mostDevices == 8)
    #expect(question.routing == .shortestQueue)
    #expect(question.objectives.percentile == 0.95)
    #expect(question.objectives.limits[.timeToFirstToken] == SimulatedTime(seconds: 2))
    #expect(question.objectives.limits[.interTokenLatency] == SimulatedTime(seconds: 0.05))
    #expect(question.objectives.limits[.timePerOutputToken] == SimulatedTime(seconds: 0.04))
    #expect(question.objectives.limits[.endToEnd] == SimulatedTime(seconds: 60))
    // 2 devices, 2 formats, 2 caches, 2 groups, 2 batches, 1 budget, 4 numbers of replicas.
    #expect(question.configurations == 128)
  }

  @Test(arguments: [
    (CapacityOption.replicas, "5-2", "1-16"), (.replicas, "0", "1-16"), (.replicas, "1.5", "1-16"),
    (.tensor, "1,,x", "whole"), (.tensor, "0", "1 to 1024"), (.mostDevices, "4,8", "whole"),
    (.objectives, "ttft", "ttft=2s"), (.objectives, "speed=2s", "tpot"),
    (.objectives, "ttft=2", "200ms"), (.objectives, "ttft=2s,ttft=3s", "once"),
    (.percentile, "30", "50"), (.percentile, "p99", "50"), (.attainment, "1.2", "0.5"),
    (.routing, "random", "round-robin"), (.price, "A100=2", "looked at"),
  ])
  func `a wrong value is refused with what would be right`(
    option: CapacityOption, text: String, right: String
  ) throws {
    let error = try #require(throws: ScenarioProblem.self) { try question([option: text]) }
    #expect(error.message.contains(right), "\(error.message)")
  }

  @Test func `a question without objective, requests or known names is refused`() throws {
    var question = try CapacitySamples.question([.timeToFirstToken: 1])
    func message(_ question: CapacityQuestion) throws -> String {
      try #require(throws: ScenarioProblem.self) { try CapacityPlanner(question, on: basis) }
        .message
    }
    question.objectives.limits = [:]
    #expect(try message(question).contains("objective"))
    question = try CapacitySamples.question([.timeToFirstToken: 1])
    question.trace = RequestTrace([])
    #expect(try message(question).contains("no requests"))
    question = try CapacitySamples.question([.timeToFirstToken: 1])
    question.devices = ["H1000"]
    #expect(try message(question).contains("H1000"))
    question = try CapacitySamples.question([.timeToFirstToken: 1])
    question.weights = ["fp3"]
    #expect(try message(question).contains("fp3"))
    question = try CapacitySamples.question([.timeToFirstToken: 1])
    question.objectives.percentile = 1
    #expect(try message(question).contains("99.99"))
    question = try CapacitySamples.question([.timeToFirstToken: 1])
    question.tensor = Array(1...1024)
    question.replicas = 1...1024
    #expect(try message(question).contains("100000"))
  }

  @Test func `capacity is planned for arrivals and not for callers`() throws {
    var options = ServingOptions()
    options[.callers] = "8"
    #expect(throws: ScenarioProblem.self) { try options.plannedRequests(nil) }
    options = ServingOptions()
    options[.arrivals] = "poisson:4"
    options[.requests] = "300"
    let requests = try options.plannedRequests(nil)
    #expect(requests.requests.count == 300)
    options[.seed] = "2"
    #expect(try options.plannedRequests(nil) != requests)
    options[.requests] = "6000000"
    #expect(throws: ScenarioProblem.self) { try options.plannedRequests(nil) }
  }
}
