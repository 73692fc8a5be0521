// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition
import Testing

@Suite struct `The fit of the parameters` {
  @Test func `foresees a learner who differs better than the defaults, and gives the same twice`()
    throws
  {
    var values = MemoryParameters.standard.values
    for place in 0..<4 { values[place] /= 2 }
    values[8] -= 0.5
    values[20] = 0.35
    let learner = SimulatedLearner(truth: MemoryModel(try MemoryParameters(values)))
    let histories = learner.histories(cards: 400, reviews: 6, seed: 1)
    let fitted = try ParameterFitter.fit(histories)
    #expect(fitted.isBetter)
    #expect(fitted.loss < 0.97 * fitted.standardLoss)
    // 320 of the 400 cards, five reviews each after the first.
    #expect(fitted.reviews == 1_600)
    #expect(fitted.reviewsLeftOut == 400)
    #expect(try ParameterFitter.fit(histories) == fitted)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `does not get more than 1% worse for a learner who is as the defaults say`(seed: UInt64)
    throws
  {
    let learner = SimulatedLearner(truth: MemoryModel())
    let fitted = try ParameterFitter.fit(learner.histories(cards: 1_000, reviews: 6, seed: seed))
    #expect(fitted.loss <= 1.01 * fitted.standardLoss)
    for (value, range) in zip(fitted.parameters.values, MemoryParameters.ranges) {
      #expect(range.contains(value))
    }
  }

  @Test func `is refused where there is too little, with how much is missing`() {
    #expect(throws: FitError.tooFewReviews(have: 0, need: 400)) { try ParameterFitter.fit([]) }
    let learner = SimulatedLearner(truth: MemoryModel())
    // 79 cards with five reviews after the first: 395.
    let few = learner.histories(cards: 79, reviews: 6, seed: 1)
    #expect(throws: FitError.tooFewReviews(have: 395, need: 400)) { try ParameterFitter.fit(few) }
    #expect(FitError.tooFewReviews(have: 395, need: 400).description.contains("5 are missing"))
    let sameDay = [[PastReview]](
      repeating: [PastReview](repeating: PastReview(days: 0.1, rating: .good), count: 9), count: 99)
    #expect(throws: FitError.tooFewReviews(have: 0, need: 400)) { try ParameterFitter.fit(sameDay) }
    let oneCard = [[PastReview](repeating: PastReview(days: 1, rating: .good), count: 500)]
    #expect(throws: FitError.tooFewCards(have: 1, need: 10)) { try ParameterFitter.fit(oneCard) }
  }

  @Test func `stays finite for someone who always passes or always fails`() throws {
    for rating in [Rating.again, .good] {
      let history = [PastReview](repeating: PastReview(days: 3, rating: rating), count: 6)
      let fitted = try ParameterFitter.fit([[PastReview]](repeating: history, count: 100))
      #expect(fitted.loss.isFinite && fitted.isBetter)
    }
  }
}
