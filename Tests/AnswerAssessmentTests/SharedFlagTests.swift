// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// Several rules that raise one flag.
struct SharedFlagTests {
  private static func rule(
    _ id: FlagID, _ word: String, fact: Provenance? = nil
  ) -> FlagRule {
    FlagRule(
      id: id, name: id.name, message: "Not so: \(word).", kinds: [.problemSolving],
      patterns: [Pattern(slots: [Slot(name: "word", matchers: [.lexicon(word)])])], times: 1,
      clearedBy: [], clearedNearby: [], knockOut: nil, examples: RuleExamples(yes: [], no: []),
      raises: "shared", fact: fact)
  }

  private func flags(_ rules: [FlagRule], in text: String) throws -> [FlagResult] {
    let lexicons = [
      Lexicon(name: "tea", terms: ["tea"]), Lexicon(name: "milk", terms: ["milk"]),
    ]
    let set = try RuleSet(lexicons: lexicons, evidence: [], flags: rules)
    return Assessor(rules: set, rubrics: QuestionKind.allCases.map(Samples.rubric))
      .examine(text, for: Samples.question).flags.filter { $0.id == "shared" }
  }

  private static let text = "We all take milk at five. Some of us drink tea with it."

  @Test func `the first of them in the text stands for all`() throws {
    let found = try flags([Self.rule("a", "tea"), Self.rule("b", "milk")], in: Self.text)
    #expect(found.map(\.message) == ["Not so: milk."])
  }

  @Test func `each false statement is shown with its own correction`() throws {
    let fact = Provenance(source: "a book", date: "2026-11-01")
    let text = "We all drink tea at five. Some of us take milk with it."
    let found = try flags(
      [Self.rule("b", "milk", fact: fact), Self.rule("a", "tea", fact: fact)], in: text)
    #expect(
      found.map(\.message) == [
        "Not so: tea. Source: a book, 2026-11-01.", "Not so: milk. Source: a book, 2026-11-01.",
      ])
  }
}
