// SPDX-License-Identifier: Apache-2.0

public import Quantities
import SpacedRepetition

/// What is known of the fits of the memory model to a person's own reviews.
public struct MemoryFitting: Hashable, Sendable {
  /// A fit with the moment at which it was made.
  public struct Made: Hashable, Sendable {
    public let fit: ParameterFit
    public let at: Instant
  }

  /// The fit that memory is reckoned with; nil while that is the published parameters.
  public private(set) var used: Made?
  /// The last fit, used or not; nil before the first one, and once it was chosen anew who asks for fits.
  public private(set) var last: Made?
  /// Whether fits are made without being asked for.
  public private(set) var isAutomatic = true

  /// Creates what is known before the first fit.
  public init() {}

  /// How many reviews of cards seen on an earlier day make the next fit be made by itself.
  ///
  /// After the first one that is a quarter more than the last one had. Chance moves a parameter by one over the root of the reviews, so a
  /// quarter more narrows it by a tenth, and fewer would mostly move the days of the whole deck to and fro. A year of practice comes to a dozen
  /// fits.
  public var nextAt: Int {
    max(ParameterFitter.fewestReviews, last.map { ($0.fit.allReviews * 5 + 3) / 4 } ?? 0)
  }

  /// Whether so many reviews make a fit due.
  func isDue(at reviews: Int) -> Bool { isAutomatic && reviews >= nextAt }

  /// Takes a fit in; it is used where it is better than the published parameters.
  mutating func take(_ fit: ParameterFit, at instant: Instant) {
    let made = Made(fit: fit, at: instant)
    last = made
    if fit.isBetter { used = made }
  }

  /// Takes a choice in; who wants no fits by themselves is back at the published parameters.
  mutating func take(_ choice: FittingChoice) {
    isAutomatic = choice.isAutomatic
    last = nil
    if !isAutomatic { used = nil }
  }
}
