// SPDX-License-Identifier: Apache-2.0

import Agreement
import InterviewContent
import Testing

@testable import Reports

/// Whole bands of the labels are 1, 4 (of 4.5), 6, 3 and 2, ours 2, 5, 6, 4 and 1 (of none); words are 5, 9, 7, 3 and 4.
struct BenchFiguresTests {
  private let figures = BenchFigures(BenchSamples.answers)

  private func expect(
    _ found: Double?, _ expected: Double, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let found = try #require(found, sourceLocation: sourceLocation)
    #expect(abs(found - expected) < 1e-12, sourceLocation: sourceLocation)
  }

  // sklearn.metrics.cohen_kappa_score with quadratic weights, scipy.stats.spearmanr, residuals of ranks by numpy.linalg.lstsq, numpy.
  @Test func `figures of bands are those of other implementations`() throws {
    try expect(figures.band.kappa, 0.878_048_780_487_804_9)
    try expect(figures.band.rankCorrelation, 0.9)
    try expect(figures.band.rankCorrelationAtEqualLength, 0.866_025_403_784_438_6)
    try expect(figures.band.standardised?.difference, 0.150_946_381_627_988_43)
    try expect(figures.band.standardised?.deviationRatio, 1.043_363_596_708_601_5)
  }

  @Test func `an answer without a score is counted and stands at band 1`() {
    #expect(figures.answers == 5)
    #expect(figures.notScored == 1)
    #expect(figures.band.confusion.counts[1][0] == 1)
  }

  @Test func `only the band on the other side of the line is wrong`() {
    #expect(figures.band.rightSide == 0.8)
  }

  // Pairs by hand: (2 of 1.5, 2), (4 of 4.5, 5), (5, 4), (5, 5), (3, 3), (3, 1); kappa and correlation as above.
  @Test func `levels are compared where label and assessor both give one`() throws {
    #expect(figures.levels.count == 6)
    try expect(figures.levels.kappa, 0.718_75)
    try expect(figures.levels.rankCorrelation, 0.761_278_828_383_828_4)
    #expect(figures.levels.confusion.share(within: 0) == 0.5)
    try expect(figures.levels.confusion.share(within: 1), 5.0 / 6)
  }

  // By hand: C2 of a-1 and of c has no level anywhere; C2 of a-2 and C1 of c have one from the raters alone.
  @Test func `criteria without a level are compared as well`() {
    let found = figures.levels.notAssessed
    #expect(found.both == 2)
    #expect(found.onlyLabel == 0)
    #expect(found.onlyAssessor == 2)
    #expect(found.neither == 6)
    #expect(found.agreement == 0.8)
  }

  @Test func `flags are counted over all answers and one by one`() {
    #expect(figures.flags.all == PrecisionRecall(labelled: 3, raised: 3, right: 2))
    #expect(figures.flags.byFlag.map(\.flag) == ["gaming", "vague"])
    #expect(
      figures.flags.byFlag.map(\.counts) == [
        PrecisionRecall(labelled: 1, raised: 0, right: 0),
        PrecisionRecall(labelled: 2, raised: 3, right: 2),
      ])
  }

  @Test func `a quote that lies a byte away from its offset is not exact`() {
    // Two for the criteria of each of five answers, and one for each of three flags, which says where another word stands.
    #expect(figures.quotes.count == 13)
    #expect(figures.quotes.exact == 10)
  }

  @Test func `length alone finds the side in this set`() throws {
    #expect(figures.baselines.sideByLength?.threshold == 5)
    #expect(figures.baselines.sideByLength?.isLongerBetter == true)
    #expect(figures.baselines.sideByLength?.rightSide == 1)
    try expect(figures.baselines.length, 0.5)
    try expect(figures.baselines.commonerSide, 0.6)
    #expect(figures.baselines.digitGroups == nil, "no answer has a digit")
  }

  // sklearn.metrics.cohen_kappa_score, labels=range(1, 7), of [1, 4] with [1, 5]: 12 / 13, and of [1, 4, 3] with [2, 5, 3].
  @Test func `raters are compared on the answers that both have rated`() throws {
    let pairs = figures.raters.pairs
    #expect(pairs.map { [$0.first, $0.second] } == [["r1", "r2"], ["r1", "r3"]])
    #expect(pairs.map(\.answers) == [2, 1])
    try expect(pairs[0].bandKappa, 12.0 / 13)
    try expect(pairs[0].levelKappa, 0.8125)
    #expect(pairs[1].bandKappa == nil, "one answer shows no agreement")
    try expect(figures.raters.bandKappa, 12.0 / 13)
  }

  @Test func `a group of one answer has no figure that needs two`() {
    let figures = BenchFigures([BenchSamples.answers[2]])
    #expect(figures.band.kappa == nil)
    #expect(figures.band.rankCorrelation == nil)
    #expect(figures.band.rankCorrelationAtEqualLength == nil)
    #expect(figures.band.standardised == nil)
    #expect(figures.band.rightSide == 1)
    #expect(figures.flags.all.precision == nil)
    #expect(figures.raters.bandKappa == nil)
  }

  @Test func `a half goes to the even number`() {
    #expect([1.5, 2.5, 3.5, 4.5, 5.5].map(AnswerLabel.whole) == [2, 2, 4, 4, 6])
  }

  @Test func `what half of the raters say is not what most say`() {
    let label = AnswerLabel([
      BenchSamples.rating("x", "r1", 2, ["C1": 3, "C2": 1], ["vague"]),
      BenchSamples.rating("x", "r2", 5, ["C1": nil, "C2": 4], ["vague", "vague"]),
      BenchSamples.rating("x", "r3", 3, ["C2": nil, "C3": nil], ["gaming"]),
    ])
    #expect(label.band == 3)
    #expect(label.levels == ["C1": nil, "C2": 2.5, "C3": nil])
    #expect(label.flags == ["vague"])
  }

  @Test func `words and groups of digits are counted without reading`() {
    #expect(TextLength.words(of: " From 51%\tto\r\n36.5 % ") == 5)
    #expect(TextLength.words(of: "") == 0)
    #expect(TextLength.digitGroups(of: "From 51% to 36.5 % in Q3, ٤٢ times") == 5)
    #expect(TextLength.digitGroups(of: "x²") == 0)
  }
}
