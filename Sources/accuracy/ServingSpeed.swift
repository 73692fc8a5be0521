// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
import Workbench

/// How long predictions take, on one core.
struct ServingSpeed {
  private let deployments: [Deployment]
  private let workloads: [Workload]

  init() throws {
    var deployments: [Deployment] = []
    for model in Catalogue.models.compactMap(\.shape) where model.parameters.total.value < 80e9 {
      for name in ["H100-SXM-80GB", "H200-SXM-141GB", "B200-SXM-180GB", "MI300X-192GB"] {
        guard let device = Catalogue.device(id: name)?.device else { continue }
        for tensor in [1, 2, 4] {
          let layout = try Layout(tensor: tensor)
          if let it = try? Deployment(model, on: device, layout: layout, weights: .fp8) {
            deployments.append(it)
          }
        }
      }
    }
    self.deployments = deployments
    workloads = try [
      .offline(), .concurrency(32), .rate(2), .staticBatch(16),
    ].map { try Workload(promptTokens: 1000, answerTokens: 300, load: $0) }
  }

  /// One line for each figure: its name, its value, its unit.
  ///
  /// A full prediction is every figure with its interval, bound and terms, and the plan of the memory. A sweep is
  /// every configuration of a plan and what of it nothing else beats.
  var text: String {
    get throws {
      let sweep = try Self.sweep()
      guard let day = Day("2026-11-24") else { preconditionFailure("it is a day") }
      let basis = Basis.catalogue(today: day)
      var front = 0
      let seconds = try Self.best(of: 3) { front = sweep.run(on: basis).front.count }
      var count = 0
      let pass = try Self.best(of: 7) { count = try self.pass() }
      return """
        full prediction\t\(Self.rounded(pass / Double(max(count, 1)) * 1e6))\tus
        sweep of \(sweep.count) configurations, \(front) on the front\t\(Self.rounded(seconds))\ts
        """
    }
  }

  /// Returns the shortest of some runs, in seconds.
  private static func best(of runs: Int, _ body: () throws -> Void) throws -> Double {
    var best = Double.infinity
    for _ in 0..<runs {
      let (seconds, attoseconds) = try ContinuousClock().measure(body).components
      best = min(best, Double(seconds) + Double(attoseconds) / 1e18)
    }
    return best
  }

  private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }

  private static func sweep() throws -> SweepPlan {
    let models = Catalogue.models.compactMap(\.shape).filter { $0.parameters.total.value < 200e9 }
    let devices = [
      "A100-SXM-80GB", "H100-SXM-80GB", "H200-SXM-141GB", "B200-SXM-180GB", "L40S-48GB",
      "MI300X-192GB",
    ].compactMap { Catalogue.device(id: $0)?.device }
    let loads = (0...9).map { Load.concurrency(Double(1 << $0)) }
    return SweepPlan(
      models: Array(models.prefix(70)), devices: devices.map { ($0, nil) },
      weights: [.bf16, .fp8, .int4, .w8a16],
      layouts: try [1, 2, 4, 8].map { try Layout(tensor: $0) },
      workloads: try (loads + [.offline()]).flatMap { load in
        try [1000.0, 4000].map { try Workload(promptTokens: $0, answerTokens: 300, load: load) }
      })
  }

  private func pass() throws -> Int {
    let calibration = Catalogue.calibration
    let assumptions = Catalogue.memoryAssumptions
    var count = 0
    for deployment in deployments {
      guard
        let model = try? ServingModel(
          deployment, calibration: calibration, assumptions: assumptions)
      else { continue }
      for workload in workloads {
        if let it = try? model.predict(workload), it.interTokenLatency.value > 0 { count += 1 }
      }
    }
    return count
  }
}
