// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import SpacedRepetition
import Testing

@Suite struct `The histories of a deck` {
  @Test func `hold the days between reviews, a night as a day`() {
    var sample = PracticeSample()
    sample.add(0..<2)
    sample.review("c0", .again, at: PracticeSample.noon(0))
    sample.review("c0", .good, at: PracticeSample.noon(0, plusMinutes: 720))
    sample.review("c0", .easy, at: PracticeSample.noon(3, plusMinutes: 720))
    #expect(
      sample.state.histories == [
        [
          PastReview(days: 0, rating: .again), PastReview(days: 1, rating: .good),
          PastReview(days: 3, rating: .easy),
        ], [],
      ])
  }

  @Test func `are too short for a fit at first, with how much is missing`() {
    #expect(throws: FitError.tooFewReviews(have: 0, need: 400)) {
      try PracticeState().fittedParameters()
    }
  }

  @Test func `the day since which a date is aimed at stays when only the minutes change`() throws {
    var sample = PracticeSample()
    sample.set(try PracticeSample.goal(in: 20, minutes: 10), on: 0)
    sample.set(try PracticeSample.goal(in: 20, minutes: 30), on: 4)
    #expect(sample.state.goalSince == PracticeSample.noon(0))
    sample.set(try PracticeSample.goal(in: 30, minutes: 30), on: 5)
    #expect(sample.state.goalSince == PracticeSample.noon(5))
  }
}
