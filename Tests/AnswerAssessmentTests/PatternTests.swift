// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Quantities
import Testing

struct PatternTests {
  private func grade(_ pattern: Pattern, _ text: String) throws -> Grade? {
    let rule = EvidenceRule(
      id: "X", name: "x", definition: "x", patterns: [pattern], exclusions: [], advice: "",
      examples: RuleExamples(yes: [], no: []))
    let rules = try RuleSet(lexicons: Samples.lexicons, evidence: [rule], flags: [])
    return rules.evidence(in: text).map(\.grade).max()
  }

  private func slot(_ name: String, _ matcher: Matcher, _ negation: NegationRule = .forbid) -> Slot
  {
    Slot(name: name, matchers: [matcher], negation: negation)
  }

  @Test func `slots too far apart leave a mention`() throws {
    let pattern = Pattern(
      slots: [slot("metric", .lexicon("metric")), slot("number", .quantity([.ratio]))], within: 4)
    #expect(try grade(pattern, "Retention is 36% now.") == .specific)
    #expect(
      try grade(pattern, "Retention is what we all care about and it is 36% now.") == .mentioned)
  }

  @Test func `an ordered pattern wants its order`() throws {
    let pattern = Pattern(
      slots: [slot("metric", .lexicon("metric")), slot("test", .lexicon("test"))], ordered: true)
    #expect(try grade(pattern, "Retention decides the experiment.") == .specific)
    #expect(try grade(pattern, "The experiment decides retention.") == .mentioned)
  }

  @Test func `a span of two looks into the next sentence only`() throws {
    let pattern = Pattern(
      slots: [slot("test", .lexicon("test")), slot("sample", .lexicon("sample"))], span: 2)
    #expect(try grade(pattern, "We run an experiment. Its power is low.") == .specific)
    #expect(try grade(pattern, "We run an experiment. It is nice. Its power is low.") == .mentioned)
  }

  @Test func `one word fills one slot`() throws {
    let pattern = Pattern(
      slots: [slot("one", .lexicon("metric")), slot("two", .lexicon("metric"))])
    #expect(try grade(pattern, "Retention matters.") == .mentioned)
    #expect(try grade(pattern, "Retention and conversion matter.") == .specific)
  }

  @Test func `a denial can be required`() throws {
    let pattern = Pattern(slots: [slot("test", .lexicon("test"), .require)])
    #expect(try grade(pattern, "We would not run an experiment.") == .specific)
    #expect(try grade(pattern, "We would run an experiment.") == nil)
  }

  @Test(arguments: [
    ("I pulled the logs myself.", true), ("I then quickly built a probe.", true),
    ("I was on the team.", false), ("We pulled the logs.", false), ("I learned a lot.", false),
    ("I did not pull the logs.", false), ("I never tested it.", false),
  ])
  func `an owned deed is one of the speaker`(text: String, isDeed: Bool) throws {
    let found = try grade(Pattern(slots: [slot("deed", .mark(.ownedDeed))]), text)
    #expect((found != nil) == isDeed)
  }

  @Test(arguments: [
    ("Drop-off fell from 12% to 7%.", true), ("51% -> 36% since May", true),
    ("It fell by 12%.", false), ("12% of users and 7 teams", false),
  ])
  func `a change has both ends`(text: String, isChange: Bool) throws {
    let found = try grade(Pattern(slots: [slot("change", .mark(.change))]), text)
    #expect((found != nil) == isChange)
  }

  @Test(arguments: [
    ("Give it 5.", true), ("Make it 100%.", true), ("Say 10 points.", true),
    ("Only a few, say 5%, matter by then.", false), ("Give it 5 days.", false),
  ])
  func `the top of a scale is no share but all of it`(text: String, isTop: Bool) throws {
    let found = try grade(Pattern(slots: [slot("top", .mark(.topOfScale))]), text)
    #expect((found != nil) == isTop)
  }

  @Test func `a rule that names no lexicon is refused`() {
    #expect(throws: RuleError.unknownLexicon("nope", usedBy: "X")) {
      _ = try grade(Pattern(slots: [slot("x", .lexicon("nope"))]), "")
    }
  }

  @Test func `examples are run, not believed`() throws {
    let rules = try RuleSet(lexicons: Samples.lexicons, evidence: [Samples.target], flags: [])
    #expect(rules.wrongExamples(of: Samples.target).isEmpty)
    let wrong = EvidenceRule(
      id: "MT-TARGET", name: "x", definition: "x", patterns: Samples.target.patterns,
      exclusions: [], advice: "",
      examples: RuleExamples(yes: ["We measure retention."], no: ["Retention of at least 36%."]))
    let found = try RuleSet(lexicons: Samples.lexicons, evidence: [wrong], flags: [])
      .wrongExamples(of: wrong)
    #expect(found.count == 2)
  }
}
