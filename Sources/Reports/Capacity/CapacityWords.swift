// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
import Workbench

/// The words of a plan.
struct CapacityWords {
  let plan: CapacityPlan

  init(_ plan: CapacityPlan) { self.plan = plan }

  /// The percentile, such as `p99`.
  var percentileName: String {
    "p\(DecimalText.text(plan.objectives.percentile * 100, digits: 4))"
  }

  /// The metrics of the table: the limited ones and the time to the end.
  var shownMetrics: [LatencyMetric] {
    LatencyMetric.allCases.filter {
      plan.objectives.limits[$0] != nil || $0 == .endToEnd
    }
  }

  /// What was asked.
  var asked: String {
    let limits = plan.objectives.metrics.map { metric in
      "\(metric.title) within \(Self.time(plan.objectives.limits[metric]?.seconds ?? 0))"
    }
    let what =
      plan.objectives.attainment.map { share in
        "\(Self.percent(share)) of requests with \(limits.joined(separator: " and "))"
      } ?? limits.map { "\(percentileName) \($0)" }.joined(separator: ", ")
    return
      "\(DecimalText.whole(plan.requests)) requests in \(Self.time(plan.span.seconds)); asked is \(what)."
  }

  /// How many were looked at and how.
  var counts: String {
    let bounded = plan.considered - plan.simulated
    return
      "\(DecimalText.whole(plan.considered)) configurations considered: \(DecimalText.whole(plan.simulated)) simulated with all requests, \(DecimalText.whole(bounded)) decided by bounds or by a neighbour."
  }

  var runnerUp: String? {
    plan.runnerUp.map { run in
      "Runner-up on other devices or formats: \(deployment(run)), \(cost(run))."
    }
  }
}

/// One configuration.
extension CapacityWords {
  /// The deployment in full.
  func deployment(_ run: CapacityRun) -> String { deployment(run.configuration) }

  func deployment(_ one: CapacityConfiguration) -> String {
    let design = one.design
    let copies = one.replicas == 1 ? "1 replica" : "\(one.replicas) replicas"
    let devices = "\(design.tensor) x \(design.device)"
    return
      "\(copies) on \(devices)\(one.replicas == 1 ? "" : " each"), \(design.weights) weights, \(design.cache) KV cache, \(design.maximumSequences) sequences and \(DecimalText.whole(design.tokenBudget)) tokens a step"
  }

  /// The deployment in a column; what is the same in the whole front is left out.
  func short(_ run: CapacityRun) -> String {
    let design = run.configuration.design
    let parts = [
      "\(run.configuration.replicas) x TP\(design.tensor) \(design.device) \(design.weights)",
      varies(\.cache) ? "KV \(design.cache)" : nil,
      varies(\.maximumSequences) ? "\(design.maximumSequences) sequences" : nil,
      varies(\.tokenBudget) ? "\(design.tokenBudget) tokens" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func varies(_ choice: KeyPath<CapacityDesign, some Hashable>) -> Bool {
    Set(plan.front.map { $0.configuration.design[keyPath: choice] }).count > 1
  }

  func cost(_ run: CapacityRun) -> String {
    let hour = run.perHour
    let range =
      hour.isExact
      ? "" : " (\(Self.money(hour.low.value)) to \(Self.money(hour.high.value)))"
    return "\(perHour(run)) USD an hour\(range), \(perMillion(run)) USD for a million output tokens"
  }

  func perHour(_ run: CapacityRun) -> String { Self.money(run.perHour.value.value) }

  func perMillion(_ run: CapacityRun) -> String {
    run.perMillionOutputTokens.map { Self.money($0.value.value) } ?? "no"
  }

  func latency(_ run: CapacityRun, _ metric: LatencyMetric) -> String {
    run.latencies[metric].map { Self.time($0.seconds) } ?? "none"
  }

  func use(_ run: CapacityRun) -> String { run.use.isFinite ? Self.percent(run.use) : "no limit" }

  /// All criteria with what is left of them.
  func criteria(_ run: CapacityRun) -> String {
    run.criteria.map(criterion).joined(separator: ", ")
  }

  func criterion(_ criterion: CapacityCriterion) -> String {
    switch criterion.kind {
    case .latency(let metric):
      guard criterion.value.isFinite else {
        return "\(percentileName) \(metric.title): too many requests are not finished"
      }
      let limit = Self.time(criterion.limit)
      return
        "\(percentileName) \(metric.title) \(Self.time(criterion.value)) of \(limit) (\(Self.left(criterion.use)))"
    case .attainment:
      return
        "\(Self.percent(1 - criterion.value)) of requests within the limits of \(Self.percent(1 - criterion.limit))"
    }
  }
}

/// What binds, and how sure it is.
extension CapacityWords {
  /// What happens when something is taken away.
  func binding(_ neighbour: CapacityNeighbour, of winner: CapacityRun) -> String {
    let taken =
      switch neighbour.taken {
      case .replica: "With one replica less (\(neighbour.configuration.replicas))"
      case .devices:
        "With half the devices of each replica (TP \(neighbour.configuration.design.tensor))"
      }
    switch neighbour.result {
    case .failure(let reason): return "\(taken): \(reason.text)."
    case .success(let run): return "\(taken) \(verdict(run, neighbour))."
    }
  }

  private func verdict(_ run: CapacityRun, _ neighbour: CapacityNeighbour) -> String {
    if run.meets {
      return run.perHour.value.value < (plan.winner?.run.perHour.value.value ?? 0)
        ? "it still meets the objectives; it is outside of the question" : "it meets them as well"
    }
    let memory = neighbour.isShortOfMemory ? "; its KV cache was full" : ""
    if run.isUnstable { return "the queue grows without end\(memory)" }
    let broken = run.criteria.filter { !$0.isKept }.sorted { $0.use > $1.use }
    return "what breaks first is \(broken.map(criterion).joined(separator: ", then "))\(memory)"
  }

  /// How far the times may be off.
  func outlook(_ winner: CapacityWinner) -> [String] {
    guard !winner.outlook.isEmpty else { return [] }
    let ranges = winner.outlook.map { one in
      "\(percentileName) \(one.metric.title) \(Self.time(one.likely.low.value)) to \(Self.time(one.likely.high.value))"
    }
    let spread = "By the spread of the predictions: \(ranges.joined(separator: ", "))."
    guard winner.mayFlip else {
      return [spread + " The objectives are kept even at the slow end."]
    }
    let certain =
      winner.certain.map {
        " Kept even at the slow end by \(deployment($0)), \(cost($0))."
      } ?? " Nothing that was simulated keeps them at the slow end."
    return [spread + " The slow end breaks the objectives." + certain]
  }

  var notes: [String] {
    var notes = [
      "percentiles are simulated, not measured; the spread is that of mean latencies on measurements that the model had not seen, so percentiles may be off by more",
      "more replicas are taken to be no worse, and that is checked beside the answer",
    ]
    if let winner = plan.winner {
      notes.append("the price of \(winner.run.configuration.design.device): \(winner.price)")
    }
    if plan.beyondContext > 0 {
      notes.append(
        "\(DecimalText.whole(plan.beyondContext)) requests are longer than the context of the model; they are simulated as if it could read them"
      )
    }
    if !plan.unsteady.isEmpty {
      notes.append(
        "more replicas were worse somewhere for \(DecimalText.whole(plan.unsteady.count)) designs; all their numbers of replicas were simulated"
      )
    }
    return notes
  }
}

/// Numbers.
extension CapacityWords {
  static func time(_ seconds: Double) -> String { AmountText.text(seconds, "s") }

  static func money(_ dollars: Double) -> String {
    dollars >= 100 ? DecimalText.fixed(dollars, places: 0) : DecimalText.text(dollars)
  }

  static func percent(_ share: Double) -> String {
    "\(DecimalText.text(share * 100))%"
  }

  /// What is left of a limit, or by how much it is missed.
  static func left(_ use: Double) -> String {
    use <= 1
      ? "\(DecimalText.fixed((1 - use) * 100, places: 0))% left"
      : "\(DecimalText.fixed((use - 1) * 100, places: 0))% over"
  }
}
