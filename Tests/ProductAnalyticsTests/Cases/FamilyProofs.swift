// SPDX-License-Identifier: Apache-2.0

import ProductAnalytics
import Testing

/// What each family owes, over 200 seeds.
@Suite struct FamilyProofs {
  @Test(arguments: FamilyName.all)
  func `the cause is the cause, decoys are none, and care finds it where haste does not`(
    _ name: FamilyName
  ) throws {
    let survey = try Survey(name.family)
    #expect(survey.brokenPromises.isEmpty, "seeds whose change is not as promised")
    #expect(survey.leastCause >= 0.6)
    #expect(survey.mostDecoy.share <= 0.15, "\(survey.mostDecoy.id)")

    #expect(Survey.share(survey.rightByMove) < 0.5, "the largest move gives it away")
    #expect(Survey.share(survey.rightByGroup) < 0.5, "the farthest group gives it away")
    #expect(Survey.share(survey.rightByEntry) < 0.5, "the last entry gives it away")
    #expect(Survey.share(survey.rightByCare) >= 0.9, "missed: \(survey.missed)")

    #expect(survey.causes.count >= 3, "\(survey.causes)")
    #expect(survey.causes.values.allSatisfy { $0 >= Survey.seeds.count / 20 }, "\(survey.causes)")
    #expect(Double(survey.redraws) <= 0.5 * Double(Survey.seeds.count))
  }
}
