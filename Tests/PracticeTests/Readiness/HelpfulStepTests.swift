// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

@testable import Practice

@Suite struct `A step that would help` {
  @Test(arguments: [
    ([0.0001, 0.0002], "with band 5: under 0.1 points either way in 30 minutes."),
    ([-0.0002, 0.0001], ": under 0.1 points either way in 30 minutes."),
    ([0.0001, 0.0001, 0.0001, 0.03], ": 0 to +2.1 points in 30 minutes."),
    ([0.011, 0.011], ": +1.1 points in 30 minutes."),
    ([-0.02, 0.02], ": -1.6 to +1.6 points in 30 minutes."),
  ])
  func `says in words where nothing of it shows`(changes: [Double], words: String) {
    let step = HelpfulStep(
      action: .round(kind: .technical, band: .hire), minutes: 30,
      change: ProbabilityInterval(of: changes))
    #expect(step.text.contains(words), "\(step.text)")
  }
}
