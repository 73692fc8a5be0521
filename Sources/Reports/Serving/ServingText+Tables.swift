// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import ServingSimulation
import Workbench

/// Money, classes and seeds of a simulation.
extension EconomicsText {
  func cost(_ study: ServingStudy) -> [(String, String)] {
    let bill = study.bill
    let hours = DecimalText.text(bill.deviceTime.hours.value)
    var rows = [("devices", "\(hours) device \(hours == "1" ? "hour" : "hours")")]
    let requests = study.hasObjective ? "1,000 requests within the SLO" : "1,000 finished requests"
    let prices = [
      ("in all", bill.money), ("a million output tokens", bill.perMillionOutputTokens),
      (requests, bill.perGoodRequest.map { $0 * 1000 }),
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

  func classes(_ result: SimulationResult) -> [String] {
    grid(
      ["", "priority", "arrived", "finished", "in SLO", "p99 first", "p99 end", ""],
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
    histogram.count == 0 ? "-" : ServingWords.time(histogram.percentile(0.99))
  }

  func spread(_ study: ServingStudy) -> [String] {
    grid(
      ["", "mean", "low", "high", ""],
      study.spread.filter { $0.measure != .attainment || study.hasObjective }.map { figure in
        let scale = AmountText(for: figure.mean, in: figure.measure.unit)
        return [
          Self.name(figure.measure, study.hasObjective), scale.number(figure.mean),
          scale.number(figure.low),
          scale.number(figure.high), scale.unit,
        ]
      })
  }

  private static func name(_ measure: ServingMeasure, _ hasObjective: Bool) -> String {
    switch measure {
    case .ttftP50: "time to first token, p50"
    case .ttftP99: "time to first token, p99"
    case .itlP50: "inter-token latency, p50"
    case .itlP99: "inter-token latency, p99"
    case .e2eP50: "end to end, p50"
    case .e2eP99: "end to end, p99"
    case .attainment: "share within the SLO"
    case .goodput: hasObjective ? "goodput" : "finished a second"
    case .outputTokensPerSecond: "output"
    case .meanBatch: "sequences decoding in a step"
    case .perMillionOutputTokens: "a million output tokens"
    }
  }
}
