// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
public import Workbench

extension EconomicsJSON {
  /// Returns the form of a capacity plan; times are in seconds, prices in USD.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - top: The most entries of the front; `nil` for all.
  /// - Returns: The form.
  public static func capacity(_ plan: CapacityPlan, top: Int? = nil) -> JSONValue {
    [
      "version": .number(1), "command": "plan-capacity", "model": .text(plan.model),
      "requests": .number(plan.requests), "span": .number(plan.span.seconds),
      "beyondContext": .number(plan.beyondContext), "objectives": objectives(plan.objectives),
      "considered": .number(plan.considered), "simulated": .number(plan.simulated),
      "winner": plan.winner.map(winner) ?? .null,
      "runnerUp": plan.runnerUp.map(run) ?? .null, "nearest": plan.nearest.map(run) ?? .null,
      "front": .list(plan.front.prefix(top ?? .max).map(run)),
      "groups": .list(plan.groups.map(group)),
      "unsteady": .list(plan.unsteady.map(design)),
      "sources": .list(plan.sources.map(JSONValue.init)),
    ]
  }

  private static func objectives(_ asked: CapacityObjectives) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: asked.metrics.map { metric in
          (metric.rawValue, JSONValue.optional(asked.limits[metric]?.seconds))
        })
    ).adding([
      "percentile": .number(asked.percentile * 100), "attainment": .optional(asked.attainment),
    ])
  }

  private static func winner(_ winner: CapacityWinner) -> JSONValue {
    run(winner.run).adding([
      "priceText": .text(winner.price),
      "neighbours": .list(winner.neighbours.map(neighbour)),
      "outlook": .list(winner.outlook.map(outlook)), "mayFlip": .flag(winner.mayFlip),
      "certain": winner.certain.map(run) ?? .null,
    ])
  }

  private static func neighbour(_ neighbour: CapacityNeighbour) -> JSONValue {
    [
      "taken": .text(neighbour.taken.rawValue),
      "configuration": configuration(neighbour.configuration),
      "reason": .optional(neighbour.reason?.id),
      "isShortOfMemory": .flag(neighbour.isShortOfMemory),
      "run": (try? neighbour.result.get()).map(run) ?? .null,
    ]
  }

  private static func outlook(_ one: CapacityOutlook) -> JSONValue {
    [
      "metric": .text(one.metric.rawValue), "value": .number(one.likely.value.value),
      "low": .number(one.likely.low.value), "high": .number(one.likely.high.value),
      "limit": .number(one.limit.value), "reserve": .number(one.reserve),
      "isCertain": .flag(one.isCertain),
    ]
  }

  private static func group(_ group: CapacityGroup) -> JSONValue {
    [
      "reason": .text(group.reason.id), "text": .text(group.reason.text),
      "count": .number(group.count), "simulated": .number(group.simulated),
      "example": configuration(group.example),
    ]
  }

  private static func configuration(_ one: CapacityConfiguration) -> JSONValue {
    design(one.design).adding([
      "replicas": .number(one.replicas), "devices": .number(one.devices),
    ])
  }

  private static func design(_ design: CapacityDesign) -> JSONValue {
    [
      "device": .text(design.device), "weights": .text(design.weights),
      "cache": .text(design.cache), "tensor": .number(design.tensor),
      "maximumSequences": .number(design.maximumSequences),
      "tokenBudget": .number(design.tokenBudget),
    ]
  }

  private static func run(_ run: CapacityRun) -> JSONValue {
    [
      "configuration": configuration(run.configuration), "meets": .flag(run.meets),
      "isUnstable": .flag(run.isUnstable), "use": .number(run.use),
      "criteria": .list(run.criteria.map(criterion)), "latencies": latencies(run),
      "attainment": .number(run.attainment), "unserved": .number(run.unserved),
      "perHour": interval(run.perHour),
      "perMillionOutputTokens": run.perMillionOutputTokens.map(interval) ?? .null,
      "utilisation": .number(run.utilisation), "peakCacheUse": .number(run.peakCacheUse),
      "preemptions": .number(run.preemptions), "meanBatch": .number(run.meanBatch),
    ]
  }

  private static func latencies(_ run: CapacityRun) -> JSONValue {
    .object(
      Dictionary(
        uniqueKeysWithValues: LatencyMetric.allCases.map { metric in
          (metric.rawValue, JSONValue.optional(run.latencies[metric]?.seconds))
        }))
  }

  private static func criterion(_ criterion: CapacityCriterion) -> JSONValue {
    let name =
      switch criterion.kind {
      case .latency(let metric): metric.rawValue
      case .attainment: "missed"
      }
    return [
      "name": .text(name), "value": .number(criterion.value), "limit": .number(criterion.limit),
      "use": .number(criterion.use), "isKept": .flag(criterion.isKept),
    ]
  }

  private static func interval<U: Unit>(_ amount: Interval<U>) -> JSONValue {
    [
      "value": .number(amount.value.value), "low": .number(amount.low.value),
      "high": .number(amount.high.value),
    ]
  }
}
