// SPDX-License-Identifier: Apache-2.0

import CaseReading
import ProductAnalytics
import Testing

/// Every family can be asked by its own names, and its mechanisms are recognised by theirs.
@Suite struct FamilyTests {
  private static let cases = CaseFamilies.all.map { ProductCase($0, seed: 5) }

  @Test(arguments: CaseFamilies.all.indices)
  func `a metric by a breakdown is read from their names`(_ place: Int) {
    let made = Self.cases[place]
    let reader = RequestReader(for: made)
    var missed: [String] = []
    for metric in made.story.schema.metrics {
      for breakdown in made.story.schema.breakdowns {
        let words = "\(metric.name) by \(breakdown.name)"
        let reading = reader.read(words)
        if reading.cut?.metric != metric.id || reading.cut?.split != .breakdown(breakdown.id) {
          missed.append("\(words): \(reading.sentence)")
        }
      }
    }
    #expect(missed.isEmpty, "\(made.family): \(missed.joined(separator: "\n"))")
  }

  @Test(arguments: CaseFamilies.all.indices)
  func `what can be asked is listed so that each name can be told from the next`(_ place: Int) {
    let made = Self.cases[place]
    let sentence = RequestReader(for: made).read("hello there").sentence
    let schema = made.story.schema
    #expect(sentence.contains("ask for \(schema.metrics.map(\.name).joined(separator: "; "))."))
    #expect(
      sentence.contains("periods are \(schema.periods.map(\.label).joined(separator: "; "))."))
  }

  @Test(arguments: CaseFamilies.all.indices)
  func `a mechanism that is named is recognised by its name`(_ place: Int) {
    let made = Self.cases[place]
    let reviewer = CaseReviewer(for: made)
    for mechanism in made.story.mechanisms {
      let review = reviewer.review("The root cause is \(mechanism.name).")
      #expect(
        review.stances.map(\.mechanism) == [mechanism.id], "\(made.family): \(mechanism.name)")
      // "The button for reports that moved" reads like what somebody reports, and is only suspected.
      let kind: CaseReview.Stance.Kind = mechanism.id == "moved-button" ? .suspected : .named
      #expect(review.stances.first?.kind == kind, "\(made.family): \(mechanism.name)")
    }
  }

  @Test(arguments: CaseFamilies.all.indices)
  func `the words of a case handed back name nothing`(_ place: Int) {
    let made = Self.cases[place]
    let story = made.story
    let given = [story.prompt, story.setting] + story.constraints + story.changeLog.map(\.text)
    let review = CaseReviewer(for: made).review(given.joined(separator: "\n"))
    #expect(
      !review.isCauseFound && review.decoysTaken.isEmpty, "\(made.family): \(review.sentences)")
    #expect(review.figuresRight.isEmpty && review.figuresWrong.isEmpty)
  }
}
