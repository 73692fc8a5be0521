// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Reports
import Testing

struct PassageBatchTests {
  private let batch: PassageBatch

  init() throws {
    let questions = """
      [{"id": "q1", "kind": "chess", "prompt": "Revenue was 400 euros and is 300 euros. Why?"},
       {"id": "q2", "prompt": "Why?", "exhibits": null}]
      """
    batch = PassageBatch(grounds: try QuestionFile.grounds(in: questions, name: "questions"))
  }

  private func line(_ input: String) -> BatchLine { batch.line(bytes: Array(input.utf8)) }

  private func object(_ line: BatchLine) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(line.text.utf8)) as? [String: Any] ?? [:]
  }

  /// 70e9 x 2 bytes = 140 GB.
  private static let words = "a 70B model in bf16 is 140 GB of weights."

  @Test(arguments: [
    #""question_id": null, "#, "", #""question_id": "q1", "#, #""question_id": "q2", "#,
  ])
  func `a passage works with any question and with none`(question: String) throws {
    let line = line(#"{"id": "p1", \#(question)"text": "Café: \#(Self.words)"}"#)
    #expect(line.isResult)
    let result = try object(line)
    #expect(result["id"] as? String == "p1")
    #expect(result["version"] as? Int == 1)
    let claims = try #require(result["claims"] as? [[String: Any]])
    #expect(claims.contains { $0["verdict"] as? String == "right" })
    let bytes = Array("Café: \(Self.words)".utf8)
    for claim in claims {
      let quote = try #require(claim["quote"] as? [String: Any])
      let (start, end) = (try #require(quote["start"] as? Int), try #require(quote["end"] as? Int))
      #expect(quote["text"] as? String == String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }

  @Test(arguments: [
    (
      #"{"id": "a", "question_id": "none", "text": "t"}"#,
      #"{"error":"there is no question “none”","id":"a","version":1}"#
    ),
    (#"{"id": "b"}"#, #"{"error":"“text” is missing","id":"b","version":1}"#),
    (#"{"text": "t"}"#, #"{"error":"“id” is missing","id":null,"version":1}"#),
    ("no JSON", #"{"error":"it is not valid JSON","id":null,"version":1}"#),
  ])
  func `a line that cannot be used says why`(input: String, result: String) {
    let line = line(input)
    #expect(!line.isResult)
    #expect(line.text == result)
  }

  @Test func `a line that is no text names its first wrong byte`() {
    let line = batch.line(bytes: Array(#"{"id": ""#.utf8) + [0xFF] + Array(#""}"#.utf8))
    #expect(
      line.text == #"{"error":"not UTF-8 text: byte 8 fits no character","id":null,"version":1}"#)
  }

  @Test(arguments: ["", "No number here.", "10^40 of 1e400 and NaN GB at -∞ €"])
  func `a hostile passage gives a line of JSON`(text: String) throws {
    let line = line(#"{"id": "h", "text": "\#(text)"}"#)
    #expect(line.isResult)
    #expect(try object(line)["claims"] is [Any])
  }
}
