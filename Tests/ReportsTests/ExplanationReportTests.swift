// SPDX-License-Identifier: Apache-2.0

@testable import AnswerAssessment
import Foundation
import InterviewContent
import Rehearsal
import Reports
import TestSupport
import Testing

struct ExplanationReportTests {
  private let plain = TerminalStyle(width: 72, isStyled: false)

  @Test(arguments: [false, true])
  func `an explanation is what its golden file says`(isStyled: Bool) throws {
    let style = TerminalStyle(width: 72, isStyled: isStyled)
    let text = ExplanationText(Samples.explained, style: style).text()
    let name = isStyled ? "explanation-styled.txt" : "explanation.txt"
    let difference = try GoldenFile(name).difference(from: text)
    #expect(difference == nil)
  }

  @Test func `an explanation as JSON is what its golden file says`() throws {
    let json = try JSONText.pretty(ExplanationJSON(Samples.explained)) + "\n"
    let difference = try GoldenFile("explanation.json").difference(from: json)
    #expect(difference == nil)
  }

  @Test func `what does not exist is null and never left out`() throws {
    let json = try JSONText.line(ExplanationJSON(Samples.explained))
    for part in [
      "\"setAside\":null", "\"setAside\":\"copied\"", "\"cap\":null", "\"level\":null",
      "\"best\":null", "\"sentence\":null", "\"version\":1",
    ] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test func `nothing in an explanation can steer the terminal`() {
    let evil = "x\u{1B}]0;title\u{7}\u{1B}[2J\u{9B}0m\u{202E}\r\u{8}y"
    let quote = Quote(start: 0, end: evil.utf8.count, text: evil)
    let flag = FlagResult(id: "f", name: evil, message: evil, quote: quote)
    let whole = FlagResult(id: "g", name: evil, message: evil, quote: nil)
    let result = CriterionResult(
      id: .init(evil), name: evil, weight: 100, level: .two, low: .one, high: .three,
      meaning: evil, reason: evil, quotes: [quote], nextStep: evil)
    let explained = CheckedExplanation(
      explanation: Explanation(
        assessment: Assessment(
          questionID: "q", kind: .technical, rubricVersion: evil, criteria: [result],
          flags: [flag, whole], score: 25, band: .noHire, nextSteps: [], notices: [evil]),
        sentences: [
          ExplainedSentence(
            number: 1, quote: quote, setAside: .shuffled,
            evidence: [
              ExplainedEvidence(
                type: .init(evil), name: evil, grade: .specific,
                slots: [SlotFill(slot: evil, words: evil)], holdsWrongFigure: true,
                criteria: [.init(evil)])
            ], flags: [flag])
        ],
        criteria: [
          ExplainedCriterion(
            result: result, cap: LevelCap(level: .two, flag: flag, isBinding: true),
            types: [
              SoughtType(
                id: .init(evil), name: evil, isRequired: true, best: .specific, sentence: 1)
            ])
        ]),
      claims: [])
    let text = ExplanationText(explained, style: plain).text()
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && TerminalStyle.printable("\($0)") != "\($0)" })
  }
}

/// Levels that a coach set by hand, beside those of the machine.
struct OverrideReportTests {
  private let plain = TerminalStyle(width: 72, isStyled: false)

  @Test func `a round with overridden levels is what its golden file says`() throws {
    let text = RoundText(try Samples.overriddenRound(), style: plain).text()
    let difference = try GoldenFile("round-overridden.txt").difference(from: text)
    #expect(difference == nil)
  }

  @Test func `a round as JSON has the machine's levels, the coach's and every earlier one`() throws
  {
    let json = try JSONText.line(RoundJSON(try Samples.overriddenRound()))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let overrides = try #require(object["overrides"] as? [[String: Any]])
    #expect(overrides.map { $0["criterion"] as? String } == ["PS1", "PS3", "PS1"])
    #expect(overrides.map { $0["machine"] as? Int } == [3, nil, 3])
    #expect(overrides[1]["machine"] is NSNull, "what does not exist is null")
    #expect(overrides.map { $0["coach"] as? Int } == [5, 3, 4])
    #expect(
      overrides.map { $0["at"] as? Int } == [
        1_795_543_300_000, 1_795_543_301_000, 1_795_543_302_000,
      ])
    let coached = try #require(object["coached"] as? [String: Any])
    #expect(coached["score"] as? Int == 50)
    #expect(coached["band"] as? Int == 4)
    let scorecard = try #require(object["scorecard"] as? [String: Any])
    #expect(scorecard["score"] as? Int == 33, "the machine's score is as it was")
  }

  @Test func `a reason cannot steer the terminal`() throws {
    let evil = "reason \u{1B}[2J\u{9B}0m\u{202E}\r\u{8}"
    let text = RoundText(try Samples.overriddenRound(reason: evil), style: plain).text()
    #expect(
      !text.unicodeScalars.contains { $0 != "\n" && TerminalStyle.printable("\($0)") != "\($0)" })
  }
}
