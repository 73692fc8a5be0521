// SPDX-License-Identifier: Apache-2.0

import Quantities
import ServingSimulation
import Workbench

/// Sentences about a simulation that text and JSON have in common.
enum ServingWords {
  /// What every report ends with: where step times are from.
  static let caveat =
    "Simulated with step times of windtunnel economics; calibrated economics, not measured on your machine."

  /// Returns the verdict in a line: whether it keeps up, the waits, what is good, the price and the limit.
  static func verdict(_ study: ServingStudy) -> String {
    let parts =
      [state(study), waits(study.result), attainment(study), price(study), limit(study)]
    return parts.compactMap(\.self).joined(separator: "; ") + "."
  }

  /// Returns what requests wait for; `nil` where none was answered, since nothing is known of waits then.
  private static func limit(_ study: ServingStudy) -> String? {
    study.result.count(.finished) > 0 ? "the limit is \(study.limit.text)" : nil
  }

  private static func state(_ study: ServingStudy) -> String {
    let open = study.result.count(.unfinished)
    if open == 0, !study.result.isUnstable, let lost = losses(study.result) { return lost }
    if case .closed = study.plan.settings.load, open == 0 { return "Closed loop" }
    return switch (study.result.isUnstable, open) {
    case (true, 0): "Unstable, the queue grows to the end of the arrivals"
    case (true, _):
      "Unstable, the queue grows, and \(DecimalText.whole(open)) requests are open at the end"
    case (false, 0): "Keeps up"
    case (false, _): "Cut off with \(DecimalText.whole(open)) requests open at the end"
    }
  }

  /// Returns that no request came, or that some were given up or refused; `nil` when all that came to an end were answered.
  private static func losses(_ result: SimulationResult) -> String? {
    let (arrived, answered) = (result.arrived, result.count(.finished))
    guard arrived > 0 else { return "No request came" }
    guard answered < arrived else { return nil }
    let requests = arrived == 1 ? "request" : "requests"
    return answered == 0
      ? "Answers none of \(DecimalText.whole(arrived)) \(requests), all were given up or refused"
      : "Answers \(DecimalText.whole(answered)) of \(DecimalText.whole(arrived)) requests, the others were given up or refused"
  }

  private static func waits(_ result: SimulationResult) -> String {
    guard result.endToEnd.count > 0 else { return "no request was finished" }
    let time = { (histogram: LatencyHistogram) in Self.time(histogram.percentile(0.99)) }
    // The service level is held to the mean of each answer, and so is what stands beside it.
    let between =
      result.meanInterTokenLatency.count > 0
      ? "\(time(result.meanInterTokenLatency)) between tokens of an answer, " : ""
    return
      "at p99 the first token after \(time(result.timeToFirstToken)), \(between)the last after \(time(result.endToEnd))"
  }

  private static func attainment(_ study: ServingStudy) -> String? {
    guard study.hasObjective, study.result.arrived > 0 else { return nil }
    return "\(percent(study.result.attainment)) of requests within the SLO"
  }

  private static func price(_ study: ServingStudy) -> String? {
    guard let price = study.bill.perMillionOutputTokens else { return nil }
    return "\(money(price.value.value)) for a million output tokens"
  }

  /// Returns a length of time; below a microsecond, where percentiles cannot tell, it is 0.
  static func time(_ time: SimulatedTime) -> String {
    AmountText.text(time.picoseconds < 1_050_000 ? 0 : time.seconds, "s")
  }

  /// Returns a share as a percentage; only all is 100%, and only none is 0%.
  static func percent(_ share: Double) -> String {
    let shown = DecimalText.fixed(share * 100, places: 1)
    if share < 1, shown == "100.0" { return "99.9%" }
    if share > 0, shown == "0.0" { return "0.1%" }
    return "\(shown.hasSuffix(".0") ? String(shown.dropLast(2)) : shown)%"
  }

  /// Returns an amount of USD, such as `USD 0.213`.
  static func money(_ amount: Double) -> String { "USD \(DecimalText.text(amount))" }

  /// Returns where requests are from, in a sentence.
  static func workload(_ study: ServingStudy) -> String {
    let arrived = DecimalText.whole(study.result.arrived)
    let source =
      switch study.plan.workload.origin {
      case .trace: study.plan.trace.map { "of \($0.name) (\($0.report.format.rawValue))" } ?? ""
      case .drawn:
        study.plan.workload.resamplesLengths
          ? "drawn, with lengths of \(study.plan.trace?.name ?? "a trace")" : "drawn"
      }
    let lengths =
      "\(DecimalText.text(study.plan.workload.meanPrompt)) tokens in and \(DecimalText.text(study.plan.workload.meanOutput)) out on average"
    let requests = study.result.arrived == 1 ? "request" : "requests"
    return "\(arrived) \(requests) \(source), \(load(study)), \(lengths)."
  }

  private static func load(_ study: ServingStudy) -> String {
    if case .closed(let callers, let think) = study.plan.settings.load {
      let pause = think > .zero ? ", thinking \(AmountText.text(think.seconds, "s"))" : ""
      return "from \(DecimalText.whole(callers)) \(callers == 1 ? "caller" : "callers")\(pause)"
    }
    guard let rate = study.plan.workload.meanRate else { return "all at once" }
    return "\(DecimalText.text(rate)) a second"
  }

  /// Returns how figures over seeds were made.
  static func replication(_ study: ServingStudy) -> String {
    let runs = study.plan.replications
    let how =
      switch study.plan.workload.origin {
      case .trace: "the trace drawn again in blocks of neighbours, gaps and lengths together"
      case .drawn: "requests of other seeds"
      }
    return "\(runs) runs, \(how); mean and 95% interval of the mean (Student's t)"
  }
}

extension ServingStudy {
  /// Whether any class asks for something.
  var hasObjective: Bool {
    plan.settings.classes.contains { !$0.objective.isEmpty }
  }
}
