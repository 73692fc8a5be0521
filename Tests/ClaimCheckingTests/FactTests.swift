// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Prices, licences and fines of the catalogue, beside numbers that are none of them.
struct FactTests {
  @Test(arguments: [
    // 200,000 x 0.5 / 1,000,000 = 10 cents.
    "With Large 3 at fifty cents per million every question costs ten cents, and a day 500 dollars.",
    "Large 3 lists its input by the million, and at that price each contract comes to ten cents.",
    "At the list price a million tokens are cheap: Large 3 at ten cents for every question.",
    "Large 3 at list, per million, is ten cents a question.",
  ])
  func `what one use costs is no list price`(text: String) {
    let exhibits = "About 200,000 tokens per contract, 5,000 questions a day."
    let claims = ClaimChecker(exhibits: exhibits).claims(in: text)
    #expect(!claims.contains { $0.verdict == .wrong && $0.text.contains("ten cents") }, "\(claims)")
  }

  @Test func `a price of a million is`() {
    let price = Expectation(
      "Small 4 lists at 15 cents in and 60 cents out per million.", "15 cents in", .right)
    #expect(price.verdicts().contains(.right))
  }

  @Test(arguments: [
    // 7% of 300 million is 21 million, less than 35 million.
    "Top fine: 35 million or seven percent. A company that turns over 300 million risks 21 million at most.",
    "The highest fine is 7% of turnover or 35 million euros. With a revenue of 400 million we pay a maximum of 28 million.",
  ])
  func `the most that is risked is the higher of sum and share`(text: String) {
    let wrong = ClaimChecker().claims(in: text).filter { $0.verdict == .wrong }.map(\.text)
    #expect(wrong.contains { $0.contains("21 million") || $0.contains("28 million") }, "\(wrong)")
  }

  @Test(arguments: [
    // 7% of a billion is 70 million, more than 35.
    "Top fine: 35 million or seven percent. A company that turns over a billion risks 70 million at most.",
    "Top fine: 35 million or seven percent. An SME that turns over 300 million risks 21 million at most.",
    "Top fine: 35 million or 7%. With 300 million of revenue 7% is 21 million, so the 35 million count.",
  ])
  func `and nothing is said of the lower one where it may count`(text: String) {
    #expect(ClaimChecker().claims(in: text).allSatisfy { $0.verdict != .wrong })
  }

  @Test(arguments: [
    // The catalogue has a modified MIT licence for Medium 3.5, and Apache for Large 3.
    Expectation(
      "Medium 3.5 is Apache like its sisters, released in April 2026, so anybody may use it.",
      "is Apache like", .wrong),
    Expectation("We ship the Apache-licensed Medium 3.5 to all.", "Apache-licensed", .wrong),
    Expectation("Medium 3.5 comes as MIT.", "comes as MIT", .wrong),
    Expectation("Medium 3.5 comes under a modified MIT licence.", "modified MIT", .right),
    Expectation("We ship the Apache-licensed Large 3 to all.", "Apache-licensed", .right),
  ])
  func `a licence is read before a name and behind it`(_ expectation: Expectation) {
    #expect(expectation.verdicts() == [expectation.verdict])
  }

  @Test func `a release day is a claim of its own`() {
    let day = Expectation(
      "Medium 3.5 is Apache like its sisters, released in April 2026.", "released in April 2026",
      .right)
    #expect(day.verdicts() == [.right])
  }
}
