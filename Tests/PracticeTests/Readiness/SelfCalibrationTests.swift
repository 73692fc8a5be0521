// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Practice
import Quantities
import Testing

private typealias Fixture = ReadinessFixture

@Suite struct `Self-calibration` {
  private func compared(_ said: [Int], _ got: [Int?]) -> SelfCalibration {
    let rounds = got.enumerated().map { number, band in
      Fixture.round(
        "r\(number)", number < 3 ? .technical : .executive, band: band, daysAgo: 20 - number)
    }
    let assessments = said.enumerated().map { number, band in
      SelfAssessment(round: "r\(number)", band: Band(rawValue: band).literal)
    }
    return SelfCalibration(assessments, rounds: rounds.reversed())
  }

  @Test func `says nothing below five rounds`() {
    let four = compared([4, 4, 4, 4, 4], [3, 3, 3, 3, nil])
    #expect(four.overall == nil)
    #expect(four.byKind.isEmpty && four.overTime.isEmpty)
    #expect(
      four.text
        == "4 of 5 rounds have your own band and a score; from 5 on the two are compared.")
    #expect(SelfCalibration([], rounds: []).pairs.isEmpty)
  }

  @Test func `gives bias and mean difference, by kind and over time`() throws {
    // Differences 2, 1, −1, 0, 2, 2: bias 1, mean size 8/6.
    let six = compared([5, 4, 3, 4, 5, 6], [3, 3, 4, 4, 3, 4])
    let overall = try #require(six.overall)
    #expect(abs(overall.bias - 1) < 1e-12)
    #expect(abs(overall.meanAbsoluteDifference - 8.0 / 6) < 1e-12)
    #expect(six.byKind.map(\.kind) == [.technical, .executive])
    #expect(abs(six.byKind[0].summary.bias - 2.0 / 3) < 1e-12)
    #expect(six.overTime.map(\.bias) == [0.8, 0.8])
    #expect(
      six.text
        == "You said 4.5, got 3.5 on average over 6 rounds; a single round is off by 1.3 on average."
    )
  }

  @Test func `takes the first word on a round and leaves out words on no round`() {
    let assessments = [
      SelfAssessment(round: "r", band: .hire), SelfAssessment(round: "r", band: .noHire),
      SelfAssessment(round: "gone", band: .hire),
    ]
    let pairs = SelfCalibration(
      assessments, rounds: [Fixture.round("r", .technical, band: 4)]
    ).pairs
    #expect(pairs.map(\.said) == [.hire])
    #expect(pairs.map(\.difference) == [1])
  }
}

@Suite struct `The score of forecasts` {
  private func outcomes(_ pairs: [(Double?, Bool)]) -> [Outcome] {
    pairs.map { forecast, passed in
      Outcome(day: Fixture.today, loop: "l", stage: nil, passed: passed, forecast: forecast)
    }
  }

  @Test func `waits for three outcomes that have a forecast`() {
    let score = ForecastScore(
      outcomes([(0.5, true), (0.2, false), (nil, true), (.nan, true), (2, true)]))
    #expect(score.count == 2)
    #expect(score.withoutForecast == 3)
    #expect(score.brier == nil)
    #expect(
      score.text == "2 of 3 outcomes have a forecast; from 3 on the forecasts are scored.")
  }

  @Test func `is the mean squared difference, beside two simple forecasts`() throws {
    // (0.04 + 0.01 + 0.25 + 0.16) / 4 = 0.115; base rate 3/4, 0.1875.
    let score = ForecastScore(outcomes([(0.8, true), (0.1, false), (0.5, true), (0.6, true)]))
    #expect(abs(try #require(score.brier) - 0.115) < 1e-12)
    #expect(score.brierOfHalf == 0.25)
    #expect(score.brierOfBaseRate == 0.1875)
    #expect(score.table.isEmpty)
    #expect(
      score.text
        == "Brier score 0.12 over 4 outcomes, less is better; always saying 50% scores 0.25, always saying the 75% that passed 0.19."
    )
  }

  @Test func `has a table from ten outcomes on`() {
    let pairs = (0..<10).map { (Double($0) / 9, $0 >= 5) as (Double?, Bool) }
    let table = ForecastScore(outcomes(pairs)).table
    // 0, 1/9 | 2/9, 3/9 | 4/9, 5/9 | 6/9, 7/9 | 8/9, 1
    #expect(table.map(\.count) == [2, 2, 2, 2, 2])
    #expect(table.map(\.passedShare) == [0, 0, 0.5, 1, 1])
    #expect(abs(table[4].meanForecast - 17.0 / 18) < 1e-12)
    #expect(ForecastScore(outcomes(Array(pairs.dropLast()))).table.isEmpty)
  }
}
