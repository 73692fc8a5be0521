// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
import Testing

@testable import Workbench

/// Questions and simulations that the tests of capacity share.
enum CapacitySamples {
  /// A few minutes of requests of varying length, drawn from a seed.
  static func trace(
    rate: Double, count: Int = 400, seed: UInt64 = 7
  ) throws -> RequestTrace {
    RequestTrace(
      collecting: try GeneratedRequests(
        arrivals: .gamma(rate: RequestsPerSecond(rate), variation: 1.5),
        lengths: .independent(
          prompt: .logNormal(median: 800, spread: 0.8), output: .logNormal(median: 150, spread: 0.6)
        ), count: count, seed: seed))
  }

  static func objectives(
    _ limits: [LatencyMetric: Double], percentile: Double = 0.99, attainment: Double? = nil
  ) -> CapacityObjectives {
    CapacityObjectives(
      limits: limits.mapValues { SimulatedTime(seconds: $0) }, percentile: percentile,
      attainment: attainment)
  }

  static func scenario(_ model: String = "llama-3.1-8b", price: String? = nil) -> Scenario {
    var scenario = Scenario()
    scenario[.model] = model
    scenario[.price] = price
    return scenario
  }

  /// Two devices, two formats, two groups, two batches, up to six replicas: 96 configurations.
  static func question(
    _ limits: [LatencyMetric: Double], rate: Double = 12
  ) throws -> CapacityQuestion {
    var question = CapacityQuestion(
      trace: try trace(rate: rate), objectives: objectives(limits), scenario: scenario(),
      devices: ["H100-SXM-80GB", "L40S-48GB"])
    question.weights = ["bf16", "fp8"]
    question.prices = ["H100-SXM-80GB": "3", "L40S-48GB": "1"]
    question.tensor = [1, 2]
    question.maximumSequences = [16, 128]
    question.replicas = 1...6
    return question
  }

  /// Simulates everything without the planner: no bounds, no search, no shared curves.
  static func everything(_ question: CapacityQuestion) throws -> [Measured] {
    var found: [Measured] = []
    let total = question.trace.requests.reduce(0) {
      $0 + Int($1.promptTokens) + Int($1.outputTokens)
    }
    let mean = Int((Double(total) / Double(question.trace.requests.count)).rounded())
    for device in question.devices {
      for weights in question.weights {
        for tensor in question.tensor {
          for sequences in question.maximumSequences {
            for replicas in question.replicas {
              var scenario = question.scenario
              scenario[.device] = device
              scenario[.price] = question.prices[device]
              scenario[.weights] = weights
              scenario[.tensor] = "\(tensor)"
              scenario[.replicas] = "\(replicas)"
              let serving = try ServingCase(
                try #require(try scenario.cases(on: basis).first), tokensOfSequence: mean)
              var settings = serving.settings
              settings.maximumSequences = sequences
              settings.sampleInterval = SimulatedTime(
                seconds: question.trace.span.seconds / 512)
              let result = try ServingSimulator(settings, cost: serving.cost).run(
                question.trace.source)
              let price = try #require(Double(question.prices[device] ?? ""))
              found.append(
                Measured(
                  device: device, weights: weights, tensor: tensor, sequences: sequences,
                  replicas: replicas, perHour: price * Double(tensor * replicas), result: result))
            }
          }
        }
      }
    }
    return found
  }
}

/// A configuration as it was simulated without the planner.
struct Measured {
  let device: String
  let weights: String
  let tensor: Int
  let sequences: Int
  let replicas: Int
  let perHour: Double
  let result: SimulationResult

  /// The largest share of a limit that is used; everything must be finished.
  func use(_ objectives: CapacityObjectives) -> Double {
    guard result.count(.finished) == result.arrived else { return .infinity }
    let shares = objectives.metrics.map { metric in
      let times =
        switch metric {
        case .timeToFirstToken: result.timeToFirstToken
        case .interTokenLatency: result.interTokenLatency
        case .timePerOutputToken: result.meanInterTokenLatency
        case .endToEnd: result.endToEnd
        }
      return times.percentile(objectives.percentile).seconds
        / (objectives.limits[metric]?.seconds ?? .infinity)
    }
    return shares.max() ?? 0
  }

  func meets(_ objectives: CapacityObjectives) -> Bool {
    use(objectives) <= 1 && !result.isUnstable
  }

  func isSame(as one: CapacityConfiguration) -> Bool {
    device == one.design.device && weights == one.design.weights && tensor == one.design.tensor
      && sequences == one.design.maximumSequences && replicas == one.replicas
  }
}
