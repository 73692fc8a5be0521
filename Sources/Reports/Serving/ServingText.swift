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
    lines += ["", "Cost:"] + columns(cost(study))
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
      ("first token", result.timeToFirstToken),
      ("between tokens", result.interTokenLatency),
      ("  of an answer", result.meanInterTokenLatency), ("end to end", result.endToEnd),
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
      ("until the end", AmountText.text(result.end.seconds, "s")),
    ]
  }

  private func engine(_ study: ServingStudy) -> [(String, String)] {
    let result = study.result
    let mean = result.meanCacheUse.map { ", \(ServingWords.percent($0)) on average" } ?? ""
    var rows = [
      (
        "steps",
        "\(DecimalText.whole(result.steps)), \(DecimalText.text(result.meanBatch)) sequences decoding in one"
      ), ("at work", "\(ServingWords.percent(result.utilisation)) of the time"),
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

  /// Returns names and values in two columns; long values go on below themselves.
  private func columns(_ rows: [(String, String)]) -> [String] {
    let width = rows.map(\.0.count).max() ?? 0
    let indent = String(repeating: " ", count: width + 4)
    return rows.map { name, value in
      "  \(name.padded(to: width))  " + style.wrap(value, indent: indent).dropFirst(width + 4)
    }
  }

  private func remarks(_ study: ServingStudy) -> [String] {
    var remarks = study.plan.notes
    if let report = study.plan.trace?.report, report.skipped > 0 {
      let first = report.firstSkipped.first.map { ", the first of them \($0)" } ?? ""
      let lines = report.skipped == 1 ? "line" : "lines"
      remarks.append(
        "left out of the trace: \(DecimalText.whole(report.skipped)) \(lines)\(first)")
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
