// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import TestSupport
import Testing

@Suite(.serialized) struct PacksTests {
  @Test func `the questions as JSON are what their golden file says`() async throws {
    let list = try await Tool.run("packs", "list", "--json")
    #expect(list.status == 0)
    let difference = try GoldenFile("packs-list.json").difference(from: list.output)
    #expect(difference == nil)
  }

  @Test func `there are questions of all kinds, one on a line`() async throws {
    let json = try await Tool.run("packs", "list", "--json")
    let questions = try JSONDecoder().decode([Question].self, from: json.outputBytes)
    #expect(questions.count >= 27)
    #expect(Set(questions.map(\.kind)) == Set(QuestionKind.allCases))
    let text = try await Tool.run("packs", "list")
    let lines = text.output.split(separator: "\n")
    let names = lines.map { $0.prefix { $0 != " " } }.map(String.init)
    #expect(names == questions.map(\.id.name))
  }

  @Test func `the packs inside the program are valid, their examples included`() async throws {
    let ended = try await Tool.run("packs", "validate")
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.output.contains("questions, \(QuestionKind.allCases.count) rubrics"))
  }

  private let question = """
    format: windtunnel/questions@1
    version: 2026-11-24
    provenance: {source: a test, date: 2026-11-24}
    questions:
      - id: my-question
        kind: technical
        prompt: How would you serve it?

    """

  @Test func `a folder of packs is laid over those inside the program`() async throws {
    let folder = try TemporaryFolder()
    try Data(question.utf8).write(to: URL(filePath: folder.path(of: "mine.yaml")))
    let valid = try await Tool.run("packs", "validate", folder.path)
    #expect(valid.status == 0, "\(valid.errors)")
    #expect(valid.output.hasPrefix("1 file in the folder"))
    let plain = try await Tool.run("packs", "list")
    let count = plain.output.split(separator: "\n").count
    #expect(valid.output.contains("\(count + 1) questions"))
    let list = try await Tool.run("packs", "list", "--packs", folder.path)
    #expect(list.output.contains("my-question"))
    let assessed = try await Tool.run(
      "assess", "--packs", folder.path, "--question", "my-question", "--json",
      input: .text("We would shard the weights over two devices."))
    #expect(try AssessmentResult(assessed.output).question_id == "my-question")
  }

  @Test func `a mistake in a pack is 65 with its file, its line and the mend`() async throws {
    let folder = try TemporaryFolder()
    let wrong = question.replacing("technical", with: "technicl")
    try Data(wrong.utf8).write(to: URL(filePath: folder.path(of: "mine.yaml")))
    for arguments in [
      ["packs", "validate", folder.path], ["packs", "list", "--packs", folder.path],
      ["assess", "--packs", folder.path, "--question", "ps-onboarding"],
      ["rehearse", "--packs", folder.path, "--answers", "/dev/null"],
      ["serve", "--packs", folder.path, "--port", "0"],
    ] {
      let process = try ToolProcess(arguments, folder: folder)
      let ended = try await process.end(within: .seconds(60))
      #expect(ended.status == 65, "\(arguments)")
      #expect(ended.output == "")
      #expect(ended.errors.hasPrefix("windtunnel: \(folder.path)/mine.yaml:6: "), "\(ended.errors)")
      #expect(ended.errors.contains("technicl") && ended.errors.contains("`technical`"))
    }
  }

  @Test func `every mistake in a folder is shown, one a line`() async throws {
    let folder = try TemporaryFolder()
    try Data(question.replacing("prompt", with: "promt").utf8)
      .write(to: URL(filePath: folder.path(of: "a.yaml")))
    try Data("format: windtunnel/chess@1\n".utf8).write(
      to: URL(filePath: folder.path(of: "b.yaml")))
    let ended = try await Tool.run("packs", "validate", folder.path)
    #expect(ended.status == 65)
    for file in ["a.yaml:7: ", "b.yaml:1: "] {
      #expect(ended.errors.contains("\(folder.path)/\(file)"), "\(ended.errors)")
    }
  }

  @Test func `a pack that is not UTF-8 is 65 with its line`() async throws {
    let folder = try TemporaryFolder()
    let bytes = Data(question.utf8) + [0xFF, 10]
    try bytes.write(to: URL(filePath: folder.path(of: "mine.yaml")))
    let ended = try await Tool.run("packs", "validate", folder.path)
    #expect(ended.status == 65)
    #expect(
      ended.errors
        == "windtunnel: \(folder.path)/mine.yaml:8: the file is not UTF-8 text; save it as UTF-8\n")
  }
}
