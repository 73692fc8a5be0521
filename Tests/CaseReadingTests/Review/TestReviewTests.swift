// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Testing

/// The power of a proposed test is computed, from the words for its size.
@Suite struct TestReviewTests {
  /// A base rate of 40%, to be lifted to 48%, with 250 a day; power by scipy 1.17 as
  /// norm.cdf((d - norm.ppf(.975) * sqrt(2 p q / n)) / sqrt(p1 q1 / n + p2 q2 / n)) with p the mean rate.
  private static let plan = ProposedTestReader(
    baseRate: 0.4, minimumDetectableEffect: 0.08, eligiblePerDay: 250, name: "the mend",
    subjects: "sign-ups")

  @Test(arguments: [
    ("I would run an A/B test with 400 users.", 200, 200, 0.363_374),
    ("We run an A/B test with 400 users per arm.", 400, 400, 0.625_625),
    ("Run an A/B test for a week.", 875, 875, 0.921_559),
    ("Run a split test for two weeks on 10% of traffic.", 175, 175, 0.324_956),
    ("I propose an experiment: 1,200 sign-ups in each group.", 1200, 1200, 0.976_937),
    ("Then an A/B test, 90/10, with 1,000 users.", 900, 100, 0.341_005),
    ("A randomised test with 50 accounts in total.", 25, 25, 0.081_554),
  ])
  func `power is that of scipy`(
    _ words: String, _ control: Int, _ treatment: Int, _ power: Double
  ) throws {
    let test = Self.plan.review(words)
    #expect(test.control == control)
    #expect(test.treatment == treatment)
    #expect(abs(try #require(test.power) - power) < 2e-6, "\(test.sentence)")
    #expect(test.verdict == (power >= 0.8 ? .enough : .underpowered))
  }

  @Test(arguments: [
    "I would run an A/B test and keep the winner.", "An experiment decides it.",
  ])
  func `a test without a size is said to have none`(_ words: String) {
    #expect(Self.plan.review(words).verdict == .notSaid)
  }

  @Test(arguments: [
    "", "I would roll back the step.", "I would not run an A/B test here.",
    "An A/B test with 400 users would be underpowered.", "Was there an A/B test with 400 users?",
    "The A/B test with 400 users that we ran last year showed nothing.",
    "An A/B test is pointless with 300 accounts a week.",
  ])
  func `what is no proposal is no test`(_ words: String) {
    #expect(Self.plan.review(words).verdict == .none, "\(Self.plan.review(words).sentence)")
  }

  @Test func `the larger of two sizes counts`() {
    let test = Self.plan.review(
      "An A/B test with 400 users would be too small, so I would run the A/B test with 700 users per arm."
    )
    #expect(test.control == 700)
    #expect(test.verdict == .enough)
  }

  @Test func `an underpowered test is told what it needs`() {
    let test = Self.plan.review("I would run an A/B test with 400 users.")
    // (z(.975) sqrt(2 p q) + z(.8) sqrt(p1 q1 + p2 q2))^2 / d^2 = 603.18, rounded up; two arms at 250 a day.
    #expect(test.neededPerArm == 604)
    #expect(test.neededDays == 5)
    #expect(test.sentence.contains("604"))
  }

  @Test func `the review of a case takes the test of its key`() {
    let made = ReviewWorld.signOn
    let review = CaseReviewer(for: made).review("I would run an A/B test with 60 users.")
    #expect(review.isUnderpowered)
    let large = CaseReviewer(for: made).review(
      "I would run an A/B test with \(made.key.test.usersPerArm + 10) users per arm.")
    #expect(!large.isUnderpowered)
    #expect(large.test.verdict == .enough)
  }
}
