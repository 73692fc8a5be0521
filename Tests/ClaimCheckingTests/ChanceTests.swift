// SPDX-License-Identifier: Apache-2.0

import ClaimChecking
import Testing

/// Numbers that some of those beside them make by chance.
struct ChanceTests {
  @Test(arguments: [
    // 8 x 13 / 13 = 8.
    Expectation(
      "Eight people over a quarter give 104 weeks, and one project eats thirteen of these, so we end at eight.",
      "end at eight", .right),
    // 20% - 10% = a tenth, which is the 10% itself.
    Expectation("We raise the price by 20%, and it makes a tenth for support.", "a tenth", .right),
  ])
  func `two that cancel and the number itself explain nothing`(_ expectation: Expectation) {
    let exhibits = "Eight people; a project takes 13 weeks. Support has 10% of the budget."
    #expect(!expectation.verdicts(exhibits: exhibits).contains(.right))
  }

  @Test func `people times weeks are still right`() {
    let text = "With five engineers over a quarter, thirteen weeks, that's 65 engineer-weeks."
    #expect(Expectation(text, "65 engineer-weeks", .right).verdicts().contains(.right))
  }

  @Test(arguments: [
    // 2 / 4: of the model here, of the cards there.
    Expectation(
      "Twice the model and half the prompt. With four times the cards, ideally split, the wait is only halved.",
      "halved", .right),
    Expectation(
      "We have three tools. After six weeks of work, so I hope, the speed is doubled.", "doubled",
      .right),
  ])
  func `a multiple of small numbers of other things is not right`(_ expectation: Expectation) {
    #expect(!expectation.verdicts().contains(.right))
  }

  @Test func `a multiple of small numbers of one change is`() {
    let batch = Expectation("The batch is four times bigger.", "four times", .right)
    #expect(batch.verdicts(exhibits: "Mean batch went from 2 to 8.").contains(.right))
  }

  @Test func `a quotient of numbers fetched past another one is not right`() {
    // 82 / 240 = 34%, whatever the new teams do.
    let text = "Of 240 places 82 are taken. With 7 new teams of 19 people it makes 34 percent."
    #expect(!Expectation(text, "34 percent", .right).verdicts().contains(.right))
  }

  @Test func `a quotient of the numbers of its sentence is`() {
    let text = "450 users online, a message every 90 seconds each, so five messages a second."
    #expect(Expectation(text, "five messages a second", .right).verdicts().contains(.right))
  }
}
