// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
public import Workbench

extension EconomicsText {
  /// Returns a simulation: the verdict, then waits, counts, rates, the engine, money, classes and seeds.
  public func simulation(_ study: ServingStudy) -> String {
    let result = study.result
    let one = study.plan.serving.one
    var lines = [
      style.bold(one.title),
      style.bold(style.wrap(ServingWords.verdict(study))),
      line(ServingWords.workload(study)),
    ]
    if let reason = one.layout.reason { lines.append(line("On \(reason).")) }
    lines += ["", "Waiting times of finished requests:"] + waits(result)
    lines += ["", "Requests:"] + columns(requests(study))
    lines += ["", "Engine:"] + columns(engine(study))
    lines += ["", "Cost:"] + columns(cost(study.bill))
    if result.classes.count > 1 { lines += ["", "Classes:"] + classes(result) }
    if !study.spread.isEmpty {
      lines += ["", style.wrap("\(ServingWords.replication(study)):")] + spread(study)
    }
    lines += [""] + remarks(study).map { style.wrap("Note: \($0).") }
    lines.append(style.dim(style.wrap(ServingWords.caveat)))
    return lines.joined(separator: "\n") + "\n"
  }

  private func waits(_ result: SimulationResult) -> [String] {
    let rows: [(String, LatencyHistogram)] = [
      ("time to first token", result.timeToFirstToken),
      ("inter-token latency", result.interTokenLatency),
      ("  mean of an answer", result.meanInterTokenLatency), ("end to end", result.endToEnd),
      ("in the queue", result.queueTime),
    ]
    return grid(
      ["", "mean", "p50", "p90", "p95", "p99", "max", ""],
      rows.map { name, histogram in
        guard histogram.count > 0 else {
          return [name] + Array(repeating: "-", count: 6) + [""]
        }
        let times =
          [histogram.mean] + [0.5, 0.9, 0.95, 0.99].map(histogram.percentile)
          + [histogram.most]
        return [name] + times.map { AmountText.text($0.seconds, "s") } + [""]
      })
  }

  private func requests(_ study: ServingStudy) -> [(String, String)] {
    let result = study.result
    let fates: [(String, Int)] = [
      ("longer than the cache", result.count(.tooLong)),
      ("turned away", result.count(.turnedAway)), ("given up by callers", result.count(.timedOut)),
      ("open at the end", result.count(.unfinished)),
    ]
    let objective =
      study.hasObjective
      ? [
        (
          "within the SLO",
          "\(DecimalText.whole(result.good)) (\(ServingWords.percent(result.attainment)))"
        ), ("goodput", AmountText.text(result.goodput, "request/s")),
      ] : []
    return [
      ("arrived", DecimalText.whole(result.arrived)),
      ("finished", DecimalText.whole(result.count(.finished))),
    ] + fates.filter { $0.1 > 0 }.map { ($0.0, DecimalText.whole($0.1)) } + objective + [
      ("finished a second", AmountText.text(result.requestsPerSecond, "request/s")),
      ("output", AmountText.text(result.outputTokensPerSecond, "token/s")),
      ("until the last one ended", AmountText.text(result.end.seconds, "s")),
    ]
  }

  private func engine(_ study: ServingStudy) -> [(String, String)] {
    let result = study.result
    let mean = result.meanCacheUse.map { ", \(ServingWords.percent($0)) on average" } ?? ""
    var rows = [
      (
        "steps",
        "\(DecimalText.whole(result.steps)), \(DecimalText.text(result.meanBatch)) sequences decoding in one"
      ), ("busy", ServingWords.percent(result.utilisation)),
      (
        "KV cache of a copy",
        "\(DecimalText.whole(study.plan.settings.cache.tokens)) tokens, \(ServingWords.percent(result.peakCacheUse)) held at the peak\(mean)"
      ),
      (
        "preemptions",
        "\(DecimalText.whole(result.preemptions)), \(DecimalText.whole(result.recomputedTokens)) tokens computed again"
      ),
    ]
    if result.cachedPromptTokens > 0 {
      rows.append(("prompt tokens found", ServingWords.percent(result.prefixHitRate)))
    }
    if let shares = study.stepShares { rows.append(("a decode step goes to", Self.text(shares))) }
    rows.append(("copies", Self.copies(study)))
    return rows
  }

  private static func copies(_ study: ServingStudy) -> String {
    if let scaling = study.plan.settings.autoscaling {
      return "\(scaling.minimum) to \(scaling.maximum), at most \(study.result.replicas) at a time"
    }
    guard let split = study.plan.settings.disaggregation else { return "\(study.result.replicas)" }
    return "\(study.result.replicas), \(split.prefillReplicas) of them for prompts"
  }

  private static func text(_ shares: DecodeStepShares) -> String {
    let parts = [
      ("weights and products", shares.weightsAndMatrix), ("attention", shares.attention),
      ("sums over devices", shares.collective), ("launches and host", shares.host),
    ]
    return parts.filter { $0.1 >= 0.005 }.map {
      "\($0.0) \(DecimalText.fixed($0.1 * 100, places: 0))%"
    }.joined(separator: ", ")
  }

  private func cost(_ bill: ServingBill) -> [(String, String)] {
    var rows = [("devices", "\(DecimalText.text(bill.deviceTime.hours.value)) device hours")]
    let prices = [
      ("in all", bill.money), ("a million output tokens", bill.perMillionOutputTokens),
      ("a good request", bill.perGoodRequest),
    ]
    for (name, price) in prices {
      if let price { rows.append((name, Self.money(price))) }
    }
    if let energy = bill.energy {
      rows.append(("energy while busy", AmountText.text(energy.value.value, "J")))
    }
    return rows
  }

  private static func money(_ price: Interval<Dollar>) -> String {
    let value = ServingWords.money(price.value.value)
    guard !price.isExact else { return value }
    return
      "\(value) (\(DecimalText.text(price.low.value)) to \(DecimalText.text(price.high.value)))"
  }

  private func classes(_ result: SimulationResult) -> [String] {
    grid(
      [
        "", "priority", "requests", "finished", "within SLO", "p99 first token", "p99 end to end",
        "",
      ],
      result.classes.map { item in
        [
          item.trafficClass.name, "\(item.trafficClass.priority)",
          DecimalText.whole(item.requests), DecimalText.whole(item.finished),
          ServingWords.percent(item.attainment), Self.p99(item.timeToFirstToken),
          Self.p99(item.endToEnd), "",
        ]
      })
  }

  private static func p99(_ histogram: LatencyHistogram) -> String {
    histogram.count == 0 ? "-" : AmountText.text(histogram.percentile(0.99).seconds, "s")
  }

  private func spread(_ study: ServingStudy) -> [String] {
    grid(
      ["", "mean", "low", "high", ""],
      study.spread.map { figure in
        let scale = AmountText(for: figure.mean, in: figure.measure.unit)
        return [
          Self.name(figure.measure), scale.number(figure.mean), scale.number(figure.low),
          scale.number(figure.high), scale.unit,
        ]
      })
  }

  private static func name(_ measure: ServingMeasure) -> String {
    switch measure {
    case .ttftP50: "time to first token, p50"
    case .ttftP99: "time to first token, p99"
    case .itlP50: "inter-token latency, p50"
    case .itlP99: "inter-token latency, p99"
    case .e2eP50: "end to end, p50"
    case .e2eP99: "end to end, p99"
    case .attainment: "share within the SLO"
    case .goodput: "goodput"
    case .outputTokensPerSecond: "output"
    case .meanBatch: "sequences decoding in a step"
    case .perMillionOutputTokens: "a million output tokens"
    }
  }

  /// Returns names and values in two columns.
  private func columns(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { name, value in
      TerminalStyle.printable("  \(name.padded(to: width))  \(value)")
    }
  }

  private func remarks(_ study: ServingStudy) -> [String] {
    var remarks = study.plan.notes
    if let report = study.plan.trace?.report, report.skipped > 0 {
      let first = report.firstSkipped.first.map { ", the first of them \($0)" } ?? ""
      remarks.append(
        "\(DecimalText.whole(report.skipped)) lines of the trace were left out\(first)")
    }
    if study.result.isUnstable {
      remarks.append(
        "the queue grew to the end, so waiting times say how long the run was, not how the load is served"
      )
    }
    if study.isTruncated {
      remarks.append("waiting times are those of finished requests; the open ones waited longer")
    }
    return remarks
  }
}
