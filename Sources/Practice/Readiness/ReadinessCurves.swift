// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities

/// Two things that are never made one number: how rounds went, and what is remembered.
public struct ReadinessCurves: Hashable, Sendable {
  /// The ability in each kind after each round.
  public let performance: [PerformanceCurve]
  /// The share of the deck that is remembered, by day.
  public let recall: [RecallPoint]
}

/// The ability in one kind after each round, from rounds of that kind alone.
public struct PerformanceCurve: Hashable, Sendable, Identifiable {
  public let kind: QuestionKind
  /// One point for each round, oldest first.
  public let points: [AbilityPoint]

  public var id: QuestionKind { kind }
}

/// The ability after a round, on the scale of the bands from 1 to 6; in four cases of five it lies between `low` and `high`.
public struct AbilityPoint: Hashable, Sendable {
  public let day: Day
  public let low: Double
  public let median: Double
  public let high: Double
  /// The round, its band, and whether it ran on the clock.
  public let round: String
  public let band: Band
  public let isReal: Bool

  init(day: Day, _ quantiles: AbilityQuantiles, round: RoundEvidence) {
    self.day = day
    low = quantiles.band(0.1)
    median = quantiles.band(0.5)
    high = quantiles.band(0.9)
    self.round = round.id
    band = round.band
    isReal = round.isReal
  }
}

/// How much of the deck is remembered on a day.
public struct RecallPoint: Hashable, Sendable {
  public let day: Day
  /// The mean probability to remember a card, from 0 to 1.
  public let recall: Double

  /// Creates a point.
  public init(day: Day, recall: Double) {
    self.day = day
    self.recall = recall
  }
}

extension AbilityQuantiles {
  /// A quantile held to the scale of the bands.
  func band(_ share: Double) -> Double { min(6, max(1, value(share))) }
}
