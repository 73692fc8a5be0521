// SPDX-License-Identifier: Apache-2.0

/// A review as a fit of the parameters sees it.
public struct PastReview: Hashable, Sendable {
  /// The days since the review before, as ``CardMemory/counted(_:)`` counts them; of no meaning for the first one.
  public let days: Double
  public let rating: Rating

  /// Creates a review.
  public init(days: Double, rating: Rating) {
    self.days = days
    self.rating = rating
  }
}

/// Parameters that were fitted, with what they are worth.
public struct FittedParameters: Hashable, Sendable {
  public let parameters: MemoryParameters
  /// How many reviews on later days they were fitted on.
  public let reviews: Int
  /// How many reviews on later days were left out of the fit.
  public let reviewsLeftOut: Int
  /// The mean log loss of recall on the reviews that were left out, in nats.
  public let loss: Double
  /// The same of the published defaults.
  public let standardLoss: Double

  /// Whether they foresee what was left out better than the defaults.
  public var isBetter: Bool { loss < standardLoss }
}

/// Why parameters cannot be fitted.
public enum FitError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Too few reviews on a later day than the one before; those of one day say nothing about forgetting.
  case tooFewReviews(have: Int, need: Int)
  /// Too few cards to leave every fifth one out.
  case tooFewCards(have: Int, need: Int)

  public var description: String {
    switch self {
    case .tooFewReviews(let have, let need):
      "\(need) reviews of cards seen on an earlier day are needed, and \(have) are there; \(need - have) are missing"
    case .tooFewCards(let have, let need):
      "\(need) cards reviewed on two days are needed, and \(have) are there; \(need - have) are missing"
    }
  }
}
