// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

struct ExhibitTests {
  private let exhibits = """
    Mean batch went from 10 to 40. Time per output token 20 ms -> 50 ms; prompts average 3,000 tokens. \
    Requests: search 60, export 25, sharing 40. Free users: 90% accurate on 5,000 queries a day.
    """

  @Test(arguments: [
    Expectation("The batch is four times bigger.", "four times", .right),
    Expectation("Time per output token grew by 150%.", "150%", .right),
    Expectation("Time per output token grew by 60%.", "60%", .wrong),
    Expectation("Export is the most wanted, 25 requests.", "25 requests", .wrong),
    Expectation("That is 500 wrong answers a day for the free users.", "500 wrong answers", .right),
  ])
  func `figures of the exhibit are read under their labels`(_ expectation: Expectation) {
    #expect(expectation.verdicts(exhibits: exhibits).contains(expectation.verdict))
  }

  @Test(arguments: [
    "Of tasks with at most four steps, 2,812 were completed.",
    "With at least five steps there were 1,300 tasks.",
    "Most of the tasks, 3,700, had four steps.",
  ])
  func `a limit and a share rank nothing`(text: String) {
    let tasks = """
      September: 5,000 tasks; 3,700 with at most four steps, 2,812 of them completed; 1,300 with five or more, 741 completed.
      """
    let claims = ClaimChecker(exhibits: tasks).claims(in: text)
    #expect(claims.allSatisfy { $0.verdict != .wrong }, "\(claims)")
  }

  @Test(arguments: [
    "The price is 0.20 EUR per million tokens. We took a sample size of 1,560.",
    "Loading 48 GB at 1.2 GB/s takes 5 s.",
  ])
  func `what stands further back in the exhibit than the answer has words is read there`(
    text: String
  ) {
    let long = """
      A test customer: 6,200 employees, 1.4 million pages, 39,000 groups. Permissions change 2,100 times a day. In the busiest \
      hour 9,000 questions; 3 of 5,000 answers were wrong. The wiki allows 20 requests a second, and 8% of pages are open to all. \
      Weekly sign-ups 12,400 -> 12,600. Completion by individual developers 66% -> 65%, by enterprise accounts 51% -> 36%.
      """
    #expect(!ClaimChecker(exhibits: long).claims(in: text).isEmpty)
  }

  @Test func `without the exhibit nothing can be said of them`() {
    let claim = Expectation("Time per output token grew by 60%.", "60%", .uncheckable)
    #expect(claim.verdicts() == [.uncheckable])
  }

  @Test func `a missing cell is no reason for a verdict`() {
    let claim = Expectation("Time per output token grew by 60%.", "60%", .uncheckable)
    #expect(!claim.verdicts(exhibits: "Time per output token – -> – ms.").contains(.wrong))
  }
}
