// SPDX-License-Identifier: Apache-2.0

/// The change that the interviewer tells: a metric and the two sides that it is compared between.
public struct Headline: Hashable, Sendable {
  /// The metric.
  public let metric: Metric.ID
  /// The two sides.
  public let contrast: Contrast
  /// What the family promises: the effect (relative change of the second side against the first) is in here.
  public let promised: ClosedRange<Double>

  /// Creates a headline.
  public init(_ metric: Metric.ID, _ contrast: Contrast, promised: ClosedRange<Double>) {
    self.metric = metric
    self.contrast = contrast
    self.promised = promised
  }

  /// Returns the relative change of the second side against the first; 0 when one side is missing or the first is 0.
  public func effect(in table: EventTable, schema: EventSchema) throws(CutError) -> Double {
    try contrast.sides(metric, in: table, schema: schema, withIntervals: false)
      .total.relativeChange ?? 0
  }
}

extension SideBySide.Row {
  /// The second side over the first, less 1; nil when one of them is missing or the first is 0.
  public var relativeChange: Double? {
    guard let first = before.value, let second = after.value, first != 0 else { return nil }
    return second / first - 1
  }
}
