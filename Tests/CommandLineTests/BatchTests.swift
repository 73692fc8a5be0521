// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct BatchTests {
  private let questions = """
    [{"id": "own-1", "kind": "problem_solving", "prompt": "Why did completion fall?", "exhibits": null},
     {"id": "own-2", "kind": "technical", "prompt": "How much memory does it take?"}]
    """

  /// Returns a line of a batch.
  private func line(_ id: String, _ question: String, _ text: String) throws -> Data {
    let object = ["id": id, "question_id": question, "text": text]
    return try JSONSerialization.data(withJSONObject: object) + Data("\n".utf8)
  }

  private func run(_ batch: Data) async throws -> (ended: Ended, lines: [Substring]) {
    let folder = try TemporaryFolder()
    try Data(questions.utf8).write(to: URL(filePath: folder.path(of: "questions.json")))
    let ended = try await Tool.run(
      "assess", "--questions", "questions.json", "--batch", "-", input: .bytes(batch), in: folder)
    return (ended, ended.output.split(separator: "\n"))
  }

  @Test func `every line in gives a line out in order, and a bad one does not stop the batch`()
    async throws
  {
    var batch = try line("a", "own-1", Answers.strong)
    batch += Data("this is not JSON\n".utf8)
    batch += try line("b", "none", Answers.strong)
    batch += Data("{\"id\": \"c\", \"question_id\": \"own-1\"}\n".utf8)
    batch += Data("{\"id\": \"d\", \"text\": \"".utf8) + [0xFF, 0xFE] + Data("\"}\n".utf8)
    batch += Data("\n   \r\n".utf8)
    batch += try line("e", "own-2", "")
    batch += try line("f", "own-1", Answers.french).dropLast()

    let (ended, lines) = try await run(batch)
    #expect(ended.status == 0)
    #expect(ended.errors == "windtunnel: 4 lines could not be assessed\n")
    let objects = try lines.map { try object($0) }
    #expect(objects.map { $0["id"] as? String } == ["a", nil, "b", "c", nil, "e", "f"])
    #expect(objects.allSatisfy { $0["version"] as? Int == 1 })
    #expect(
      objects.map { $0["error"] == nil } == [true] + .init(repeating: false, count: 4) + [
        true, true,
      ])
    #expect(objects.map { $0["line"] as? Int } == [nil, 2, 3, 4, 5, nil, nil])
    #expect(objects[1]["id"] is NSNull)
    #expect(objects[2]["error"] as? String == "there is no question “none”")
    #expect(objects[3]["error"] as? String == "“text” is missing")
    #expect(objects[4]["error"] as? String == "not UTF-8 text: byte 21 fits no character")
    #expect(try AssessmentResult(lines[0]).wrongQuotes(of: Answers.strong).isEmpty)
    #expect(try AssessmentResult(lines[6]).score == nil)
  }

  @Test func `a batch in which no line can be used is bad input, and a blank line is none`()
    async throws
  {
    let (bad, lines) = try await run(Data("no JSON\n\n  \t\r\n[]\n".utf8))
    #expect(bad.status == 65)
    #expect(bad.errors == "windtunnel: 2 lines could not be assessed\n")
    #expect(try lines.map { try object($0)["line"] as? Int } == [1, 4])
    let (blank, none) = try await run(Data("\n \r\n".utf8))
    #expect(blank.status == 0 && blank.errors == "" && none.isEmpty)
  }

  @Test func `a batch gives what each answer gives alone`() async throws {
    let batch = try line("x", "ps-onboarding", Answers.strong)
    let many = try await Tool.run("assess", "--batch", "-", input: .bytes(batch))
    let one = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.strong))
    #expect(many.output == one.output.replacing("\"id\":null", with: "\"id\":\"x\""))
  }

  @Test func `a long batch keeps its order, though its lines are worked on together`() async throws
  {
    let names = (0..<300).map { "a-\($0)" }
    let batch = try names.enumerated().reduce(into: Data()) {
      $0 += try line($1.element, "own-1", $1.offset % 7 == 0 ? Answers.strong : "Fine.")
    }
    let (ended, lines) = try await run(batch)
    #expect(ended.status == 0)
    #expect(try lines.map { try object($0)["id"] as? String } == names)
  }

  @Test func `blank exhibits are none`() async throws {
    let folder = try TemporaryFolder()
    let blank = """
      [{"id": "own-1", "kind": "behavioral", "prompt": "What did you drop?", "exhibits": " \\n"},
       {"id": "own-2", "kind": "behavioral", "prompt": "What did you drop?"}]
      """
    try Data(blank.utf8).write(to: URL(filePath: folder.path(of: "questions.json")))
    let batch = try line("a", "own-1", Answers.strong) + line("a", "own-2", Answers.strong)
    let ended = try await Tool.run(
      "assess", "--questions", "questions.json", "--batch", "-", input: .bytes(batch), in: folder)
    let lines = ended.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines[0].replacing("own-1", with: "own-2") == lines[1])
  }

  @Test func `an empty batch gives nothing`() async throws {
    let (ended, lines) = try await run(Data())
    #expect(ended.status == 0)
    #expect(lines.isEmpty)
    #expect(ended.errors == "")
  }

  @Test func `the list of questions is a questions file`() async throws {
    let folder = try TemporaryFolder()
    let list = try await Tool.run("packs", "list", "--json")
    try list.outputBytes.write(to: URL(filePath: folder.path(of: "questions.json")))
    let run = try await Tool.run(
      "assess", "--questions", "questions.json", "--batch", "-",
      input: .bytes(try line("a", "ps-onboarding", Answers.strong)), in: folder)
    #expect(run.status == 0)
    #expect(try AssessmentResult(run.output).question_id == "ps-onboarding")
  }
}
