// SPDX-License-Identifier: Apache-2.0

/// How many get through, from pass rates that somebody states.
///
/// There is no interval: nobody says on how many people the rates rest.
public struct FunnelFigures: Hashable, Sendable {
  /// A step of the way.
  public struct Step: Hashable, Sendable {
    public let title: String
    /// The share of those who take it that pass; nil when nobody says.
    public let rate: Double?
    /// The share of all applicants that are left after it; that of the step before where nobody says.
    public let left: Double
  }

  public let steps: [Step]
  /// The product of the rates that are stated.
  public let product: Double
  /// Whose figures they are.
  public let label: String

  /// What is said beside figures of the article on which the first loop rests.
  public static let articleLabel = "one article's figures"

  /// Multiplies the rates; nil when no stage has one, or one is outside the range.
  ///
  /// - Parameters:
  ///   - stages: Each stage with its rate, above 0 and at most 1, or nil.
  ///   - label: Whose figures they are.
  public init?(_ stages: [(title: String, rate: Double?)], label: String = articleLabel) {
    let rates = stages.compactMap(\.rate)
    guard !rates.isEmpty, rates.allSatisfy({ $0 > 0 && $0 <= 1 }) else { return nil }
    var left = 1.0
    steps = stages.map { title, rate in
      left *= rate ?? 1
      return Step(title: title, rate: rate, left: left)
    }
    product = left
    self.label = label
  }

  /// How many applicants there are for one offer, rounded to a whole number; nil when it is beyond all counting.
  public var applicantsPerOffer: Int? { Int(exactly: (1 / product).rounded()) }

  /// The titles of the stages without a rate, which the product takes as passed by all.
  public var withoutRate: [String] { steps.filter { $0.rate == nil }.map(\.title) }
}
