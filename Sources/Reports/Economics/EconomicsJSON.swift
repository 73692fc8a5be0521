// SPDX-License-Identifier: Apache-2.0

import EconomicsCatalogue
import InferenceEconomics
import Quantities
public import Workbench

/// Results of the workbench as JSON: version 1, fields are added and never renamed.
public enum EconomicsJSON {
  /// Returns the form of a memory plan.
  public static func memory(_ result: MemoryResult, of one: Case) -> JSONValue {
    head("memory", one).adding([
      "verdict": .text(result.verdict.rawValue), "reason": .optional(result.reason),
      "context": .number(result.plan.tokens), "sequences": .number(result.plan.sequences),
      "weights": JSONValue(result.weights), "cache": JSONValue(result.cache),
      "cachePerToken": JSONValue(result.cachePerToken),
      "device": [
        "parts": .list(
          result.parts.map { ["name": .text("\($0.name)"), "figure": JSONValue($0.figure)] }),
        "total": JSONValue(result.total), "usable": JSONValue(result.usable),
      ],
      "mostSequences": JSONValue(result.mostSequences),
      "longestContext": JSONValue(result.longestContext),
    ])
  }

  /// Returns the form of latencies.
  public static func latency(_ result: LatencyResult, of one: Case) -> JSONValue {
    head("latency", one, remarks: result.remarks).adding([
      "ttft": JSONValue(result.timeToFirstToken), "itl": JSONValue(result.interTokenLatency),
      "e2e": JSONValue(result.endToEnd), "batch": .number(result.prediction.batch),
      "serviceLevel": .optional(result.level?.rawValue),
    ])
  }

  /// Returns the form of rates.
  public static func throughput(_ result: ThroughputResult, of one: Case) -> JSONValue {
    head("throughput", one, remarks: result.remarks).adding([
      "output": JSONValue(result.output), "outputPerDevice": JSONValue(result.outputPerDevice),
      "total": JSONValue(result.total), "requests": JSONValue(result.requests),
      "batch": JSONValue(result.batch),
    ])
  }

  /// Returns the form of a frontier.
  public static func frontier(_ result: FrontierResult, of one: Case) -> JSONValue {
    head("frontier", one).adding([
      "points": .list(result.points.map(point)), "front": .list(result.front.map(point)),
      "mostCallers": .optional(result.mostCallers),
      "bestWithinLevel": result.bestWithinLevel.map(point) ?? .null,
    ])
  }

  private static func point(_ point: FrontierResult.Point) -> JSONValue {
    [
      "tensor": .number(point.tensor), "callers": .number(point.callers),
      "outputPerDevice": JSONValue(point.outputPerDevice),
      "itl": JSONValue(point.interTokenLatency), "ttft": JSONValue(point.timeToFirstToken),
      "waitsForMemory": .flag(point.waitsForMemory),
      "serviceLevel": .optional(point.level?.rawValue),
    ]
  }

  /// Returns the form of a comparison.
  public static func comparison(_ comparison: Comparison) -> JSONValue {
    [
      "version": .number(1), "command": "compare",
      "models": .list(
        comparison.columns.map { column in
          deployment(column.one).adding([
            "title": .text(column.title), "problem": .optional(column.problem?.message),
            "remarks": .texts(column.remarks),
          ])
        }), "rows": .list(comparison.rows.map(row)),
      "workload": comparison.columns.first.map { workload($0.one.setting) } ?? .null,
    ]
  }

  private static func row(_ row: Comparison.Row) -> JSONValue {
    [
      "name": .text("\(row.name)"), "figures": .list(row.cells.map { .optional($0) }),
      "better": .optional(row.better?.rawValue),
      "best": row.best.map { .number($0) } ?? .null, "isClear": .flag(row.isClear),
    ]
  }
}

/// What stands in every result.
extension EconomicsJSON {
  static func head(_ command: String, _ one: Case, remarks: [String] = []) -> JSONValue {
    [
      "version": .number(1), "command": .text(command), "title": .text(one.title),
      "deployment": deployment(one), "workload": workload(one.setting),
      "notes": .texts(one.notes + remarks),
    ]
  }

  static func deployment(_ one: Case) -> JSONValue {
    let it = one.deployment
    return [
      "model": .text(it.model.id), "name": .text(one.name), "device": .text(it.device.id),
      "devices": .number(it.layout.devices), "tensor": .number(it.layout.tensor),
      "pipeline": .number(it.layout.pipeline), "expert": .number(it.layout.expert),
      "replicas": .number(it.layout.replicas), "layoutReason": .optional(one.layout.reason),
      "weights": .text(it.weights.id), "cache": .text(it.cache.rawValue),
      "engine": .text(it.engine.rawValue),
    ]
  }

  static func workload(_ setting: Setting) -> JSONValue {
    let work = setting.workload
    return [
      "input": .number(work.promptTokens), "output": .number(work.answerTokens),
      "cachedShare": .number(work.cachedShare), "load": .text(work.load.kind),
      "loadText": .text(work.load.text),
      "ttftAtMost": .optional(setting.level.timeToFirstToken?.value),
      "itlAtMost": .optional(setting.level.interTokenLatency?.value),
      "requestsPerMonth": .optional(setting.requestsPerMonth),
    ]
  }
}
