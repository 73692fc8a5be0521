// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import Reports
import TestSupport
import Testing

struct JSONTests {
  @Test func `an assessment is what its golden file says`() throws {
    let json =
      try JSONText.line(AssessmentJSON(Samples.assessment, claims: Samples.claims, id: "answer-1"))
      + "\n"
    let difference = try GoldenFile("assessment.json").difference(from: json)
    #expect(difference == nil)
  }

  @Test func `an assessment without a score is what its golden file says`() throws {
    let json = try JSONText.line(AssessmentJSON(Samples.unscored, claims: [])) + "\n"
    let difference = try GoldenFile("assessment-unscored.json").difference(from: json)
    #expect(difference == nil)
  }

  @Test func `a round is what its golden file says`() throws {
    let json = try JSONText.pretty(RoundJSON(try Samples.round())) + "\n"
    let difference = try GoldenFile("round.json").difference(from: json)
    #expect(difference == nil)
  }

  /// The keys are those of the contract of the command line; what does not exist is null.
  @Test func `what does not exist is null and never left out`() throws {
    let json = try JSONText.line(AssessmentJSON(Samples.unscored, claims: []))
    for part in [
      "\"score\":null", "\"band\":null", "\"level\":null", "\"low\":null", "\"high\":null",
      "\"claims\":[]", "\"flags\":[]", "\"version\":1",
    ] {
      #expect(json.contains(part), "\(part)")
    }
    let flagged = try JSONText.line(AssessmentJSON(Samples.assessment, claims: []))
    #expect(
      flagged.contains(
        "\"id\":\"no_metrics\",\"likely\":false,\"message\":\"Name one.\",\"name\":\"No metric\",\"quote\":null"
      ))
    #expect(flagged.contains("\"said\":null"))
    #expect(flagged.contains("\"id\":null"), "an answer outside a batch has no name")
  }

  @Test func `a line is one line, whatever is in the text`() throws {
    let text = "a\nb\r\u{2028}\u{0}\u{1B}[2J\"\\/é👩‍👩‍👧"
    let line = try JSONText.line([text])
    #expect(!line.contains { $0.isNewline && $0 != "\u{2028}" })
    #expect(!line.utf8.contains { $0 < 0x20 })
    let back = try JSONDecoder().decode([String].self, from: Data(line.utf8))
    #expect(back == [text])
  }

  @Test func `keys are sorted`() throws {
    let line = try JSONText.line(["b": 1, "a": 2, "C": 3])
    #expect(line == "{\"C\":3,\"a\":2,\"b\":1}")
  }
}
