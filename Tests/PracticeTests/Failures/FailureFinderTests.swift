// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import InterviewContent
import Practice
import Quantities
import Testing

@Suite struct `What went wrong in a round` {
  private func names(_ round: RehearsedRound) -> [String] {
    FailureFinder.failures(in: round).map { $0.cardID.name }
  }

  @Test func `is the lines at 1 and 2, by weight and distance from 4`() {
    let round = RoundSamples.round(lines: [
      RoundSamples.line("A", .two, weight: 20), RoundSamples.line("B", .three, weight: 40),
      RoundSamples.line("C", .one, weight: 15), RoundSamples.line("D", nil, weight: 25),
    ])
    // 15 x 3 = 45 against 20 x 2 = 40.
    #expect(names(round) == ["failure-r1-C", "failure-r1-A"])
  }

  @Test func `is never more than five`() {
    let lines = (0..<9).map { RoundSamples.line(Criterion.ID("L\($0)"), .one, weight: 10 + $0) }
    let found = names(RoundSamples.round(lines: lines))
    #expect(
      found == [
        "failure-r1-L8", "failure-r1-L7", "failure-r1-L6", "failure-r1-L5", "failure-r1-L4",
      ])
  }

  @Test func `takes each flag once and each wrong number once`() throws {
    let round = try RoundSamples.round(
      flags: [
        RoundSamples.flag("x"), RoundSamples.flag("x"),
        RoundSamples.flag(Assessor.wrongNumberFlag),
      ],
      claims: [
        RoundSamples.claim(start: 2), RoundSamples.claim(start: 40), RoundSamples.claim(.right),
        RoundSamples.claim(.uncheckable),
      ])
    #expect(names(round) == ["failure-r1-claim-2", "failure-r1-flag-x"])
  }

  @Test func `keeps the flag of a wrong number when no claim tells more`() {
    let round = RoundSamples.round(flags: [RoundSamples.flag(Assessor.wrongNumberFlag)])
    #expect(names(round) == ["failure-r1-flag-wrong_number"])
  }

  @Test func `takes the heaviest 3 only where it decided`() {
    let lines = [
      RoundSamples.line("A", .three, weight: 30), RoundSamples.line("B", .three, weight: 45),
      RoundSamples.line("C", .five, weight: 25),
    ]
    #expect(names(RoundSamples.round(lines: lines, band: .leaningNo)) == ["failure-r1-B"])
    #expect(names(RoundSamples.round(lines: lines, band: .leaningYes)).isEmpty)
    #expect(names(RoundSamples.round(lines: lines, band: .noHire)).isEmpty)
  }

  @Test func `is nothing when the round was not answered`() {
    let lines = [RoundSamples.line("A", .one)]
    #expect(names(RoundSamples.round(lines: lines, reached: false)).isEmpty)
    #expect(names(RoundSamples.round(lines: lines, text: " \n\t")).isEmpty)
    #expect(names(RoundSamples.round(lines: lines, band: nil, score: nil)).isEmpty)
  }

  @Test func `says what would have been better, in the words of the scorecard`() throws {
    let quote = RoundSamples.quote("The model decides by itself.")
    let step = NextStep(criterion: "A", moment: "", said: quote, better: "Name the step.")
    let found = FailureFinder.failures(
      in: RoundSamples.round(
        lines: [RoundSamples.line("A", .two), RoundSamples.line("B", .two)], steps: [step]))
    #expect(found.map(\.better) == ["Name the step.", "Next step of B."])
    #expect(found.first?.quote == quote)
  }

  @Test func `gives the same cards when looked at twice`() throws {
    let round = try RoundSamples.round(
      lines: [RoundSamples.line("A", .one)], flags: [RoundSamples.flag("A")],
      claims: [RoundSamples.claim()])
    let once = CardMaker.cards(of: round, at: Instant(millisecondsSince1970: 1))
    let twice = CardMaker.cards(of: round, at: Instant(millisecondsSince1970: 2))
    #expect(once.map(\.id) == twice.map(\.id))
    #expect(Set(once.map(\.id)).count == 3)
  }
}
