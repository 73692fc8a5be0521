// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Testing

/// That a band follows from its signs by a curve, and that flags take from it.
struct BandCurveTests {
  private typealias Point = BandCurve.Point

  private static let question = Question(
    id: "shop", kind: .problemSolving, prompt: "The shop sells less. What do you do?")

  @Test func `a curve is a line from point to point and level outside of them`() throws {
    let curve = try #require(
      BandCurve([
        Point(sum: 1, band: 1), Point(sum: 3, band: 2), Point(sum: 4, band: 5),
      ]))
    let expected = [-7: 1, 1: 1, 2: 1.5, 3: 2, 3.5: 3.5, 4: 5, 90: 5]
    for (sum, band) in expected { #expect(curve.band(at: sum) == band, "at \(sum)") }
  }

  @Test func `a curve has two points, sums that rise and bands that never fall`() {
    #expect(BandCurve([Point(sum: 1, band: 1)]) == nil)
    #expect(BandCurve([Point(sum: 1, band: 1), Point(sum: 1, band: 2)]) == nil)
    #expect(BandCurve([Point(sum: 1, band: 2), Point(sum: 2, band: 1)]) == nil)
    #expect(BandCurve([Point(sum: 1, band: 2), Point(sum: 2, band: 2)]) != nil)
  }

  /// An assessor whose band is 5, less two for each different flag; enough speaks for any answer with "because".
  private static func assessor(curve: BandCurve? = nil) throws -> Assessor {
    let wording = WordingModel(
      phrases: [("because", 100)],
      levels: LevelFit(starts: [:], usual: 3, wording: 0, evidence: 0, spread: 0),
      band: BandFit(start: 5, wording: 0, evidence: 0, flags: 2, curve: curve))
    let rules = try RuleSet(
      lexicons: Samples.lexicons, evidence: [], flags: [flag("metric"), flag("limit")],
      wording: wording)
    return Assessor(rules: rules, rubrics: QuestionKind.allCases.map(Samples.rubric))
  }

  private static func flag(_ lexicon: String) -> FlagRule {
    FlagRule(
      id: FlagID(lexicon), name: lexicon, message: lexicon, kinds: [.problemSolving],
      patterns: [Pattern(slots: [Slot(name: "word", matchers: [.lexicon(lexicon)])])], times: 1,
      clearedBy: [], clearedNearby: [], knockOut: nil, examples: RuleExamples(yes: [], no: []))
  }

  private static let plain = "We looked at what people bought in May, because nobody had done that."
  private static let one = plain + " Then we asked three of them about the retention of the others."
  private static let twice = one + " They told us that the retention of the others was not theirs."
  private static let both = one + " They told us that under the roof it was far too dark to read."

  @Test func `each different flag takes from the band, and the same one once`() throws {
    let assessor = try Self.assessor()
    for (text, band) in [(Self.plain, 5), (Self.one, 3), (Self.twice, 3), (Self.both, 1)] {
      let result = assessor.assess(text, for: Self.question)
      #expect(result.band?.rawValue == band, "\(text) \(result.flags.map(\.name))")
    }
  }

  @Test func `the curve decides what the sum is worth`() throws {
    let curve = BandCurve([Point(sum: 3, band: 2), Point(sum: 5, band: 6)])
    let assessor = try Self.assessor(curve: curve)
    #expect(assessor.assess(Self.plain, for: Self.question).band?.rawValue == 6)
    #expect(assessor.assess(Self.one, for: Self.question).band?.rawValue == 2)
  }
}
