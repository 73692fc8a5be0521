// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct ExplainTests {
  @Test func `every sentence of an answer is explained, in text and in JSON`() async throws {
    let text = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--explain", input: .text(Answers.strong))
    #expect(text.status == 0)
    #expect(text.errors == "")
    #expect(text.output.hasPrefix("Problem solving: "))
    #expect(text.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    for heading in ["Sentence by sentence", "Criterion by criterion", "Rule: "] {
      #expect(text.output.contains(heading), "\(heading)")
    }
    let run = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--explain", "--json", input: .text(Answers.strong))
    #expect(run.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    let sentences = try #require(object["sentences"] as? [[String: Any]])
    let bytes = Array(Answers.strong.utf8)
    for sentence in sentences {
      let quote = try #require(sentence["quote"] as? [String: Any])
      let (start, end) = try (
        #require(quote["start"] as? Int), #require(quote["end"] as? Int)
      )
      #expect(bytes[start..<end].elementsEqual((quote["text"] as? String ?? "").utf8))
    }
    #expect(text.output.contains("\(sentences.count). “"), "as many as in the text")
  }

  @Test func `the levels are those that the answer gets without an explanation`() async throws {
    let plain = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.strong))
    let explained = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--explain", "--json", input: .text(Answers.strong))
    let levels = try [plain, explained].map { run in
      let object = try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any]
      let criteria = try #require(object?["criteria"] as? [[String: Any]])
      return criteria.map { "\($0["id"] ?? "") \($0["level"] ?? "")" }
    }
    #expect(levels[0] == levels[1])
    #expect(!levels[0].isEmpty)
  }

  @Test(arguments: ["", "   \n", Answers.french, Answers.rightToLeft])
  func `an answer without anything to find is explained as well`(answer: String) async throws {
    for format in [[], ["--json"]] {
      let folder = try TemporaryFolder()
      try Data(answer.utf8).write(to: URL(filePath: folder.path(of: "answer.txt")))
      let arguments =
        ["assess", "--question", "ps-onboarding", "--explain"] + format + ["answer.txt"]
      let run = try await ToolProcess(arguments, folder: folder).end(within: .seconds(60))
      #expect(run.status == 0)
      #expect(!run.output.isEmpty)
    }
  }

  @Test func `a batch is not explained`() async throws {
    let run = try await Tool.run("assess", "--explain", "--batch", "-", input: .text(""))
    #expect(run.status == 64)
    #expect(run.errors.contains("--explain goes with --question"))
  }
}
