// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
public import Workbench

/// A simulation as JSON: version 1, fields are added and never renamed; times are in seconds.
public enum ServingJSON {
  /// Returns the form of a simulation.
  public static func simulation(_ study: ServingStudy) -> JSONValue {
    let result = study.result
    return [
      "version": .number(1), "command": "simulate", "title": .text(study.plan.serving.one.title),
      "deployment": EconomicsJSON.deployment(study.plan.serving.one),
      "costSource": "economics", "caveat": .text(ServingWords.caveat),
      "notes": .texts(study.plan.notes), "verdict": verdict(study), "workload": workload(study),
      "trace": study.plan.trace.map(trace) ?? .null, "settings": settings(study.plan.settings),
      "requests": requests(result), "latency": latency(result), "throughput": throughput(result),
      "attainment": .number(result.attainment), "engine": engine(result, study),
      "cost": cost(study.bill), "classes": .list(result.classes.map(trafficClass)),
      "replications": study.spread.isEmpty ? .null : replications(study),
    ]
  }

  private static func verdict(_ study: ServingStudy) -> JSONValue {
    [
      "text": .text(ServingWords.verdict(study)), "keepsUp": .flag(study.keepsUp),
      "unstable": .flag(study.result.isUnstable), "truncated": .flag(study.isTruncated),
      "limit": .text(study.limit.rawValue), "limitText": .text(study.limit.text),
    ]
  }

  private static func workload(_ study: ServingStudy) -> JSONValue {
    let workload = study.plan.workload
    return [
      "text": .text(ServingWords.workload(study)), "source": .text(source(study)),
      "meanInput": .number(workload.meanPrompt), "meanOutput": .number(workload.meanOutput),
      "rate": .optional(workload.meanRate), "seed": .number(Double(study.plan.seed)),
      "options": .object(
        Dictionary(
          uniqueKeysWithValues: study.plan.options.texts.map { ($0.rawValue, .text($1)) })),
    ]
  }

  private static func source(_ study: ServingStudy) -> String {
    switch study.plan.workload.origin {
    case .trace: "trace"
    case .drawn: study.plan.workload.resamplesLengths ? "arrivals with lengths of a trace" : "drawn"
    }
  }

  private static func trace(_ trace: ServingTrace) -> JSONValue {
    [
      "name": .text(trace.name), "format": .text(trace.report.format.rawValue),
      "requests": .number(trace.report.requests), "outOfOrder": .number(trace.report.outOfOrder),
      "skipped": .number(trace.report.skipped),
      "firstSkipped": .texts(trace.report.firstSkipped.map(\.description)),
    ]
  }

  private static func requests(_ result: SimulationResult) -> JSONValue {
    [
      "arrived": .number(result.arrived), "finished": .number(result.count(.finished)),
      "tooLong": .number(result.count(.tooLong)),
      "turnedAway": .number(result.count(.turnedAway)),
      "timedOut": .number(result.count(.timedOut)),
      "unfinished": .number(result.count(.unfinished)), "good": .number(result.good),
    ]
  }

  private static func latency(_ result: SimulationResult) -> JSONValue {
    [
      "ttft": histogram(result.timeToFirstToken), "itl": histogram(result.interTokenLatency),
      "itlOfAnswer": histogram(result.meanInterTokenLatency),
      "e2e": histogram(result.endToEnd), "queue": histogram(result.queueTime),
    ]
  }

  /// Returns the form of lengths of time; all but the count are `null` without samples.
  private static func histogram(_ histogram: LatencyHistogram) -> JSONValue {
    let isEmpty = histogram.count == 0
    let seconds = { (time: SimulatedTime) -> JSONValue in isEmpty ? .null : .number(time.seconds) }
    return [
      "count": .number(Double(histogram.count)), "unit": "s", "mean": seconds(histogram.mean),
      "min": seconds(histogram.least), "p50": seconds(histogram.percentile(0.5)),
      "p90": seconds(histogram.percentile(0.9)), "p95": seconds(histogram.percentile(0.95)),
      "p99": seconds(histogram.percentile(0.99)), "max": seconds(histogram.most),
    ]
  }

  private static func throughput(_ result: SimulationResult) -> JSONValue {
    [
      "requestsPerSecond": .number(result.requestsPerSecond),
      "goodput": .number(result.goodput),
      "outputTokensPerSecond": .number(result.outputTokensPerSecond),
      "outputTokens": .number(result.outputTokens),
      "finishedInputTokens": .number(result.finishedPromptTokens),
      "finishedOutputTokens": .number(result.finishedOutputTokens),
      "lastArrival": .number(result.lastArrival.seconds), "end": .number(result.end.seconds),
    ]
  }

  private static func engine(_ result: SimulationResult, _ study: ServingStudy) -> JSONValue {
    [
      "steps": .number(result.steps), "decodeSteps": .number(result.decodeSteps),
      "meanBatch": .number(result.meanBatch), "utilisation": .number(result.utilisation),
      "preemptions": .number(result.preemptions),
      "recomputedTokens": .number(result.recomputedTokens),
      "cachedInputTokens": .number(result.cachedPromptTokens),
      "computedInputTokens": .number(result.computedPromptTokens),
      "prefixHitRate": .number(result.prefixHitRate), "kvPages": .number(result.pages),
      "kvPeak": .number(result.peakCacheUse), "kvMean": .optional(result.meanCacheUse),
      "copies": .number(result.replicas),
      "stepShares": study.stepShares.map { shares in
        [
          "weightsAndMatrix": .number(shares.weightsAndMatrix),
          "attention": .number(shares.attention), "collective": .number(shares.collective),
          "host": .number(shares.host),
        ]
      } ?? .null,
    ]
  }

  private static func cost(_ bill: ServingBill) -> JSONValue {
    [
      "deviceHours": .number(bill.deviceTime.hours.value), "total": interval(bill.money),
      "perMillionOutputTokens": interval(bill.perMillionOutputTokens),
      "perGoodRequest": interval(bill.perGoodRequest), "energy": interval(bill.energy),
      "sources": .list(bill.sources.map(JSONValue.init)),
    ]
  }

  private static func interval<U>(_ interval: Interval<U>?) -> JSONValue {
    guard let interval else { return .null }
    return [
      "value": .number(interval.value.value), "unit": .text(U.symbol),
      "low": .number(interval.low.value), "high": .number(interval.high.value),
    ]
  }

  private static func trafficClass(_ item: ClassResult) -> JSONValue {
    [
      "name": .text(item.trafficClass.name), "priority": .number(item.trafficClass.priority),
      "objective": objective(item.trafficClass.objective),
      "timeout": seconds(item.trafficClass.timeout), "requests": .number(item.requests),
      "finished": .number(item.finished), "good": .number(item.good),
      "attainment": .number(item.attainment), "ttft": histogram(item.timeToFirstToken),
      "itlOfAnswer": histogram(item.meanInterTokenLatency), "e2e": histogram(item.endToEnd),
    ]
  }

  private static func objective(_ objective: ServiceObjective) -> JSONValue {
    [
      "ttft": seconds(objective.timeToFirstToken), "itl": seconds(objective.interTokenLatency),
      "e2e": seconds(objective.endToEnd),
    ]
  }

  static func seconds(_ time: SimulatedTime?) -> JSONValue { .optional(time?.seconds) }

  private static func replications(_ study: ServingStudy) -> JSONValue {
    [
      "runs": .number(study.plan.replications), "text": .text(ServingWords.replication(study)),
      "figures": .list(
        study.spread.map { figure in
          [
            "name": .text(figure.measure.rawValue), "unit": .text(figure.measure.unit),
            "mean": .number(figure.mean), "low": .number(figure.low),
            "high": .number(figure.high), "runs": .number(figure.runs),
          ]
        }),
    ]
  }
}

extension SimulationResult {
  /// The share of all pages that sequences held on average while requests came; `nil` without a sample.
  var meanCacheUse: Double? {
    let samples = timeline.filter { $0.time <= lastArrival && $0.replicas > 0 }
    guard !samples.isEmpty, pages > 0 else { return nil }
    let shares = samples.map { Double($0.usedPages) / Double(pages * $0.replicas) }
    return shares.reduce(0, +) / Double(shares.count)
  }
}
