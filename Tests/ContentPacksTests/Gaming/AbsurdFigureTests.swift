// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// What a figure that no world can hold brings.
struct AbsurdFigureTests {
  let reader: Reader

  init() throws { reader = try Reader.shared.get() }

  @Test func `absurd figures are flagged, or nothing above level 2 rests on them, but for one`()
    throws
  {
    let credited = try AbsurdFigure.all.filter { absurd in
      let result = try #require(reader.assessChecked(absurd.text, to: absurd.question))
      if result.flags.contains(where: { $0.id == Assessor.wrongNumberFlag }) { return false }
      return result.criteria.contains { criterion in
        (criterion.level?.rawValue ?? 0) > 2
          && criterion.quotes.contains { $0.text.contains(absurd.figure) }
      }
    }
    let lines = credited.map { "\($0.question): \($0.text)" }.joined(separator: "\n")
    #expect(AbsurdFigure.all.allSatisfy { $0.text.contains($0.figure) })
    #expect(AbsurdFigure.all.count == 30)
    let count = credited.count
    #expect(count <= 1, "\(count) of 30 are credited\n\(lines)")
  }
}
