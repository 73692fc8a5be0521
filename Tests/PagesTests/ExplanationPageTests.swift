// SPDX-License-Identifier: Apache-2.0

@testable import AnswerAssessment
import InterviewContent
import Pages
import Rehearsal
import TestSupport
import Testing

struct ExplanationPageTests {
  private func reader(
    _ round: Round? = nil, _ explained: CheckedExplanation? = nil,
    refusal: ExplanationPage.Refusal? = nil
  ) throws -> PageReader {
    PageReader(
      ExplanationPage(
        round: try round ?? Samples.finished(), explained: explained ?? Samples.explained(),
        refusal: refusal
      ).render())
  }

  @Test func `every sentence is a row with its words, and every link to one leads there`() throws {
    let page = try reader()
    #expect(page.problems == [])
    let rows = page.values(of: "id").filter { $0.hasPrefix("sentence-") }
    #expect(rows == (1...6).map { "sentence-\($0)" })
    for sentence in Samples.explained().explanation.sentences {
      #expect(page.text.contains(sentence.quote.text))
    }
    #expect(page.values(of: "href").filter { $0 == "#sentence-3" }.count == 4)
  }

  @Test func `a row says what was found, why it was set aside, and what its numbers are`() throws {
    let text = try reader().text
    for words in [
      "Set aside. ", "Its words are those of the question or its exhibits.", "Mix shift", "linked",
      "a wrong figure leaves a mention", "no words for until",
      "Also seen, and asked for by no criterion here: Own deed (mentioned).", "Flag: No metric. ",
      "Nothing was found in it.",
      "expected ", "54", "Cap: the flag “No metric” leaves 3 at most, and holds this level down.",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `each criterion has its rule and a form of its own`() throws {
    let page = try reader()
    #expect(page.text.contains("Rule: Two premises are questioned with a reason."))
    let actions = page.values(of: "action").filter { $0 != Route.language.path }
    #expect(actions == Array(repeating: "/rounds/r-1/override", count: 4))
    let named = page.attributes.filter { $0.element == "input" && $0.name == "value" }
    #expect(named.map(\.value) == ["PS1", "PS3", "PS4", "PS5"])
    #expect(page.elements.filter { $0 == "select" }.count == 4)
    #expect(page.values(of: "maxlength") == Array(repeating: "1000", count: 4))
  }

  @Test func `the machine's level and the coach's stand side by side, with every earlier one`()
    throws
  {
    let text = try reader(Samples.overridden()).text
    for words in [
      "Set by hand: 3 of 5", "4 of 5", "Machine 4, coach 5: A first thought, too kind.",
      "Machine 4, coach 3: Two premises, and\nneither is tested.",
      "Machine: not assessed, coach 2: There was an opening: “by how much”.",
      "Leaning yes, 71 of 100", "Leaning yes, 48 of 100",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a refused form is open and holds what was typed`() throws {
    let refusal = ExplanationPage.Refusal(
      form: OverrideForm(criterion: "PS3", level: "4", reason: "too short"),
      problem: "The reason has 9 characters.")
    let html = ExplanationPage(
      round: try Samples.finished(), explained: Samples.explained(), refusal: refusal
    ).render()
    let page = PageText(html)
    #expect(PageReader(html).problems == [])
    #expect(page.boxes("reason") == ["", "too short", "", ""])
    #expect(page.holds("<option value=\"4\" selected>"))
    #expect(page.holds("The reason has 9 characters."))
    #expect(PageReader(html).attributes.filter { $0.name == "open" }.count == 1)
  }

  @Test func `a form for a criterion that is not there comes back with its words`() throws {
    let refusal = ExplanationPage.Refusal(
      form: OverrideForm(criterion: "XX", level: "4", reason: "my long words"),
      problem: "The scorecard has no criterion “XX”.")
    let page = try reader(refusal: refusal)
    #expect(page.problems == [])
    #expect(page.text.contains("my long words"))
    #expect(page.text.contains("The scorecard has no criterion “XX”."))
  }

  @Test func `rules that have changed since are told, and the scorecard's level stays`() throws {
    let result = Samples.assessment.criteria[0]
    let other = CriterionResult(
      id: result.id, name: result.name, weight: result.weight, level: .two, low: .one, high: .two,
      meaning: "", reason: "Named but not shown: premise.", quotes: [], nextStep: "")
    let changed = Assessment(
      questionID: "q", kind: .problemSolving, rubricVersion: "2027-1",
      criteria: [other] + Samples.assessment.criteria.dropFirst(), flags: [], score: 50,
      band: .leaningYes, nextSteps: [], notices: [])
    let text = try reader(nil, Samples.explained(changed)).text
    #expect(text.contains("The rules have changed since this round was read."))
    #expect(text.contains("By the rules of today: 2 of 5. Named but not shown: premise."))
    #expect(text.contains("Rule: Two premises are questioned with a reason."))
    #expect(try !reader().text.contains("The rules have changed"))
  }

  @Test func `a round without a word says so`() throws {
    let nothing = CheckedExplanation(
      explanation: Explanation(assessment: Samples.assessment, sentences: [], criteria: []),
      claims: [])
    let page = try reader(nil, nothing)
    #expect(page.problems == [])
    #expect(page.text.contains("Nothing was said in this round."))
  }
}

struct OverriddenPageTests {
  @Test func `the scorecard shows both results and both levels, and leads to the explanation`()
    throws
  {
    let page = PageReader(ScorecardPage(round: try Samples.overridden()).render())
    #expect(page.problems == [])
    #expect(page.values(of: "href").contains("/rounds/r-1/explanation"))
    for words in [
      "71", "With the levels set by hand: Leaning yes, 48 of 100",
      "Machine 4, coach 3: Two premises, and\nneither is tested.",
      "Machine: not assessed, coach 2",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(!page.text.contains("A first thought"), "the last one holds")
    let plain = PageReader(ScorecardPage(round: try Samples.finished()).render())
    #expect(!plain.text.contains("coach"))
  }

  @Test func `the history shows both results`() throws {
    let entry = RoundEntry(try Samples.overridden(), at: Samples.minute(60))
    let page = PageReader(HistoryPage(rounds: [entry]).render())
    #expect(page.text.contains("71 of 100"))
    #expect(page.text.contains("Set by hand: Leaning yes, 48 of 100"))
  }
}
