// SPDX-License-Identifier: Apache-2.0

/// The ways in which true figures mislead.
public enum Trap: String, Hashable, Sendable, CaseIterable {
  /// Each group moves one way, the whole the other.
  case simpsonsParadox = "simpsons-paradox"
  /// The groups stay as they were and their weights change.
  case mixShift = "mix-shift"
  /// What is recorded changes, not what happens.
  case loggingChange = "logging-change"
  /// The calendar moves the figure every year or week.
  case seasonality
  /// What is new is tried for a while.
  case novelty
  /// What was chosen for being extreme comes back by itself.
  case regressionToTheMean = "regression-to-the-mean"
  /// The number below the line moves.
  case movingDenominator = "moving-denominator"
  /// Only those who stayed are counted.
  case survivorship
  /// Those who chose it differ from those who did not.
  case selfSelection = "self-selection"
  /// A test is stopped when it looks good.
  case peeking
  /// Too few to tell.
  case smallSample = "small-sample"
  /// Programs among the people.
  case bots
  /// One of many comparisons stands out by chance.
  case multipleComparisons = "multiple-comparisons"
  /// The outcome comes later than the count.
  case delayedConversion = "delayed-conversion"
  /// A few extreme values carry the mean.
  case outlier
  /// Cohorts of different ages or kinds in one figure.
  case cohortMixing = "cohort-mixing"
  /// Credit goes to what was seen last.
  case attributionWindow = "attribution-window"
  /// The change of prices, currency or tax moves an amount.
  case priceChange = "price-change"
  /// Two things happened at the same time.
  case coincidence
}
