// SPDX-License-Identifier: Apache-2.0

/// How often each category of a scale was given to things that are labelled with each category.
public struct ConfusionTable: Hashable, Sendable {
  /// The categories, in order.
  public let scale: ClosedRange<Int>
  /// The counts: a row for each label, and in it a column for each category that was given, both in the order of the scale.
  public let counts: [[Int]]

  /// Counts pairs.
  ///
  /// - Parameters:
  ///   - labels: The categories that are held to be true.
  ///   - given: The categories to be judged, of the same things in the same order.
  ///   - scale: The categories that there are; all others are a mistake of the caller.
  public init(labels: [Int], given: [Int], scale: ClosedRange<Int>) {
    precondition(labels.count == given.count, "each thing has a label and a category")
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: scale.count), count: scale.count)
    for (label, category) in zip(labels, given) {
      precondition(scale.contains(label) && scale.contains(category), "all lie on the scale")
      counts[label - scale.lowerBound][category - scale.lowerBound] += 1
    }
    self.scale = scale
    self.counts = counts
  }

  /// The number of pairs.
  public var total: Int { counts.joined().reduce(0, +) }

  /// Returns the share of things whose category is at most so many steps from the label, 0 to 1; nil without things.
  ///
  /// Zero steps give the exact agreement.
  public func share(within steps: Int) -> Double? {
    let near = counts.enumerated().map { label, row in
      row.enumerated().filter { abs($0.offset - label) <= steps }.map(\.element).reduce(0, +)
    }
    return total > 0 ? Double(near.reduce(0, +)) / Double(total) : nil
  }
}
