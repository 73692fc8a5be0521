// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Quantities
public import ServingSimulation

/// A simulation that has run, with what it costs and how sure it is.
public struct ServingStudy: Sendable {
  public let plan: ServingPlan
  public let result: SimulationResult
  public let bill: ServingBill
  /// What requests waited for.
  public let limit: ServingLimit
  /// What the time of an average decode step goes to; `nil` when there was none.
  public let stepShares: DecodeStepShares?
  /// How much figures differ from one seed to another; empty when nobody asked.
  public let spread: [ReplicatedFigure]

  /// Whether requests were still open when the run ended.
  public var isTruncated: Bool { result.count(.unfinished) > 0 }
  /// Whether requests came, all of them were answered, and the queue did not grow to the end.
  public var keepsUp: Bool {
    !result.isUnstable && result.arrived > 0 && result.count(.finished) == result.arrived
  }
}

extension ServingPlan {
  /// Runs the simulation, and those of further seeds.
  ///
  /// - Returns: What was seen.
  /// - Throws: ``ScenarioProblem`` when prefix blocks are not whole pages.
  public func run() throws(ScenarioProblem) -> ServingStudy {
    let result = try ServingOptions.translating { () throws(SimulationError) in
      try ServingSimulator(settings, cost: serving.cost(for: settings)).serve(
        try workload.stream(seed: seed))
    }
    return ServingStudy(
      plan: self, result: result, bill: serving.bill(for: result),
      limit: ServingLimit(result, settings), stepShares: DecodeStepShares(result, self),
      spread: try replicate())
  }

  private func replicate() throws(ScenarioProblem) -> [ReplicatedFigure] {
    guard replications > 1 else { return [] }
    var runs: [[ServingMeasure: Double]] = []
    for number in 0..<replications {
      let seed = seed &+ UInt64(number)
      var settings = settings
      settings.seed = seed
      settings.recordsRequests = false
      let result = try ServingOptions.translating { [settings] () throws(SimulationError) in
        try ServingSimulator(settings, cost: serving.cost(for: settings)).serve(
          try workload.another(seed: seed))
      }
      runs.append(ServingMeasure.values(result, serving.bill(for: result)))
    }
    return ServingMeasure.allCases.compactMap { ReplicatedFigure($0, runs) }
  }
}

/// A figure that is looked at over seeds.
public enum ServingMeasure: String, Hashable, Sendable, CaseIterable {
  case ttftP50, ttftP99, itlP50, itlP99, e2eP50, e2eP99
  case attainment, goodput, outputTokensPerSecond, meanBatch, perMillionOutputTokens

  /// The unit in which it is.
  public var unit: String {
    switch self {
    case .ttftP50, .ttftP99, .itlP50, .itlP99, .e2eP50, .e2eP99: "s"
    case .attainment, .meanBatch: "1"
    case .goodput: "request/s"
    case .outputTokensPerSecond: "token/s"
    case .perMillionOutputTokens: "USD"
    }
  }

  /// Returns all of a run; those without a value are left out.
  static func values(_ result: SimulationResult, _ bill: ServingBill) -> [ServingMeasure: Double] {
    var values: [ServingMeasure: Double] = [
      .attainment: result.attainment, .goodput: result.goodput,
      .outputTokensPerSecond: result.outputTokensPerSecond, .meanBatch: result.meanBatch,
    ]
    let times: [(LatencyHistogram, ServingMeasure, ServingMeasure)] = [
      (result.timeToFirstToken, .ttftP50, .ttftP99), (result.interTokenLatency, .itlP50, .itlP99),
      (result.endToEnd, .e2eP50, .e2eP99),
    ]
    for (histogram, middle, high) in times where histogram.count > 0 {
      values[middle] = histogram.percentile(0.5).seconds
      values[high] = histogram.percentile(0.99).seconds
    }
    values[.perMillionOutputTokens] = bill.perMillionOutputTokens?.value.value
    return values
  }
}

/// The mean of a figure over runs, with Student's 95% interval of that mean, cut at 0 and, for a share, at 1.
public struct ReplicatedFigure: Hashable, Sendable {
  public let measure: ServingMeasure
  public let mean: Double
  public let low: Double
  public let high: Double
  /// The runs that have the figure.
  public let runs: Int

  /// Creates the figure from the values of runs; `nil` when fewer than two have it.
  init?(_ measure: ServingMeasure, _ runs: [[ServingMeasure: Double]]) {
    guard let sample = try? SampleMean(runs.compactMap { $0[measure] }),
      let interval = try? sample.interval()
    else { return nil }
    self.measure = measure
    mean = sample.mean
    low = max(0, interval.low)
    high = measure == .attainment ? min(1, interval.high) : interval.high
    self.runs = sample.count
  }
}
