// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
@testable import ClaimChecking
import InterviewContent
import Reports
import TestSupport
import Testing

struct TextTests {
  private let plain = TerminalStyle(width: 72, isStyled: false)

  @Test(arguments: [false, true])
  func `a scorecard is what its golden file says`(isStyled: Bool) throws {
    let style = TerminalStyle(width: 72, isStyled: isStyled)
    let text = ScorecardText(Samples.assessment, claims: Samples.claims, style: style).text()
    let name = isStyled ? "scorecard-styled.txt" : "scorecard.txt"
    let difference = try GoldenFile(name).difference(from: text)
    #expect(difference == nil)
  }

  @Test func `a scorecard without a score is what its golden file says`() throws {
    let text = ScorecardText(Samples.unscored, claims: [], style: plain).text()
    let difference = try GoldenFile("scorecard-unscored.txt").difference(from: text)
    #expect(difference == nil)
  }

  @Test func `a round is what its golden file says`() throws {
    let text = RoundText(try Samples.round(), style: plain).text()
    let difference = try GoldenFile("round.txt").difference(from: text)
    #expect(difference == nil)
  }

  @Test func `a round says what a reader looks for in its question, and where that is from`() throws
  {
    let guide = QuestionGuide(
      looksFor: ["Splits the fall.", "Names\u{1B}[2J a target."],
      provenance: Provenance(source: "A source", date: "2026-11-24", note: "Made up."),
      expires: "2027-06-01")
    let question = Question(
      id: "own", kind: .problemSolving, prompt: "Sessions fell. What next?", guide: guide)
    let text = RoundText(try Samples.round(question: question), style: plain).text()
    #expect(text.contains("What a reader looks for here, in general terms\n  - Splits the fall.\n"))
    #expect(text.contains("  From: A source. Made up. Its facts are good until 2027-06-01.\n"))
    #expect(!text.contains("\u{1B}"))
    let without = RoundText(try Samples.round(), style: plain).text()
    #expect(!without.contains("What a reader looks for"))
  }

  @Test func `nothing in a round can steer the terminal`() throws {
    let evil = "x\u{1B}]0;title\u{7}\u{1B}[2J\u{9B}0m\u{202E}\r\u{8}y"
    let quote = Quote(start: 0, end: evil.utf8.count, text: evil)
    let scorecard = Assessment(
      questionID: "q", kind: .technical, rubricVersion: evil,
      criteria: [
        CriterionResult(
          id: "T1", name: evil, weight: 100, level: .two, low: .one, high: .three, meaning: evil,
          reason: evil, quotes: [quote], nextStep: evil)
      ],
      flags: [FlagResult(id: "f", name: evil, message: evil, quote: quote)], score: 25,
      band: .noHire,
      nextSteps: [NextStep(criterion: "T1", moment: evil, said: quote, better: evil)],
      notices: [evil])
    let question = Question(id: "q", kind: .technical, prompt: evil, exhibits: evil)
    let claim = Claim(
      start: 0, end: evil.utf8.count, text: evil, kind: .cost, verdict: .wrong,
      stated: .init(value: 1, unit: evil), expected: .init(low: 2, high: 3, unit: evil),
      formula: evil, inputs: [ClaimInput(evil, 1, evil, from: .text)], tolerance: 0.1, source: evil,
      reason: evil)
    let round = try Samples.round(
      answer: evil, question: question, scorecard: scorecard, claims: [claim])
    let text = RoundText(round, style: plain).text()
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && TerminalStyle.printable("\($0)") != "\($0)" })

    let styled = RoundText(round, style: TerminalStyle(width: 72, isStyled: true)).text()
    let ours = ["\u{1B}[1m", "\u{1B}[2m", "\u{1B}[0m"]
    let rest = ours.reduce(styled) { $0.replacing($1, with: "") }
    #expect(rest == text, "a styled text has our own sequences and no others")
  }
}
