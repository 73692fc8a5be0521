// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Testing

struct NegationTests {
  private func denied(_ text: String) -> String {
    let reading = Reading(text)
    return zip(reading.tokens, reading.negated).filter(\.1).map(\.0.form).joined(separator: " ")
  }

  @Test(arguments: [
    ("We did not check the sample, but I split by plan.", "check the sample"),
    ("It never fits in memory because it grows.", "fits in memory"),
    ("It doesn't fit and we ship.", "fit"),
    ("it doesnt fit", "fit"),
    ("We should not test the plan and the sample.", "test the plan and the sample"),
    ("We have no tests and the owner left.", "tests"),
    ("We do not need tests, we need users.", "need tests"),
    ("It hardly works.", "works"),
    ("No one tested the plan or the sample.", "tested the plan or the sample"),
    ("The model fails to fit in 80 GB.", "fit in 80 gb"),
    ("It is impossible to fit 70B.", "fit 70 b"),
    ("It is far from ready.", "ready"),
    ("Instead of guessing we measured it.", "guessing"),
    ("We measured rather than guessed the size.", "guessed the size"),
    ("The build rather than its parent should be tested.", "its parent"),
    ("Neither the vendor nor the team tested it.", "the vendor the team tested it"),
    ("It fell not because of the model but because of the mix.", "of the model"),
    ("It no longer fits.", "fits"),
    ("It is five, not six.", "six"),
  ])
  func `a negation reaches what its clause denies`(text: String, expected: String) {
    #expect(denied(text) == expected)
  }

  @Test(arguments: [
    "It is not only faster.", "It isn't just faster.", "It takes no more than 350 ms.",
    "It must not exceed 2 s.", "No doubt it fits.", "It takes no less than 80 GB.",
    "It barely fits in 80 GB.", "It is hardly 5 ms.", "Why not ship it?", "See no. 3 below.",
  ])
  func `limits and turns of speech deny nothing`(text: String) {
    #expect(denied(text).isEmpty)
  }

  @Test(arguments: [
    ("It is not impossible to fit 70B.", "impossible to"),
    ("It does not fail to fit.", "fail to"),
    ("It is not unlikely to fall.", "unlikely"),
    ("It is not without risk.", "without"),
  ])
  func `two negations cancel`(text: String, expected: String) {
    #expect(denied(text) == expected)
  }

  @Test func `a negation ends after eight words`() {
    let text = "not " + String(repeating: "word ", count: 20)
    #expect(Reading(text).negated.count(where: \.self) == 8)
  }
}
