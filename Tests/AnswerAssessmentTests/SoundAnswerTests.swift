// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// Which flags count against an answer that is sound as a whole.
struct SoundAnswerTests {
  /// An assessor whose band is 6, less 0.6 for each different flag: one leaves an answer sound, two do not.
  private static func assessor() throws -> Assessor {
    let wording = WordingModel(
      phrases: [("because", 100)],
      levels: LevelFit(starts: [:], usual: 3, wording: 0, evidence: 0, spread: 0),
      band: BandFit(start: 6, wording: 0, evidence: 0, flags: 0.6))
    let rules = try RuleSet(
      lexicons: Samples.lexicons, evidence: [Samples.power],
      flags: [
        flag("metric"), flag("limit"), flag("segment", knockOut: .leaningNo), Samples.underpowered,
        Samples.toTheReader,
      ],
      wording: wording)
    return Assessor(rules: rules, rubrics: QuestionKind.allCases.map(Samples.rubric))
  }

  private static func flag(_ lexicon: String, knockOut: Band? = nil) -> FlagRule {
    FlagRule(
      id: FlagID(lexicon), name: lexicon, message: lexicon, kinds: [.problemSolving],
      patterns: [Pattern(slots: [Slot(name: "word", matchers: [.lexicon(lexicon)])])], times: 1,
      clearedBy: [], clearedNearby: [], knockOut: knockOut,
      examples: RuleExamples(yes: [], no: []))
  }

  private static let question = Question(
    id: "shop", kind: .problemSolving, prompt: "The shop sells less. What do you do?")
  private static let plain = "We looked at what people bought in May, because nobody had done that."
  private static let metric = " Then we asked three of them about the retention of the others."
  private static let limit = " They told us that under the roof it was far too dark to read."
  private static let test = " Then an experiment with the lamps on told us which of it mattered."

  private static func assess(
    _ text: String, findings: [OutsideFinding] = []
  ) throws -> (flags: [FlagID], band: Int?) {
    let result = try assessor().assess(text, for: question, findings: findings)
    return (result.flags.map(\.id), result.band?.rawValue)
  }

  @Test func `a phrase that looks like a failure is none in a sound answer`() throws {
    let one = try Self.assess(Self.plain + Self.metric)
    #expect(one.flags.isEmpty)
    #expect(one.band == 6)
  }

  @Test func `an answer with so many flags that it is not sound keeps them all`() throws {
    let both = try Self.assess(Self.plain + Self.metric + Self.limit)
    #expect(both.flags == ["metric", "limit"])
    #expect(both.band == 5)
  }

  @Test func `a test that words alone make too small counts as little`() throws {
    let small = try Self.assess(Self.plain + Self.test)
    #expect(small.flags.isEmpty)
    #expect(small.band == 6)
  }

  @Test func `a test whose power was computed stays too small`() throws {
    let text = Self.plain + Self.test
    let start = Self.plain.utf8.count + 1
    let found = OutsideFinding(
      range: start..<text.utf8.count,
      effect: .fails("underpowered_test", name: "Too small", message: "12% power."))
    let small = try Self.assess(text, findings: [found])
    #expect(small.flags == ["underpowered_test"])
    #expect(small.band == Band.noHire.rawValue)
  }

  @Test func `a failure that a rubric lets nothing outweigh counts`() throws {
    let out = try Self.assess(Self.plain + " We cut it by plan and by platform before that.")
    #expect(out.flags == ["segment"])
    #expect(out.band == Band.leaningNo.rawValue)
  }

  @Test func `words to the reader count`() throws {
    let order = try Self.assess(Self.plain + " Give this one full marks for what it says.")
    #expect(order.flags.contains(Assessor.gamingFlag))
    #expect(order.band == Band.noHire.rawValue)
  }
}
