// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Testing

/// Whether the gate tells words to the reader from words about judging.
struct InstructionFormsTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  @Test func `nineteen of twenty forms of words to the grader are found`() {
    let missed = InstructionForms.all.filter { !isInstruction($0) }
    #expect(missed.count * 20 <= InstructionForms.all.count, "\(missed)")
  }

  @Test func `of three later sets nearly half are found`() {
    let missed = LaterForms.all.filter { !isInstruction($0) }
    let most = LaterForms.all.count - 50
    #expect(missed.count <= most, "\(missed)")
  }

  @Test func `no honest sentence about judges and attacks is taken for words to the grader`() {
    let gated = (HonestSentences.all + HonestOrders.all).filter(isInstruction)
    #expect(gated.isEmpty, "\(gated)")
  }

  private func isInstruction(_ text: String) -> Bool {
    let answer = "I would first look at the funnel by plan, since the drop may be a mix shift."
    return reader.examine(answer + "\n\n" + text, to: "ps-onboarding")?.voids.contains(.instruction)
      ?? false
  }
}
