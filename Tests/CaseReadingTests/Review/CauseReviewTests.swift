// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Testing

/// A cause counts when it is said, not when it is listed, asked, denied or copied.
@Suite struct CauseReviewTests {
  @Test(arguments: ReviewTable.rows.indices)
  func `a snippet is judged as a person would`(_ place: Int) {
    let row = ReviewTable.rows[place]
    let review = ReviewWorld.signOnReviewer.review(row.words)
    #expect(review.isCauseFound == row.isFound, "\(row.words): \(review.sentences)")
    #expect(Set(review.decoysTaken) == row.taken, "\(row.words): \(review.sentences)")
    #expect(Set(review.ruledOut) == row.ruledOut, "\(row.words): \(review.sentences)")
  }

  @Test func `a quote is the bytes that it names`() throws {
    let answer =
      "Thanks – a good question. Conversion fell because the new single sign-on step fails."
    let review = ReviewWorld.signOnReviewer.review(answer)
    let stance = try #require(review.stances.first { $0.mechanism == "sign-on-step" })
    let bytes = Array(answer.utf8)[stance.passage.start..<stance.passage.end]
    #expect(String(decoding: bytes, as: UTF8.self) == stance.passage.text)
    #expect(stance.passage.text == "Conversion fell because the new single sign-on step fails.")
  }

  @Test func `the last word on a mechanism counts`() {
    let review = ReviewWorld.signOnReviewer.review(
      "The landing page caused the drop. No: the landing page cannot explain it, because it came later."
    )
    #expect(review.decoysTaken.isEmpty)
    #expect(review.ruledOut == ["landing-page"])
  }

  @Test func `naming every mechanism is a shotgun`() {
    let review = ReviewWorld.signOnReviewer.review(
      ReviewTable.rows.first { $0.words.hasPrefix("The drop is caused by the SSO step,") }?.words
        ?? "")
    #expect(review.isShotgun)
    #expect(!review.isCauseFound)
  }

  @Test func `what was handed out does not count when it is handed back`() {
    let made = ReviewWorld.signOn
    let pasted = ([made.story.prompt, made.story.setting] + made.story.changeLog.map(\.text))
      .joined(separator: "\n")
    let review = CaseReviewer(for: made).review(pasted)
    #expect(!review.isCauseFound)
    #expect(review.decoysTaken.isEmpty)
  }

  @Test func `causes of other kinds are found as well`() {
    let campaign = CaseReviewer(for: ReviewWorld.campaign).review(
      "No step got worse: the fall is a mix shift, because the campaign brings sign-ups with lower intent."
    )
    #expect(campaign.isCauseFound)
    let lost = CaseReviewer(for: ReviewWorld.lostEvent).review(
      "First calls in the API log are flat, so the drop is not real; the event library loses the event, and that is a measurement problem."
    )
    #expect(lost.isCauseFound, "\(lost.sentences)")
  }

  @Test func `next steps count when they are proposed`() {
    let reviewer = ReviewWorld.signOnReviewer
    let proposed = reviewer.review(
      "I would revert enterprise accounts first. Then we monitor the sign-on by identity provider.")
    #expect(proposed.nextSteps.count == 2)
    #expect(reviewer.review("I would not roll back anything.").nextSteps.isEmpty)
    #expect(reviewer.review("Should we roll back?").nextSteps.isEmpty)
  }

  @Test func `hostile answers do no harm`() {
    let hostile = [
      String(repeating: "a", count: 300_000), String(repeating: "because sso ", count: 5_000),
      String(repeating: "sso ", count: 10_000),
      String(repeating: "not the campaign. ", count: 3_000),
      String(repeating: "(", count: 10_000), "\0\0", String(repeating: "\u{0301}", count: 5_000),
      String(
        repeating: "A/B test with 99999999999999999999999 users for 0 days on 0%. ", count: 300),
    ]
    for answer in hostile { #expect(!ReviewWorld.signOnReviewer.review(answer).sentences.isEmpty) }
  }
}
