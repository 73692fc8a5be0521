// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Pages
import Rehearsal
import TestSupport
import Testing

struct ScorecardPageTests {
  private func reader(_ assessment: Assessment? = Samples.assessment) throws -> PageReader {
    PageReader(ScorecardPage(round: try Samples.finished(assessment)).render())
  }

  @Test func `each quote leads to a mark in the answer`() throws {
    let page = try reader()
    let quotes =
      Samples.assessment.criteria.flatMap(\.quotes).count
      + Samples.assessment.flags.compactMap(\.quote).count
      + Samples.assessment.nextSteps.compactMap(\.said).count
    #expect(
      page.values(of: "href").filter { $0.hasPrefix("#mark-") }.count
        == quotes + Samples.claims.count)
  }

  @Test(arguments: [
    ([" ", ""], "No answer was written."),
    (["The 7B.", " "], "Every question was asked, and some answers are empty."),
    (["The 7B.", "By June."], "Every question was answered."),
  ])
  func `a round is not said to be answered where an answer has no words`(
    answers: [String], expected: String
  ) throws {
    let round = try Samples.round(
      Samples.roundStart(), .discussionBegan,
      Samples.written(answers[0], in: .answer(exchange: 0)),
      .answered(exchange: 0, reason: .person), .followUpAsked(question: Samples.followUp),
      Samples.written(answers[1], in: .answer(exchange: 1)),
      .answered(exchange: 1, reason: .person), .finished(reason: .complete))
    let page = PageReader(ScorecardPage(round: round).render())
    #expect(page.problems == [])
    #expect(page.text.contains(expected))
  }

  @Test func `a quote whose words are not in the answer is marked nowhere`() throws {
    let invented = Quote(start: 3, end: 16, text: "invented word")
    let outside = Quote(start: 9_000, end: 9_003, text: "abc")
    let backwards = Quote(start: 12, end: 4, text: "changed")
    let assessment = Self.assessment(quoting: [invented, outside, backwards])
    let page = PageReader(
      ScorecardPage(round: try Samples.finished(assessment, claims: [])).render())
    #expect(page.problems == [])
    #expect(!page.values(of: "href").contains { $0.hasPrefix("#mark-") })
    #expect(page.text.contains("invented word"))
  }

  @Test func `a criterion without a level says so and gives no figure`() throws {
    let page = try reader()
    #expect(page.text.contains("Not assessed"))
    #expect(page.text.contains("The question gave no opening for it"))
    #expect(!page.text.contains("PS5 · 15% of the score\n1"))
  }

  @Test func `the doubt about a score counts the levels that could move`() throws {
    let page = try reader()
    #expect(page.text.contains("The weighted mean of 3 levels; 1 criterion could not be assessed."))
    #expect(
      page.text.contains(
        "A stricter reading would lower 2 of them and a looser one would raise none of them"))
  }

  @Test func `one criterion that could not be assessed is one in French as well`() throws {
    let page = try InterfaceLanguage.$current.withValue(.french) { try reader() }
    #expect(page.text.contains("1 critère n’a pas pu être évalué"))
  }

  @Test func `a level that its rubric calls none is told in words`() throws {
    let page = try reader(Self.assessment(quoting: [], meaning: "none"))
    #expect(page.text.contains("What 2 stands for: nothing of this was said"))
  }

  @Test(arguments: [(Level.two, true), (.five, false)])
  func `cards are offered only where something went wrong`(level: Level, isOffered: Bool) throws {
    let round = try Samples.finished(Self.assessment(quoting: [], level: level), claims: [])
    let page = PageReader(ScorecardPage(round: round).render())
    #expect(page.text.contains("Practise what went wrong here") == isOffered)
  }

  @Test func `nothing assessed means neither score nor band`() throws {
    let page = try reader(Self.assessment(quoting: [], score: nil, band: nil))
    #expect(!page.text.contains("of 100"))
    #expect(page.text.contains("There is no score"))
  }

  @Test func `a question that was answered tells what a reader looks for, and where it is from`()
    throws
  {
    let guide = QuestionGuide(
      looksFor: ["Splits the <fall>."],
      provenance: Provenance(source: "A source", date: "2026-11-24", note: "Made up."),
      expires: "2027-06-01")
    let question = Question(
      id: "own", kind: .problemSolving, prompt: "Sessions fell. What next?", guide: guide)
    let round = try Samples.round(
      Samples.roundStart(question: question), .discussionBegan,
      Samples.written(Samples.answer, in: .answer(exchange: 0)),
      .answered(exchange: 0, reason: .person), .finished(reason: .person),
      .scored(assessment: Samples.assessment, claims: []))
    let page = PageReader(ScorecardPage(round: round).render())
    #expect(page.problems == [])
    for words in [
      "What a reader looks for here", "Splits the <fall>.", "A source. Made up.",
      "Its facts are good until Tue 1 Jun 2027.",
    ] { #expect(page.text.contains(words), "\(words)") }
    #expect(!(try reader()).text.contains("What a reader looks for here"))
  }

  @Test func `the page for paper has every working in it, with nothing folded`() throws {
    let text = ScorecardPaper(round: try Samples.finished()).render()
    let page = PageReader(text)
    #expect(page.problems == [])
    #expect(page.values(of: "id").count { $0.hasPrefix("claim-") } >= Samples.claims.count)
    #expect(text.contains("<details") && !text.contains("part="))
    for fold in text.matches(of: /<details[^>]*>/) {
      #expect(fold.output.hasSuffix(" open>"), "\(fold.output)")
    }
  }

  @Test func `a scorecard says who made it, by which rubric, and what it cannot judge`() throws {
    let page = try reader()
    #expect(page.text.contains("A machine read this round"))
    #expect(page.text.contains("rubric version 2026-11-1"))
    #expect(page.text.contains("It cannot tell"))
  }

  private static func assessment(
    quoting quotes: [Quote], score: Int? = 10, band: Band? = .noHire, meaning: String = "m",
    level: Level = .two
  ) -> Assessment {
    Assessment(
      questionID: "q", kind: .problemSolving, rubricVersion: "1",
      criteria: [
        CriterionResult(
          id: "PS1", name: "Questions assumptions", weight: 100, level: level, low: level,
          high: level, meaning: meaning, reason: "r", quotes: quotes, nextStep: "n")
      ], flags: [], score: score, band: band, nextSteps: [], notices: [])
  }
}
