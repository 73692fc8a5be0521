// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Foundation
import InterviewContent
import Reports
import Testing

struct AnswerBatchTests {
  private let batch: AnswerBatch

  init() throws {
    batch = try Self.batch([Question(id: "q1", kind: .technical, prompt: "Why?")])
  }

  private static func batch(_ questions: [Question]) throws -> AnswerBatch {
    let rules = try RuleSet(lexicons: [], evidence: [], flags: [])
    let assessor = Assessor(rules: rules, rubrics: QuestionKind.allCases.map(rubric))
    return AnswerBatch(assessor: assessor, questions: questions)
  }

  private static func rubric(_ kind: QuestionKind) -> Rubric {
    let criterion = Criterion(
      id: "C1", name: "Looks", weight: 100,
      anchors: Anchors(one: "no", three: "yes", five: "twice"),
      required: [], supporting: [], caps: [:], advice: "Look.")
    return Rubric(
      kind: kind, version: "test", criteria: [criterion],
      provenance: Provenance(source: "a test", date: "2026-11-24"))
  }

  @Test func `a line gives its result under the name of the answer`() throws {
    let line = batch.line(#"{"id": "a1", "question_id": "q1", "text": "Because.", "extra": true}"#)
    #expect(line.isResult)
    let json = try JSONSerialization.jsonObject(with: Data(line.text.utf8)) as? [String: Any]
    #expect(json?["id"] as? String == "a1")
    #expect(json?["question_id"] as? String == "q1")
    #expect(json?["kind"] as? String == "technical")
    #expect(json?["rubricVersion"] as? String == "test")
    // The one criterion is at level 1, which is 0 of 100 and the lowest band.
    #expect(json?["score"] as? Int == 0)
    #expect(json?["band"] as? Int == 1)
  }

  @Test(arguments: [
    (
      #"{"id": "a2", "question_id": "none", "text": "t"}"#,
      #"{"error":"there is no question “none”","id":"a2","version":1}"#
    ),
    (
      #"{"id": "a3", "question_id": "q1"}"#,
      #"{"error":"“text” is missing","id":"a3","version":1}"#
    ),
    (
      #"{"question_id": "q1", "text": "t"}"#,
      #"{"error":"“id” is missing","id":null,"version":1}"#
    ),
    ("not JSON", #"{"error":"it is not valid JSON","id":null,"version":1}"#),
    (
      #"{"id": "a4", "question_id": "q1", "text": "t""#,
      #"{"error":"it is not valid JSON","id":null,"version":1}"#
    ),
    ("", #"{"error":"it is not valid JSON","id":null,"version":1}"#),
  ])
  func `a line that cannot be used says why`(input: String, result: String) {
    let line = batch.line(input)
    #expect(!line.isResult)
    #expect(line.text == result)
  }

  @Test(arguments: [
    #"{"id": "a5", "question_id": "q1", "text": 7}"#,
    #"{"id": "a5", "question_id": "q1", "text": null}"#,
  ])
  func `a text that is none is named`(input: String) {
    let line = batch.line(input)
    #expect(!line.isResult)
    #expect(line.text.contains("“text”"))
    #expect(line.text.hasSuffix(#""id":"a5","version":1}"#))
  }

  @Test func `a line that is no text names its first wrong byte`() {
    let bytes = Array(#"{"id": "é"#.utf8) + [0xFF] + Array(#""}"#.utf8)
    let line = batch.line(bytes: bytes)
    #expect(!line.isResult)
    #expect(
      line.text
        == #"{"error":"not UTF-8 text: byte 10 fits no character","id":null,"version":1}"#)
  }

  @Test func `bytes that are text give what the text gives`() {
    let input = #"{"id": "é", "question_id": "q1", "text": "Because it is so 👩‍👩‍👧."}"#
    #expect(batch.line(bytes: Array(input.utf8)).text == batch.line(input).text)
  }

  @Test func `of two questions with one name the later counts`() throws {
    let later = try Self.batch([
      Question(id: "q1", kind: .technical, prompt: "Why?"),
      Question(id: "q1", kind: .screening, prompt: "Why?"),
    ])
    let line = later.line(#"{"id": "a", "question_id": "q1", "text": "t"}"#)
    #expect(line.text.contains(#""kind":"screening""#))
  }
}
