// SPDX-License-Identifier: Apache-2.0

public import SpacedRepetition

extension PracticeState {
  /// The reviews of each card of the deck, as a fit of the memory parameters takes them.
  public var histories: [[PastReview]] {
    deck.map { card in
      var last = card.memory?.firstAt
      return card.reviews.map { review in
        let days = last.map { DayFrame.days(from: $0, to: review.at) } ?? 0
        last = max(last ?? review.at, review.at)
        return PastReview(days: CardMemory.counted(days), rating: review.rating)
      }
    }
  }

  /// How many reviews of the deck a fit learns from: those on a later day than the one before of their card.
  public var reviewsOnLaterDays: Int { deck.reduce(0) { $0 + Self.reviewsOnLaterDays(of: $1) } }

  /// How many cards of the deck have such a review.
  public var cardsOnLaterDays: Int { deck.count { Self.reviewsOnLaterDays(of: $0) > 0 } }

  private static func reviewsOnLaterDays(of card: DeckCard) -> Int {
    guard var last = card.reviews.first?.at else { return 0 }
    var count = 0
    for review in card.reviews.dropFirst() {
      if CardMemory.counted(DayFrame.days(from: last, to: review.at)) >= 1 { count += 1 }
      last = max(last, review.at)
    }
    return count
  }

  /// Whether a fit is to be made without being asked for: enough reviews came since the last one.
  public var isFitDue: Bool {
    fitting.isDue(at: reviewsOnLaterDays) && cardsOnLaterDays >= ParameterFitter.fewestCards
  }

  /// Returns the parameters that fit the reviews of the deck, as they are written into the log.
  ///
  /// They are used only where they are better than the defaults.
  ///
  /// - Throws: `FitError` when there are too few reviews, with how many are missing.
  public func fittedParameters() throws(FitError) -> ParameterFit {
    let fitted = try ParameterFitter.fit(histories)
    return ParameterFit(
      values: fitted.parameters.values, reviews: fitted.reviews,
      reviewsLeftOut: fitted.reviewsLeftOut, loss: fitted.loss, standardLoss: fitted.standardLoss)
  }
}
