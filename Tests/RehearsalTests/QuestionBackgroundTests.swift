// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import QuestionGeneration
import Rehearsal
import Testing

struct QuestionBackgroundTests {
  private let guide = QuestionGuide(
    looksFor: ["Names who pays."],
    provenance: Provenance(source: "A source", date: "2026-11-24", note: "Made up."),
    expires: "2027-06-01")

  @Test func `a written question tells what is looked for and where it comes from`() throws {
    let question = Question(id: "own", kind: .executive, prompt: "Who pays?", guide: guide)
    let background = try #require(QuestionBackground(of: question))
    #expect(background.looksFor == ["Names who pays."])
    #expect(background.origin == "A source. Made up.")
    #expect(background.expires == "2027-06-01")
    #expect(background.figures.isEmpty)
  }

  @Test func `a question of which nothing is known tells nothing`() {
    #expect(QuestionBackground(of: Question(id: "own", kind: .executive, prompt: "Who?")) == nil)
  }

  @Test
  func `a generated question tells what is computed for it, unless it asks something else now`()
    throws
  {
    let family = try #require(QuestionFamilies.family("cold-start"))
    let question = family.question(seed: 7)
    let background = try #require(QuestionBackground(of: question))
    #expect(background.figures.map(\.value) == family.reference(seed: 7).map(\.value))
    #expect(!background.figures.isEmpty)
    let other = Question(
      id: question.id, kind: question.kind, prompt: "Asked by another version.",
      exhibits: question.exhibits, family: question.family, guide: question.guide)
    #expect(QuestionBackground(of: other)?.figures.isEmpty == true)
  }

  @Test func `an exchange tells its truths with the arguments, and not a second time`() throws {
    let family = try #require(QuestionFamilies.of(.teamFit).first)
    let background = try #require(QuestionBackground(of: family.question(seed: 3)))
    #expect(background.figures.isEmpty && !background.looksFor.isEmpty)
  }
}
