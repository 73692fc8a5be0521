// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that some of those beside them make by chance.
struct ChanceTests {
  @Test func `the number itself explains nothing`() {
    // 99 x 99, as a share of a hundred.
    let text =
      "Two sites, each at 99 percent and failing independently, get you to 99.99. Four steps in a row at 99 each: 99 still, the weakest one counts."
    #expect(!Expectation(text, "99 still", .right).verdicts().contains(.right))
  }

  @Test func `people times weeks are still right`() {
    let text = "With five engineers over a quarter, thirteen weeks, that's 65 engineer-weeks."
    #expect(Expectation(text, "65 engineer-weeks", .right).verdicts().contains(.right))
  }

  @Test func `a multiple of small numbers of one change is`() {
    let batch = Expectation("The batch is four times bigger.", "four times", .right)
    #expect(batch.verdicts(exhibits: "Mean batch went from 2 to 8.").contains(.right))
  }

  @Test func `a quotient of numbers fetched past another one is not right`() {
    // 2,000 / 40, though nine of ten are found again.
    let text =
      "One letter in forty is lost. Say the clerk finds nine of ten: then one in 400 stays lost, and with 2,000 letters a day that's fifty letters, not zero."
    #expect(!Expectation(text, "that's fifty letters", .right).verdicts().contains(.right))
  }

  @Test func `a quotient of the numbers of its sentence is`() {
    let text = "450 users online, a message every 90 seconds each, so five messages a second."
    #expect(Expectation(text, "five messages a second", .right).verdicts().contains(.right))
  }
}
