// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// Patterns that ask who says what they find, and whether it is said at all.
struct AssertedPatternTests {
  private func finds(_ pattern: Pattern, _ text: String, not exclusions: [String] = []) throws
    -> Bool
  {
    let lexicons = [
      Lexicon(name: "thing", terms: ["longer context", "batch"]),
      Lexicon(name: "price", terms: ["cost nothing", "is free"]),
      Lexicon(name: "lower", terms: ["lower", "cut"]),
      Lexicon(name: "wait", terms: ["first token"]),
      Lexicon(name: "myth", terms: ["myth"]),
    ]
    let rule = FlagRule(
      id: "context_is_free", name: "x", message: "It costs memory.", kinds: [.technical],
      patterns: [pattern], times: 1, clearedBy: [], clearedNearby: [], knockOut: nil,
      examples: RuleExamples(yes: [text], no: []), exclusions: exclusions, raises: "wrong")
    let rules = try RuleSet(lexicons: lexicons, evidence: [], flags: [rule])
    return rules.wrongExamples(of: rule).isEmpty
  }

  private static let free = Pattern(
    slots: [
      Slot(name: "thing", matchers: [.lexicon("thing")]),
      Slot(name: "price", matchers: [.lexicon("price")]),
    ], asserted: ["price"])

  @Test(arguments: [
    ("A longer context costs nothing.", true),
    ("If we need a longer context, it costs nothing.", true),
    ("I would take the longer context, as it would cost nothing.", true),
    ("Does a longer context cost nothing?", false),
    ("If a longer context cost nothing, we would take it.", false),
    ("A longer context would cost nothing if the cards were free.", false),
    ("The vendor says that a longer context costs nothing.", false),
    ("A longer context costs nothing, they say.", false),
    ("Some people think a longer context costs nothing.", false),
    ("A longer context is free, I think.", true),
  ])
  func `an asserted slot takes what the speaker says as true`(text: String, found: Bool) throws {
    #expect(try finds(Self.free, text) == found)
  }

  @Test func `without the property it matters not who says it`() throws {
    let pattern = Pattern(slots: Self.free.slots)
    #expect(try finds(pattern, "Does a longer context cost nothing?"))
  }

  @Test(arguments: [
    ("A bigger batch lowers the first token.", true),
    ("A bigger batch lowers the bill, but the first token takes longer.", false),
    ("If the batch grows, we cut the first token.", true),
  ])
  func `slots of one clause do not meet across a comma and a but`(
    text: String, found: Bool
  ) throws {
    let pattern = Pattern(
      slots: [
        Slot(name: "thing", matchers: [.lexicon("thing")]),
        Slot(name: "lower", matchers: [.lexicon("lower")]),
        Slot(name: "wait", matchers: [.lexicon("wait")]),
      ], clause: ["lower", "wait"])
    #expect(try finds(pattern, text) == found)
  }

  @Test func `a word in the same sentence takes a trigger back, one in another sentence does not`()
    throws
  {
    #expect(try !finds(Self.free, "It is a myth that a longer context is free.", not: ["myth"]))
    #expect(try finds(Self.free, "A longer context is free. What a myth.", not: ["myth"]))
  }

  @Test func `a flag that rules share concerns the criteria of the rule that raised it`() throws {
    let price = Self.rule("price_rule", "Price.", holds: ["TE5"])
    let memory = Self.rule("memory_rule", "Memory.", holds: [])
    let rules = try RuleSet(lexicons: [], evidence: [], flags: [price, memory])
    let economics = Samples.criterion("TE5", weight: 50, required: [])
    let mechanics = Samples.criterion("TE1", weight: 50, required: [])
    func flag(_ message: String) -> FlagResult {
      FlagResult(id: "wrong", name: "x", message: message, quote: nil)
    }
    #expect(rules.concerns(flag(price.shownMessage), economics))
    #expect(!rules.concerns(flag(price.shownMessage), mechanics))
    #expect(rules.concerns(flag(memory.shownMessage), mechanics))
    #expect(rules.concerns(flag("from elsewhere"), mechanics))
  }

  @Test func `the message of a rule with a fact ends in its source and date`() {
    #expect(
      Self.rule("a", "Price.", holds: []).shownMessage == "Price. Source: a list, 2026-08-21.")
  }

  private static func rule(_ id: FlagID, _ message: String, holds: Set<Criterion.ID>) -> FlagRule {
    FlagRule(
      id: id, name: "x", message: message, kinds: [.technical], patterns: [], times: 1,
      clearedBy: [], clearedNearby: [], knockOut: nil, examples: RuleExamples(yes: [], no: []),
      raises: "wrong", holds: holds, fact: Provenance(source: "a list", date: "2026-08-21"))
  }
}
