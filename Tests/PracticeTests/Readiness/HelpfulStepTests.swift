// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

@testable import Practice

@Suite struct `A step that would help` {
  @Test(arguments: [
    ([0.0001, 0.0002], "0.0 to 0.0 points"), ([-0.0002, 0.0001], "0.0 to 0.0 points"),
    ([0.011, 0.011], "+1.1 to +1.1 points"),
  ])
  func `adds nothing where nothing is left after rounding`(changes: [Double], words: String) {
    let step = HelpfulStep(
      action: .round(kind: .technical, band: .hire), minutes: 30,
      change: ProbabilityInterval(of: changes))
    #expect(step.text.contains(words), "\(step.text)")
  }
}
