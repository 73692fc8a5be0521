// SPDX-License-Identifier: Apache-2.0

/// What a check found.
public struct CheckResult: Hashable, Sendable {
  /// The share of the change that it explains by the data; 1 is all, and below 0 it works against the change.
  public let share: Double
  /// The cuts that show it.
  public let cuts: [Cut]
  /// What they show, in one sentence with figures.
  public let finding: String
  /// The figures of that sentence.
  public let figures: [KeyFigure]
}

/// A number that a good answer uses.
public struct KeyFigure: Identifiable, Hashable, Sendable {
  /// The name, in kebab case; no two in a key are alike.
  public let id: String
  /// What it is: "completion, Enterprise, after".
  public let name: String
  /// The value; a share is between 0 and 1.
  public let value: Double
  /// What it is counted in.
  public let unit: MetricUnit
  /// The low end of the 95% interval, if there is one.
  public let low: Double?
  /// The high end of the 95% interval, if there is one.
  public let high: Double?
  /// Words that stand near it in speech, in lower case.
  public let words: [String]

  /// Creates a figure.
  public init(
    _ id: String, _ name: String, _ value: Double, unit: MetricUnit, low: Double? = nil,
    high: Double? = nil, words: [String] = []
  ) {
    self.id = id
    self.name = name
    self.value = value
    self.unit = unit
    self.low = low
    self.high = high
    self.words = words
  }
}
