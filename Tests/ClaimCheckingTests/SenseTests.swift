// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that come out of other numbers, and whose words are about something else; each beside one whose words are about them.
struct SenseTests {
  @Test(arguments: [
    // 1 - 0.8^4 = 59%, which says nothing of logging errors.
    Expectation(
      "If each of the four funnel steps had lost twenty percent we'd be down. Typically sixty percent of such drops are logging errors.",
      "sixty percent", .right),
    Expectation("Usually 38% of first calls fail.", "38%", .right),
    Expectation("As a rule of thumb, 38% of first calls fail.", "38%", .right),
    Expectation("In most companies 38% of first calls fail.", "38%", .right),
  ])
  func `what is said of things in general is not decided`(_ expectation: Expectation) {
    let exhibits = "38% of first calls fail with a 4xx status; four funnel steps."
    #expect(expectation.verdicts(exhibits: exhibits).allSatisfy { $0 == .uncheckable })
  }

  @Test(arguments: [
    Expectation("Of the first calls 38% fail.", "38%", .right),
    // 6 / 8 - 1 = -25%.
    Expectation("As a rule, churn goes from 8% to 6%, minus 25%.", "minus 25%", .right),
    Expectation("Normally Mistral 7B in bf16 is 14.5 GB.", "14.5 GB", .right),
  ])
  func `what follows from numbers beside it or from physics is`(_ expectation: Expectation) {
    let exhibits = "38% of first calls fail with a 4xx status; four funnel steps."
    #expect(expectation.verdicts(exhibits: exhibits).contains(expectation.verdict))
  }
}
