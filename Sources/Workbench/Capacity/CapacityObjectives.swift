// SPDX-License-Identifier: Apache-2.0

public import ServingSimulation

/// A latency that callers see and an objective limits.
public enum LatencyMetric: String, Hashable, Sendable, CaseIterable {
  /// From arrival to first token, of requests.
  case timeToFirstToken = "ttft"
  /// Between two tokens of an answer, of all tokens.
  case interTokenLatency = "itl"
  /// The mean time between the tokens of an answer, of requests with two or more.
  case timePerOutputToken = "tpot"
  /// From arrival to last token, of requests.
  case endToEnd = "e2e"

  /// The metric as people write it.
  public var title: String {
    switch self {
    case .timeToFirstToken: "TTFT"
    case .interTokenLatency: "ITL"
    case .timePerOutputToken: "TPOT"
    case .endToEnd: "end to end"
    }
  }

  /// The name under which the calibration keeps the spread of predictions of it.
  var calibrationName: String {
    switch self {
    case .timeToFirstToken: "ttft"
    case .interTokenLatency, .timePerOutputToken: "itl"
    case .endToEnd: "e2e"
    }
  }
}

/// What a deployment must keep: limits at a percentile, or a share of requests within all limits.
///
/// A percentile counts every request that came: one that was not finished is slower than any limit.
public struct CapacityObjectives: Hashable, Sendable {
  /// The longest times; what has none may take any time.
  public var limits: [LatencyMetric: SimulatedTime]
  /// The share of requests that must be within each limit by itself, 0.5 to 0.9999; of tokens for
  /// ``LatencyMetric/interTokenLatency``.
  public var percentile: Double
  /// The share of requests that must be within all limits together, 0.5 to 1; it takes the place of the percentile.
  ///
  /// A request counts with the mean time between its tokens, so the limits of ITL and TPOT are the same here.
  public var attainment: Double?

  /// Creates objectives.
  public init(
    limits: [LatencyMetric: SimulatedTime], percentile: Double = 0.99, attainment: Double? = nil
  ) {
    self.limits = limits
    self.percentile = percentile
    self.attainment = attainment
  }

  /// The metrics that are limited, in the order of ``LatencyMetric``.
  public var metrics: [LatencyMetric] { LatencyMetric.allCases.filter { limits[$0] != nil } }

  /// The share of requests that may fail.
  var allowance: Double { 1 - (attainment ?? percentile) }

  /// The limits as the simulator counts requests within them.
  var perRequest: ServiceObjective {
    let between = [limits[.interTokenLatency], limits[.timePerOutputToken]].compactMap(\.self).min()
    return ServiceObjective(
      timeToFirstToken: limits[.timeToFirstToken], interTokenLatency: between,
      endToEnd: limits[.endToEnd])
  }

  /// Refuses what makes no sense.
  func check() throws(ScenarioProblem) {
    guard !limits.isEmpty else {
      throw ScenarioProblem("no objective is given; name a limit such as ttft=2s or itl=50ms")
    }
    for metric in metrics where (limits[metric] ?? .zero) <= .zero {
      throw ScenarioProblem("the limit of \(metric.rawValue) must be above 0")
    }
    guard (0.5...0.9999).contains(percentile) else {
      throw ScenarioProblem(
        "the percentile is \(NumberText.shown(percentile * 100)); it must be from 50 to 99.99")
    }
    guard (0.5...1).contains(attainment ?? 1) else {
      throw ScenarioProblem(
        "the attainment is \(NumberText.shown(attainment ?? 0)); it must be a share from 0.5 to 1")
    }
  }
}
