// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics

/// How good forecasts were, once real outcomes are known.
///
/// The Brier score is the mean of (forecast − outcome)², with 1 for passed and 0 for not: 0 is perfect, less is better (Brier, "Verification of
/// Forecasts Expressed in Terms of Probability", Monthly Weather Review 78, 1950).
public struct ForecastScore: Hashable, Sendable {
  /// A line of the calibration table.
  public struct Bin: Hashable, Sendable {
    /// The forecasts of the line: from `low`, below `high`; the last line takes 1 in.
    public let low: Double
    public let high: Double
    public let count: Int
    public let meanForecast: Double
    public let passedShare: Double
  }

  /// From how many outcomes on there is a score, and a table.
  public static let least = 3
  public static let leastForTable = 10
  private static let bins = 5

  /// How many outcomes have a forecast, and how many have none.
  public let count: Int
  public let withoutForecast: Int
  /// The score; nil below three.
  public let brier: Double?
  /// What always saying one half would have scored, 0.25; nil below three.
  public let brierOfHalf: Double?
  /// What always saying the share that passed would have scored, which nobody could know before; nil below three.
  public let brierOfBaseRate: Double?
  /// The share that passed; nil below three.
  public let baseRate: Double?
  /// Forecasts against outcomes; empty below ten.
  public let table: [Bin]

  /// Scores the outcomes that have a forecast from 0 to 1.
  public init(_ outcomes: [Outcome]) {
    let scored = outcomes.compactMap { outcome -> (forecast: Double, passed: Double)? in
      guard let forecast = outcome.forecast, (0...1).contains(forecast) else { return nil }
      return (forecast, outcome.passed ? 1 : 0)
    }.sorted { ($0.forecast, $0.passed) < ($1.forecast, $1.passed) }
    count = scored.count
    withoutForecast = outcomes.count - scored.count
    let total = Double(max(1, scored.count))
    let rate = scored.map(\.passed).reduce(0, +) / total
    let isEnough = scored.count >= Self.least
    brier =
      isEnough
      ? scored.map { ($0.forecast - $0.passed) * ($0.forecast - $0.passed) }.reduce(0, +) / total
      : nil
    brierOfHalf = isEnough ? 0.25 : nil
    brierOfBaseRate = isEnough ? rate * (1 - rate) : nil
    baseRate = isEnough ? rate : nil
    table = scored.count >= Self.leastForTable ? Self.table(scored) : []
  }

  private static func table(_ scored: [(forecast: Double, passed: Double)]) -> [Bin] {
    (0..<bins).compactMap { number in
      let own = scored.filter { min(bins - 1, Int($0.forecast * Double(bins))) == number }
      guard !own.isEmpty else { return nil }
      let count = Double(own.count)
      return Bin(
        low: Double(number) / Double(bins), high: Double(number + 1) / Double(bins),
        count: own.count, meanForecast: own.map(\.forecast).reduce(0, +) / count,
        passedShare: own.map(\.passed).reduce(0, +) / count)
    }
  }

  /// What it comes to, with figures.
  public var text: String {
    guard let brier, let brierOfHalf, let brierOfBaseRate, let baseRate else {
      return
        "\(count) of \(Self.least) outcomes have a forecast; from \(Self.least) on the forecasts are scored."
    }
    let number = { (value: Double) in FigureText.number(value, digits: 2) }
    return
      "Brier score \(number(brier)) over \(count) outcomes, less is better; always saying 50% scores \(number(brierOfHalf)), "
      + "always saying the \(FigureText.value(baseRate, unit: .share, digits: 0)) that passed \(number(brierOfBaseRate))."
  }
}
