// SPDX-License-Identifier: Apache-2.0

/// A number that can be asked of the events: a rate, a mean, a percentile, a count, a sum or a ratio of sums.
public struct Metric: Identifiable, Hashable, Sendable {
  /// How a metric is computed from the rows of a cut; rows count when they have every outcome in `among`.
  public enum Kind: Hashable, Sendable {
    /// The share of rows that have every outcome of a set.
    case rate(OutcomeSet, among: OutcomeSet = [])
    /// The arithmetic mean of a measure, over rows that have it.
    case mean(measure: Int, among: OutcomeSet = [])
    /// A percentile of a measure, over rows that have it; the rank is above 0 and below 1.
    case percentile(Double, measure: Int, among: OutcomeSet = [])
    /// How many rows.
    case count(among: OutcomeSet = [])
    /// The sum of a measure, over rows that have it.
    case sum(measure: Int, among: OutcomeSet = [])
    /// The sum of one measure over the sum of another, over rows that have both.
    case ratio(measure: Int, over: Int, among: OutcomeSet = [])
  }

  /// The name in cuts, in kebab case.
  public let id: String
  /// The name in tables.
  public let name: String
  /// What it is counted in.
  public let unit: MetricUnit
  /// Digits after the point when shown; a share is shown in percent.
  public let digits: Int
  /// How it is computed.
  public let kind: Kind
  /// What is counted and over what, in one sentence.
  public let definition: String
  /// Further words by which speech names it, in lower case.
  public let words: [String]

  /// Creates a metric.
  public init(
    _ id: String, _ name: String, _ kind: Kind, unit: MetricUnit = .share, digits: Int = 1,
    definition: String, words: [String] = []
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.digits = digits
    self.kind = kind
    self.definition = definition
    self.words = words
  }

  /// Whether the values of groups add up to the value of the whole.
  public var isAdditive: Bool {
    switch kind {
    case .count, .sum: true
    case .rate, .mean, .percentile, .ratio: false
    }
  }
}
