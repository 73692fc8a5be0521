// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities
import Testing

struct MoneyQualityTests {
  private func models(
    small: [BenchmarkScore], large: [BenchmarkScore], sizes: (Parameters, Parameters) = (7e9, 70e9)
  ) throws -> QualityEvidence {
    try QualityEvidence(
      small: ScoredModel(id: "small", size: sizes.0, scores: small),
      large: ScoredModel(id: "large", size: sizes.1, scores: large))
  }

  @Test func `evidence for and against stands side by side, the widest gap first`() throws {
    let evidence = try models(
      small: [
        BenchmarkScore("MBPP", score: 50.2, source: "paper"),
        BenchmarkScore("MMLU", score: 62.5, source: "paper"),
        BenchmarkScore("GSM8K", score: 50.0, source: "paper"),
        BenchmarkScore("PIQA", score: 80, source: "paper"),
      ],
      large: [
        BenchmarkScore("MBPP", score: 49.8, source: "paper"),
        BenchmarkScore("MMLU", score: 69.9, source: "paper"),
        BenchmarkScore("GSM8K", score: 69.6, source: "paper"),
        BenchmarkScore("PIQA", score: 80, source: "paper"),
      ])
    #expect(evidence.speaksFor.map(\.small.benchmark) == ["MBPP"])
    #expect(evidence.speaksAgainst.map(\.small.benchmark) == ["GSM8K", "MMLU"])
    #expect(evidence.ties.map(\.small.benchmark) == ["PIQA"])
    #expect(agree(evidence.speaksAgainst[0].advantage, -19.6))
    #expect(evidence.speaksFor[0].significance == .unknown)
    #expect(evidence.sizeRatio == 10)
  }

  @Test func `fewer hallucinations are better`() throws {
    let evidence = try models(
      small: [
        BenchmarkScore("hallucination", score: 7.4, higherIsBetter: false, source: "board")
      ],
      large: [
        BenchmarkScore("hallucination", score: 14.5, higherIsBetter: false, source: "board")
      ])
    #expect(agree(evidence.speaksFor.first?.advantage, 7.1))
    #expect(evidence.speaksAgainst.isEmpty)
  }

  @Test func `scores from another source or setting are named but not compared`() throws {
    let evidence = try models(
      small: [
        BenchmarkScore("MMLU", score: 62.5, setting: "5-shot", source: "paper"),
        BenchmarkScore("ARC", score: 50, source: "paper"),
      ],
      large: [
        BenchmarkScore("MMLU", score: 60, setting: "0-shot", source: "paper"),
        BenchmarkScore("ARC", score: 40, source: "blog"),
      ])
    #expect(evidence.isEmpty)
    #expect(evidence.notComparable == ["ARC", "MMLU"])
  }

  @Test func `a gap is held against the noise of both scores`() throws {
    // 14,042 tasks: half widths 0.8007 and 0.7587, together 1.1031 points.
    let evidence = try models(
      small: [
        BenchmarkScore("MMLU", score: 62.5, noise: .tasks(14_042), source: "paper"),
        BenchmarkScore(
          "arena", score: 12.6, noise: .halfWidth(1.5), source: "board"),
      ],
      large: [
        BenchmarkScore("MMLU", score: 69.9, noise: .tasks(14_042), source: "paper"),
        BenchmarkScore(
          "arena", score: 11.6, noise: .halfWidth(2), source: "board"),
      ])
    let against = try #require(evidence.speaksAgainst.first)
    #expect(agree(against.noise, 1.10306, within: 1e-5))
    #expect(against.significance == .outsideNoise)
    let forIt = try #require(evidence.speaksFor.first)
    #expect(agree(forIt.noise, 2.5))
    #expect(forIt.significance == .insideNoise)
  }

  @Test func `a pair says something about size from twice the weights on`() throws {
    #expect(throws: EconomicsError.self) {
      try models(small: [], large: [], sizes: (7e9, 13e9))
    }
    #expect(try models(small: [], large: [], sizes: (7e9, 14e9)).isEmpty)
  }

  @Test func `points for a dollar keep their benchmark, and some scores have none`() throws {
    let score = try BenchmarkScore("MMLU", score: 60, noise: .halfWidth(6), source: "paper")
    let cost = Interval<Per<Dollar, MillionTokens>>(0.2, low: 0.1, high: 0.3)
    let found = try QualityPerDollar(score, cost: cost)
    guard case .points(let figure) = found.result else {
      Issue.record("expected points, found \(found.result)")
      return
    }
    #expect(agree(figure.value, 300))
    #expect(agree(figure.low, 180))
    #expect(agree(figure.high, 660))
    #expect(found.score.benchmark == "MMLU")
    let rating = try BenchmarkScore(
      "arena", score: 1300, scale: .rating(unit: "Elo"), source: "board")
    #expect(try QualityPerDollar(rating, cost: cost).result == .scaleWithoutZero)
    let rate = try BenchmarkScore("errors", score: 3, higherIsBetter: false, source: "board")
    #expect(try QualityPerDollar(rate, cost: cost).result == .lowerIsBetter)
    #expect(try QualityPerDollar(score, cost: Interval(exactly: 0)).result == .free)
  }

  @Test(arguments: [-1, 101, .nan, .infinity])
  func `a percentage is from 0 to 100`(score: Double) {
    #expect(throws: EconomicsError.self) { try BenchmarkScore("MMLU", score: score, source: "x") }
  }
}
