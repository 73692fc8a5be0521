// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Committee
import InterviewContent
import Markup
import TestSupport
import Testing

@testable import Pages

struct CommitteeViewTests {
  private static let text = """
    Because anyone can download the weights, a bank's engineers evaluate the model before procurement has heard of us. \
    Nobody pays for a file; hospitals pay for an upgrade that does not break their prompts, because their auditor asks for it.
    """

  private func decision(
    _ text: String = text, isComplete: Bool = true, role: String = "Head of product"
  ) throws -> CommitteeDecision {
    let rules = try RuleSet(
      lexicons: [Lexicon(name: "reason", terms: ["because"])], evidence: [], flags: [])
    let rubrics = QuestionKind.allCases.map { kind in
      Rubric(
        kind: kind, version: "test",
        criteria: [
          Criterion(
            id: "C1", name: "One", weight: 100, anchors: Anchors(one: "a", three: "b", five: "c"),
            required: [], supporting: [], caps: [:], advice: "")
        ], provenance: Provenance(source: "test", date: "2026-11-29"))
    }
    let question = Question(id: "q", kind: .executive, prompt: "Our weights are free. Who pays?")
    let words = Quote(start: 0, end: text.utf8.count, text: text)
    let cards = [(Band.hire, Level.five, "Head of product"), (.noHire, .two, role)].enumerated().map
    {
      number, entry in
      InterviewCard(
        place: CardPlace(stage: "executive", stageNumber: 1, stageTitle: role, item: number),
        interviewer: Persona.ID("i\(number)"), role: entry.2, question: question, text: text,
        assessment: Assessment(
          questionID: "q", kind: .executive, rubricVersion: "test",
          criteria: [
            CriterionResult(
              id: "EX1", name: role, weight: 100, level: entry.1, low: entry.1, high: entry.1,
              meaning: "", reason: role, quotes: [words], nextStep: "")
          ],
          flags: [FlagResult(id: "walled_garden", name: role, message: "", quote: words)],
          score: 50, band: entry.0,
          nextSteps: [NextStep(criterion: "EX1", moment: role, said: words, better: role)],
          notices: []),
        outcomes: [ExchangeOutcome(exchange: 1, verdict: .stubborn, quote: words, reason: role)],
        wrongClaims: [words], isComplete: isComplete)
    }
    return try Committee.decide(
      cards: cards, expected: cards.map(\.place),
      plan: CommitteePlan(window: BusinessDayWindow(fewest: 0, most: 2), isStrict: true),
      assessor: Assessor(rules: rules, rubrics: rubrics),
      screening: ScreeningOutcome(advances: false, reason: role))
  }

  private func html(_ decision: CommitteeDecision) -> String {
    HTMLWriter.fragment(CommitteeView(decision: decision).body)
  }

  @Test func `the view says that a machine decided, by whose rule, and what it is not`() throws {
    let page = PageReader(html(try decision()), isFragment: true)
    #expect(page.problems == [])
    for words in [
      "A machine decided this", "rehearsal", "never ranks real applicants", "No hire",
      "What would have changed the decision", "Where they disagree", "5 of 5", "2 of 5",
      "machine interviewer",
      "The open-weight paradox", "Only a walled garden: lifted", "Product documents",
      "What to work on first",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
  }

  @Test func `what was missed stands line by line, in French as well`() throws {
    let made = try decision()
    let missed = made.lines.filter { !$0.holds }
    #expect(!missed.isEmpty)
    let page = PageReader(html(made), isFragment: true)
    for line in missed {
      #expect(page.text.contains("\(line.id.title): \(line.figures), \(line.closeness)"))
    }
    let french = InterfaceLanguage.$current.withValue(.french) {
      HTMLWriter.fragment(
        CommitteeView(decision: made).body, in: InterfaceLanguage.french.translation)
    }
    for words in [
      "missed by", " to spare", "; at least", "The bar-raiser", "The band in", ", item 1",
      "Product documents", "mechanisms shown", "Rests the business", "The packet shows",
    ] {
      #expect(!french.contains(words), "\(words)")
    }
  }

  @Test func `what would have changed the decision is said in French, change by change`() throws {
    let made = try decision()
    #expect(!made.flip.lines.isEmpty)
    let english = FlipLines(decision: made).all.map(\.shown)
    #expect(english == made.flip.lines)
    let french = InterfaceLanguage.$current.withValue(.french) {
      FlipLines(decision: made).all.map(\.shown)
    }
    for line in french {
      #expect(line.contains(" au lieu de ") && !line.contains(" instead of "), "\(line)")
    }
    #expect(french.contains { $0.contains("Head of product, point ") })
  }

  @Test func `rounds that were not reached are shown as such`() throws {
    let page = PageReader(html(try decision(isComplete: false)), isFragment: true)
    #expect(page.text.contains("Not reached") && !page.text.contains("2 of 5"))
  }

  @Test(arguments: HostileTests.texts)
  func `a hostile text leaves the view well formed`(text: String) throws {
    let html = html(try decision(text.isEmpty ? "x" : text, role: text))
    let page = PageReader(html, isFragment: true)
    #expect(page.problems == [])
    #expect(!html.contains("<script") && Set(page.elements).isSubset(of: PageReader.ours))
  }
}
