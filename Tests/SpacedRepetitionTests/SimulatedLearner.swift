// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import TestSupport

/// A learner who forgets as a model says, and reviews each card when the published parameters call for it.
struct SimulatedLearner {
  let truth: MemoryModel
  private let scheduler = MemoryModel()

  /// Returns the histories of cards, each with a number of reviews.
  func histories(cards: Int, reviews: Int, seed: UInt64) -> [[PastReview]] {
    var random = SeededGenerator(seed: seed)
    return (0..<cards).map { _ in
      let first: Rating = Double.random(in: 0..<1, using: &random) < 0.35 ? .again : .good
      var history = [PastReview(days: 0, rating: first)]
      var (known, believed) = (truth.first(first), scheduler.first(first))
      for _ in 1..<reviews {
        let days = Double(scheduler.interval(stability: believed.stability))
        let recall = truth.recall(after: days, stability: known.stability)
        let rating: Rating = Double.random(in: 0..<1, using: &random) < recall ? .good : .again
        history.append(PastReview(days: days, rating: rating))
        known = truth.next(known, rating, after: days)
        believed = scheduler.next(believed, rating, after: days)
      }
      return history
    }
  }
}
