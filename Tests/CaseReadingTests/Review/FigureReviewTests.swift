// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Testing

/// Figures of the key are recognised by value, unit and words; wrong is only said of what is named in full.
@Suite struct FigureReviewTests {
  private static let made = ReviewWorld.signOn
  private static let reviewer = CaseReviewer(for: made)

  private static func percent(_ id: String) -> Double {
    (made.key.figures.first { $0.id == id }?.value ?? 0) * 100
  }

  private static let before = percent("conversion-account-enterprise-before")
  private static let after = percent("conversion-account-enterprise-after")

  private static func text(_ value: Double) -> String { FigureText.number(value, digits: 1) }

  @Test func `figures near their words are right`() {
    let review = Self.reviewer.review(
      "Enterprise conversion went from \(Self.text(Self.before))% to \(Self.text(Self.after))%.")
    #expect(
      review.figuresRight.map(\.figure).sorted() == [
        "conversion-account-enterprise-after", "conversion-account-enterprise-before",
      ])
    #expect(review.figuresWrong.isEmpty)
  }

  @Test func `rounding and about are fine`() {
    let review = Self.reviewer.review(
      "Conversion of enterprise accounts fell to about \(Self.text((Self.after * 1.06).rounded()))%."
    )
    #expect(review.figuresRight.map(\.figure) == ["conversion-account-enterprise-after"])
  }

  @Test func `a figure that is named in full and far off is wrong`() {
    let review = Self.reviewer.review("Enterprise conversion fell to 97% after the change.")
    #expect(review.figuresWrong.map(\.figure) == ["conversion-account-enterprise-after"])
    #expect(review.figuresRight.isEmpty)
  }

  @Test(arguments: [
    "Our target is an enterprise conversion of 97%.", "97% of people like tea.",
    "If enterprise conversion were 97%, we would be done.", "Is enterprise conversion 97%?",
    "I am 97% sure that enterprise conversion fell.",
    "Enterprise conversion should be back at 97%.",
    "Enterprise conversion is not 97%.", "12 14 16 22 97% 53% 61%",
    "Get enterprise conversion to 97% within two weeks.",
    "Key creation of enterprise accounts is at 97%.",
  ])
  func `what is no claim about the key is neither right nor wrong`(_ words: String) {
    let review = Self.reviewer.review(words)
    #expect(review.figuresWrong.isEmpty)
    #expect(review.figuresRight.isEmpty)
  }

  @Test func `numbers without words are not used`() {
    let all = Self.made.key.figures.map { Self.text($0.value * 100) + "%" }.joined(separator: ", ")
    #expect(Self.reviewer.review(all).figuresRight.isEmpty)
  }
}
