// SPDX-License-Identifier: Apache-2.0

/// How far scores lie above the labels, and how far they spread beside them, in standard deviations of the labels.
///
/// A rank correlation sees neither: a judge who is two steps too kind to everybody ranks perfectly. Source: D. M. Williamson, X. Xi and F. J.
/// Breyer, "A framework for evaluation and use of automated scoring", Educational Measurement: Issues and Practice 31(1), 2012, pages 2-13.
public struct StandardisedDifference: Hashable, Sendable {
  /// The mean of the scores less the mean of the labels, over the standard deviation of the labels; above 0 the scores are too high.
  public let difference: Double
  /// The standard deviation of the scores over that of the labels; below 1 the scores are too close together.
  public let deviationRatio: Double

  /// Compares scores with labels.
  ///
  /// Standard deviations are those of samples, with n - 1. Nil with fewer than two things, and when all labels are the same.
  ///
  /// - Parameters:
  ///   - labels: The values that are held to be true.
  ///   - given: The scores, of the same things in the same order.
  public init?(labels: [Double], given: [Double]) {
    precondition(labels.count == given.count, "each thing has a label and a score")
    guard labels.count >= 2 else { return nil }
    let label = Self.moments(labels)
    let score = Self.moments(given)
    guard label.deviation > 0 else { return nil }
    difference = (score.mean - label.mean) / label.deviation
    deviationRatio = score.deviation / label.deviation
  }

  private static func moments(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    return (mean, (squares / Double(values.count - 1)).squareRoot())
  }
}
