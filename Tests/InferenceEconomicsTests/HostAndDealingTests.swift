// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

/// What the host hides when it plans ahead, and what groups pay that share experts.
@Suite struct HostAndDealingTests {
  private func server(_ values: [String: Double]) throws -> ServingModel {
    try ServingModel(
      try Deployment(try Shapes.mistral7B(), on: try Shapes.h100()),
      calibration: try Calibration(values), assumptions: try Shapes.assumptions())
  }

  @Test func `the host costs no time where it plans ahead and is faster than the device`() throws {
    let step = Step.decode(batch: 16, context: 2000)
    let bare = try server([:]).time(of: step)
    let host = try server(["layer": 1e-5, "step": 1e-3, "sequence": 1e-5]).time(of: step)
    #expect(abs((host.total - bare.total).milliseconds - (0.32 + 1 + 0.16)) < 1e-9)
    // Gaps between kernels stay: 32 layers with 10 µs each.
    #expect(abs((host.plannedAhead - bare.total).milliseconds - 0.32) < 1e-9)
    #expect(abs(host.submission.milliseconds - 1.16) < 1e-9)
  }

  @Test func `a host that is slower than the device sets the pace`() throws {
    let slow = try server(["step": 0.5, "sequence": 0.01])
    let time = slow.time(of: .decode(batch: 16, context: 2000)).plannedAhead
    #expect(time.milliseconds.rounded() == 660)
  }

  private func dealing(_ engine: Engine, groups: Int, tensor: Int = 1) throws -> [Double] {
    let layout = try Layout(tensor: tensor, expert: groups * tensor)
    let deployment = try Deployment(
      try Shapes.mixtral8x7B(), on: try Shapes.h100(), layout: layout, weights: .fp8, engine: engine
    )
    let serving = try ServingModel(
      deployment, calibration: try Calibration(["hop": 1e-5, "link": 0.5]),
      assumptions: try Shapes.assumptions())
    return [true, false].map {
      serving.expertDealing(tokens: 3000, evenly: $0).milliseconds
    }
  }

  @Test func `tokens travel to their experts and back, by hand`() throws {
    // 32 layers, 3,000 tokens of 4,096 numbers of two bytes, there and back, at half of 450 GB a second, and two hops of 10 µs.
    let all = 3000.0 * 4096 * 2 * 2 / 225e9
    for (groups, part) in [(2, 0.5), (4, 0.75)] {
      let times = try dealing(.vllm, groups: groups)
      #expect(abs(times[0] / (32 * (part * all + 2e-5) * 1000) - 1) < 1e-9)
      // Unlike numbers of tokens: one group sends after the other.
      #expect(abs(times[1] / (32 * (all + 2e-5) * 1000) - 1) < 1e-9)
    }
  }

  @Test func `an engine that fills groups up, or a lone group, pays nothing more`() throws {
    let filled = try dealing(.sglang, groups: 2)
    #expect(filled[0] == filled[1])
    #expect(try dealing(.vllm, groups: 1, tensor: 2) == [0, 0])
  }
}
