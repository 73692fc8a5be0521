// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Figures of the question that an answer takes up: for what they are, and for what they are not.
struct QuotedFigureTests {
  @Test(arguments: [
    // 1,000 x 0.2e-6 = 0.0002 dollars; the words of the answer behind the same place say "out".
    ("Prompts have about 1,000 tokens.", "one prompt costs 0.02 cents", Verdict.right),
    // 700 x 0.2e-6 + 60 x 6e-6 = 0.0005 dollars.
    ("Mails have 700 tokens in and 60 out.", "one mail costs 0.05 cents", .right),
  ])
  func `tokens of the question are read where they stand`(
    exhibits: String, words: String, verdict: Verdict
  ) {
    let text = "At 0.2 dollars in and 6 out per million, \(words)."
    #expect(
      Expectation(text, words, verdict).verdicts(exhibits: exhibits).contains(verdict))
  }

  private let store = """
    Weights 48 GB in 16-bit. They come from object storage at about 1.2 GB/s. Time per output token 18 ms -> 41 ms. \
    Broad: 64,000 queries a day.
    """

  @Test(arguments: [
    // 1.2 gigabit are 0.15 GB/s.
    Expectation("The store makes 1.2 gigabit.", "1.2 gigabit", .wrong),
    Expectation("The time per output token is 41 s now.", "41 s", .wrong),
  ])
  func `a figure in another unit is wrong`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: store).contains(.wrong))
  }

  @Test(arguments: [
    Expectation("The store makes 1.2 GB/s, or 9.6 gigabit.", "9.6 gigabit", .wrong),
    Expectation("A 1.2 gigabit link at our branch would be too slow.", "1.2 gigabit", .wrong),
    Expectation("It is 1.2 GB/s, and not 1.2 gigabit.", "1.2 gigabit", .wrong),
    Expectation("The time per output token is 41 ms now.", "41 ms", .wrong),
    Expectation("Our night job takes 41 s.", "41 s", .wrong),
    Expectation("Broad gets 64,000 queries a day.", "64,000 queries a day", .wrong),
  ])
  func `a figure in its own unit, or of something else, is not`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: store).contains(.wrong))
  }

  @Test(arguments: [
    Expectation("A 1.2 gigabit link would load the 48 GB in 320 seconds.", "320 seconds", .right),
    Expectation(
      "An answer of 500 tokens at 41 s a token takes 20,500 seconds.", "20,500 seconds", .right),
  ])
  func `what rests on a figure in another unit is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: store).contains(.right))
  }

  @Test(arguments: [
    // 48 / 1.2 = 40 s; 500 x 41 ms = 20.5 s.
    Expectation("At 1.2 GB/s the 48 GB load in 40 seconds.", "40 seconds", .right),
    Expectation(
      "An answer of 500 tokens at 41 ms a token takes 20.5 seconds.", "20.5 seconds", .right),
  ])
  func `what rests on the figure as it is stays right`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: store).contains(.right))
  }

  private let calls = """
    38% of first calls fail with a 4xx status; 71% of those failures are wrong model name or wrong region. Traffic: 60% free assistant, \
    30% pay-as-you-go. Enterprise brings 55% of revenue.
    """

  @Test(arguments: [
    // It is 0.38 x 0.71 = 27%.
    Expectation("And 71 percent of all first calls have a wrong name.", "71 percent", .uncheckable),
    Expectation("38% of sign-ups fail.", "38%", .uncheckable),
    Expectation("Enterprise brings 55% of the free assistant.", "55%", .uncheckable),
  ])
  func `a share of something else than in the question is not right`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: calls) == [expectation.verdict])
  }

  @Test(arguments: [
    Expectation("38% of the first calls fail.", "38%", .right),
    Expectation("71% of the failures are a wrong model name.", "71%", .right),
    Expectation("The free assistant is 60% of the traffic.", "60%", .right),
    Expectation("Enterprise brings 55% of revenue.", "55%", .right),
  ])
  func `a share of what the question says stays right`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: calls).contains(.right))
  }

  private let load = """
    Peak 40 requests per second, five model calls each, p95 end to end under 2.5 s. Mean batch went from 8 to 48. \
    38% of first calls fail. p95 latency of the sign-on step 1.2 s -> 7.8 s.
    """

  @Test(arguments: [
    // 2.5 s are for all five calls together.
    Expectation("Each of the five calls may take 2.5 seconds.", "2.5 seconds", .right),
    Expectation(
      "Five calls at 2.5 seconds each, so 12.5 seconds for a claim.", "12.5 seconds", .right),
    Expectation("2.5 seconds per call times five is 12.5 seconds.", "12.5 seconds", .right),
    Expectation("The batch peaks at 48.", "peaks at 48", .right),
    Expectation("38% of first calls succeed.", "38%", .right),
    Expectation("The sign-on step takes 1.2 s now.", "1.2 s", .right),
    Expectation("The average latency of the sign-on step is 7.8 s.", "7.8 s", .right),
  ])
  func `a figure in another role is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts(exhibits: load).contains(.right))
  }

  @Test(arguments: [
    Expectation("All five calls must end in 2.5 seconds end to end.", "2.5 seconds", .right),
    Expectation("The mean batch is 48.", "48", .right),
    Expectation("38% of first calls fail.", "38%", .right),
    Expectation("The p95 latency of the sign-on step is 7.8 s.", "7.8 s", .right),
    // 40 x 5 = 200.
    Expectation(
      "40 requests per second times five calls, so 200 calls a second in total.", "200 calls",
      .right),
  ])
  func `a figure in its own role stays right`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: load).contains(.right))
  }

  @Test func `what goes together in the question is no effect`() {
    let exhibits = """
      Users who finish the optional tutorial retain 30% better than those who do not. Enterprise brings 55% of revenue.
      """
    let cause = Expectation("The tutorial raises retention by 30%.", "30%", .right)
    #expect(!cause.verdicts(exhibits: exhibits).contains(.right))
    let fact = Expectation("Enterprise brings 55% of revenue.", "55%", .right)
    #expect(fact.verdicts(exhibits: exhibits).contains(.right))
  }
}
