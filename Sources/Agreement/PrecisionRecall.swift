// SPDX-License-Identifier: Apache-2.0

/// How many of the labels were found, and how many of the things found are labels.
///
/// Counts of several texts or several labels are added for the micro average: every case then weighs the same. Source: C. J. van Rijsbergen,
/// Information Retrieval, second edition, 1979, chapter 7.
public struct PrecisionRecall: Hashable, Sendable {
  /// How many there are by the labels.
  public let labelled: Int
  /// How many were raised.
  public let raised: Int
  /// How many of those raised are labelled.
  public let right: Int

  /// Compares what was raised with what is labelled.
  public init<Element: Hashable>(labels: Set<Element>, raised: Set<Element>) {
    self.init(
      labelled: labels.count, raised: raised.count, right: labels.intersection(raised).count)
  }

  /// Creates counts; those that are right are among both others.
  public init(labelled: Int, raised: Int, right: Int) {
    precondition(0 <= right && right <= min(labelled, raised), "what is right is among both")
    self.labelled = labelled
    self.raised = raised
    self.right = right
  }

  /// The share of those raised that are labelled, 0 to 1; nil when none was raised.
  public var precision: Double? { raised > 0 ? Double(right) / Double(raised) : nil }

  /// The share of those labelled that were raised, 0 to 1; nil when none is labelled.
  public var recall: Double? { labelled > 0 ? Double(right) / Double(labelled) : nil }

  /// The harmonic mean of precision and recall, F1 = 2 right / (labelled + raised); nil when there is neither.
  public var f1: Double? {
    labelled + raised > 0 ? 2 * Double(right) / Double(labelled + raised) : nil
  }

  /// No cases.
  public static let none = PrecisionRecall(labelled: 0, raised: 0, right: 0)

  public static func + (left: PrecisionRecall, right: PrecisionRecall) -> PrecisionRecall {
    PrecisionRecall(
      labelled: left.labelled + right.labelled, raised: left.raised + right.raised,
      right: left.right + right.right)
  }
}
