// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct QuestionsCommandTests {
  @Test func `the list has a name for each family, as JSON and as text`() async throws {
    let run = try await Tool.run("questions", "list", "--json")
    #expect(run.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    let families = try #require(json["families"] as? [[String: String]])
    #expect(families.count > 100)
    let text = try await Tool.run("questions", "list")
    for id in families.compactMap({ $0["id"] }) { #expect(text.output.contains("  \(id): ")) }
  }

  @Test func `a question is shown with its guide, its truth and its origin`() async throws {
    let run = try await Tool.run("questions", "show", "talk-four-bits", "--seed", "7", "--json")
    #expect(run.status == 0)
    let json = try #require(
      try JSONSerialization.jsonObject(with: run.outputBytes) as? [String: Any])
    #expect(json["id"] as? String == "talk-four-bits-7")
    #expect((json["pushbacks"] as? [[String: Any]])?.count == 2)
    #expect((json["looksFor"] as? [String])?.isEmpty == false)
    let text = try await Tool.run("questions", "show", "talk-four-bits", "--seed", "7")
    #expect(text.output.contains("What a reader looks for"))
    #expect(text.output.contains("From: Windtunnel"))
  }

  @Test(arguments: [
    ["questions", "show", "no-such-family", "--seed", "1"],
    ["questions", "show", "talk-four-bits", "--seed", "-1"],
    ["questions", "show", "talk-four-bits"],
    ["questions", "show", "talk-four-bits", "--seed", "18446744073709551616"],
  ])
  func `wrong usage is 64 and one line`(words: [String]) async throws {
    let run = try await ToolProcess(words, folder: try TemporaryFolder()).end(within: .seconds(60))
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("windtunnel: "))
    #expect(run.errors.split(separator: "\n").count == 1)
  }
}
