// SPDX-License-Identifier: Apache-2.0

import AnswerReading
import Testing

struct ModalityTests {
  @Test(
    arguments: [
      ("It takes 5 ms.", [.asserted]),
      ("If we wait, it fits in 40 GB.", [.hypothetical, .asserted]),
      ("Suppose we have 40 users.", [.hypothetical]),
      ("Let's assume 4 GB each.", [.hypothetical]),
      ("Let's say 4 GB each.", [.hypothetical]),
      ("It would need two cards.", [.hypothetical]),
      ("If it fails and users leave, we stop.", [.hypothetical, .asserted]),
      ("The vendor says it takes 5 ms.", [.attributed]),
      ("The vendor says it takes 5 ms, but I think it is slower.", [.attributed, .asserted]),
      ("It takes 5 ms, they say.", [.attributed, .attributed]),
      ("People say MoE is free.", [.attributed]),
      ("They claim 90%.", [.attributed]),
      ("I'm told it is 90%.", [.attributed]),
      ("According to the docs it has 80 GB.", [.attributed]),
      ("My colleague believes that 40 GB is enough.", [.attributed]),
      ("Everyone says it is slow.", [.attributed]),
      ("The dashboard says 12%.", [.asserted]),
      ("That says nothing.", [.asserted]),
      ("I said it takes 10 ms.", [.asserted]),
      ("I believe it takes 10 ms.", [.asserted]),
      ("Would it fit in 80 GB?", [.asked]),
      ("The card has 80 GB, so does it fit?", [.asserted, .asked]),
      ("What happens if it fails?", [.asked, .hypothetical]),
      ("It fits in 80 GB, right?", [.asserted]),
      ("I'd say it takes 350 ms.", [.asserted]),
    ] as [(String, [Clause.Modality])])
  func `a clause knows on whose word it holds`(text: String, expected: [Clause.Modality]) {
    #expect(Reading(text).clauses.map(\.modality) == expected)
  }

  @Test(arguments: [
    "Maybe it takes 5 ms.", "I think it takes 5 ms.", "It probably fits.", "It may fit.",
    "My guess is 40.", "I'd say 40 GB.", "I'm not sure it fits.", "It fits, right?",
    "It might take 5 ms.",
  ])
  func `a doubt is heard`(text: String) {
    #expect(Reading(text).clauses.map(\.isHedged).contains(true))
  }

  @Test(arguments: [
    "It takes 5 ms.", "It fell in May.", "We started on 3 May.", "We know it fits.",
  ])
  func `no doubt is heard where there is none`(text: String) {
    #expect(!Reading(text).clauses.map(\.isHedged).contains(true))
  }

  @Test func `what depends on a condition says so`() {
    let clauses = Reading("If the batch is 8, it takes 4 GB. It takes 2 GB.").clauses
    #expect(clauses.map(\.isUnderCondition) == [false, true, false])
  }
}
