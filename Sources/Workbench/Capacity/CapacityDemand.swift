// SPDX-License-Identifier: Apache-2.0

import ServingSimulation

/// What a trace asks for in sums: the base of bounds that hold for every schedule.
struct CapacityDemand: Sendable {
  /// The mean tokens of prompt and answer, rounded.
  let typicalTokens: Int
  let lastArrival: SimulatedTime
  /// How far apart the samples are by which a queue is found to grow: 512 of them, 10 ms to 10 s apart, as in ``ServingOptions``.
  let sampleInterval: SimulatedTime
  /// The tokens of the shortest prompts, of as many requests as must keep their limits; 0 where prompts may be cached.
  let promptTokens: Double
  /// The tokens after the first one of the shortest answers, of as many.
  let decodeTokens: Double
  /// The tokens after the first one that the last of those answers has.
  let longestDecode: Double
  /// Whether some of the requests that must keep their limits have two tokens or more.
  let hasGaps: Bool

  init(_ trace: RequestTrace, _ objectives: CapacityObjectives) {
    let prompts = trace.requests.map { Double(max(1, $0.promptTokens)) }.sorted()
    let decodes = trace.requests.map { Double(max(1, $0.outputTokens) - 1) }.sorted()
    let count = Double(prompts.count)
    let kept = Int(((1 - objectives.allowance) * count - 1e-9).rounded(.up))
    let total = (prompts + decodes).reduce(0, +) + count
    typicalTokens = max(1, Int((total / max(count, 1)).rounded()))
    lastArrival = trace.requests.last?.arrival ?? .zero
    sampleInterval = SimulatedTime(seconds: min(max(trace.span.seconds / 512, 0.01), 10))
    promptTokens = trace.prefixBlocks.isEmpty ? prompts.prefix(kept).reduce(0, +) : 0
    decodeTokens = decodes.prefix(kept).reduce(0, +)
    longestDecode = decodes.prefix(kept).last ?? 0
    hasGaps = longestDecode > 0
  }
}

/// What no schedule on a design can beat.
///
/// All bounds rest on one property of step times: a step with more tokens, sequences or context never takes less time.
struct CapacityBounds: Sendable {
  /// The limit that even the shortest step breaks; `nil` when none is.
  let tooSlow: LatencyMetric?
  /// The replicas below which the tokens alone take longer than there is time.
  let leastReplicas: Int

  init(
    _ cost: some StepCost, _ design: CapacityDesign, _ demand: CapacityDemand,
    _ objectives: CapacityObjectives
  ) {
    let curves = (1...design.maximumSequences).map { count in
      Double(cost.decodeCurve(sequences: count).total.time(at: count).picoseconds) / 1e12
    }
    var prompt = StepShape()
    prompt.addPrompt(tokens: 1, past: 0, ends: true)
    let shortest = min(curves.min() ?? 0, cost.duration(of: prompt).seconds)
    tooSlow = Self.tooSlow(shortest, demand, objectives)
    let each = curves.enumerated().map { $0.element / Double($0.offset + 1) }.min() ?? 0
    let prompts = demand.promptTokens * Self.promptToken(cost, design.tokenBudget)
    let decodes = demand.decodeTokens * each
    leastReplicas = Self.replicas(prompts, decodes, demand, objectives)
  }

  private static func tooSlow(
    _ shortest: Double, _ demand: CapacityDemand, _ objectives: CapacityObjectives
  ) -> LatencyMetric? {
    objectives.metrics.first { metric in
      let limit = objectives.limits[metric]?.seconds ?? .infinity
      return switch metric {
      case .timeToFirstToken: shortest > limit
      case .interTokenLatency, .timePerOutputToken: demand.hasGaps && shortest > limit
      case .endToEnd: shortest * (demand.longestDecode + 1) > limit
      }
    }
  }

  /// The least time that a token of a prompt takes, over all sizes of a step.
  ///
  /// Between two sizes of a grid the step takes at least as long as at the smaller one, for at most as many tokens as at the larger.
  private static func promptToken(_ cost: some StepCost, _ budget: Int) -> Double {
    var least = Double.infinity
    var size = 1
    while size <= budget {
      let next = min(max(size + 1, size + size / 32), budget + 1)
      var step = StepShape()
      step.addPrompt(tokens: size, past: 0, ends: false)
      least = min(least, cost.duration(of: step).seconds / Double(next - 1))
      size = next
    }
    return least.isFinite ? least : 0
  }

  /// First tokens must be there by the last arrival and the limit, and whole answers by the last arrival and theirs.
  private static func replicas(
    _ prompts: Double, _ decodes: Double, _ demand: CapacityDemand,
    _ objectives: CapacityObjectives
  ) -> Int {
    var most = 1.0
    let last = demand.lastArrival.seconds
    if let limit = objectives.limits[.timeToFirstToken]?.seconds {
      most = max(most, prompts / (last + limit))
    }
    if let limit = objectives.limits[.endToEnd]?.seconds {
      most = max(most, max(prompts, decodes) / (last + limit))
    }
    return Int(min((most * (1 - 1e-9)).rounded(.up), 1e9))
  }
}
