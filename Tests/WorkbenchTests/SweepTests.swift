// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Testing
import Workbench

struct SweepTests {
  private func plan() throws -> SweepPlan {
    let models = try ["mistral-7b-v0.3", "llama-3.1-70b"].map {
      try #require(Catalogue.model(id: $0)?.shape)
    }
    let devices = try ["H100-SXM-80GB", "L4-24GB"].map {
      (
        device: try #require(Catalogue.device(id: $0)?.device),
        hour: DollarsPerHour(2.0) as DollarsPerHour?
      )
    }
    return SweepPlan(
      models: models, devices: devices, weights: [.bf16, .fp8],
      layouts: [.single, try Layout(tensor: 4)],
      workloads: try [1, 16, 64].map {
        try Workload(promptTokens: 500, answerTokens: 200, load: .concurrency($0))
      })
  }

  @Test func `every configuration is a point or is counted as skipped`() throws {
    let plan = try plan()
    let result = plan.run(on: basis)
    #expect(plan.count == 48)
    #expect(result.points.count + result.skipped == plan.count)
    // 70B in 16 bits is 141 GB: neither one H100 nor four L4 hold it.
    #expect(
      !result.points.contains { $0.model == 1 && $0.weights == 0 && $0.layout == 0 })
    #expect(result.skipped > 0)
  }

  @Test func `a point of a sweep is the prediction of its case`() throws {
    let point = try #require(plan().run(on: basis).points.first)
    let latency = try one(
      "model=mistral-7b-v0.3&device=H100-SXM-80GB&tp=1&input=500&output=200&concurrency=1"
    ).latency()
    #expect(point.interTokenLatency == latency.interTokenLatency.value)
    #expect(point.timeToFirstToken == latency.timeToFirstToken.value)
  }

  @Test func `no point of the front is beaten`() throws {
    let result = try plan().run(on: basis)
    #expect(!result.front.isEmpty)
    for index in result.front {
      let point = result.points[index]
      #expect(
        !result.points.contains {
          $0.interTokenLatency < point.interTokenLatency
            && $0.outputPerDevice > point.outputPerDevice
        })
    }
    #expect(result.frontOfModel.count == 2)
  }
}
