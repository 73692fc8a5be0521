// SPDX-License-Identifier: Apache-2.0

import Foundation
import ModelServer
import TestSupport
import Testing

@Suite(.serialized) struct ModelCommandTests {
  @Test
  func
    `a model that is tried by its address is told with what it can do, and the program ends cleanly`()
    async throws
  {
    let server = try ModelServer(
      .answer(#"{"object":"list","data":[{"id":"tiny"}]}"#), .good("ready"),
      .good((1...40).map(String.init).joined(separator: " "), usage: (20, 80)),
      .failure(400, "response_format json_schema is unknown"),
      .good(#"{"level": 4, "why": "plain"}"#),
      .good("Here: {'level': 4, 'why': 'plain'}"))
    let folder = try TemporaryFolder()
    let check = try await Tool.run(
      "model", "check", "--url", server.url, "--model", "tiny", in: folder)
    #expect(check.status == 0, "\(check.errors)")
    for words in [
      "✓ list of models: 1 listed, tiny among them", "✓ words: “ready”", "✓ stream: word by word",
      "✓ schema: the server takes an object with a schema beside it",
      "✓ object by words alone: the object fits",
      "time to first token",
    ] {
      #expect(check.output.contains(words), "\(words) in \(check.output)")
    }
    #expect(server.requests.count == 6)
    let log = try await Tool.run("model", "log", "--words", in: folder)
    let lines = log.output.flattened
    #expect(lines.contains("user: Reply with the word: ready"), "\(lines)")
    #expect(lines.components(separatedBy: "tiny at \(server.url)").count == 5)
  }

  @Test func `a check as JSON is one object`() async throws {
    let server = try ModelServer(.failure(404, "no list"), .good("hello"))
    let check = try await Tool.run(
      "model", "check", "--url", server.url, "--model", "tiny", "--json")
    #expect(check.status == 0)
    let value = try JSONSerialization.jsonObject(with: check.outputBytes) as? [String: Any]
    #expect(value?["isLoopback"] as? Bool == true)
    #expect((value?["results"] as? [Any])?.count == 5)
  }

  @Test func `no connection is a status, and no failure`() async throws {
    let folder = try TemporaryFolder()
    let status = try await Tool.run("model", "status", in: folder)
    #expect(status.status == 0, "\(status.errors)")
    #expect(status.output.hasPrefix("No language model is connected."))
    let check = try await Tool.run("model", "check", in: folder)
    #expect(check.status == 64)
  }

  @Test func `nobody there is exit code 1 with what to do`() async throws {
    let server = try ModelServer(.good("ready"))
    let url = server.url
    server.stop()
    let check = try await Tool.run("model", "check", "--url", url, "--model", "tiny")
    #expect(check.status == 1)
    #expect(check.output.replacing("\n", with: " ").contains("Start the server"))
  }

  @Test func `a key is sent and shown nowhere`() async throws {
    let server = try ModelServer(.failure(401, "Incorrect key sk-hidden-1"))
    let check = try await Tool.run(
      "model", "check", "--url", server.url, "--model", "tiny", "--key-from", "TINY_KEY",
      environment: ["TINY_KEY": "sk-hidden-1"])
    #expect(check.status == 1)
    #expect(server.requests.allSatisfy { $0.headers["authorization"] == "Bearer sk-hidden-1" })
    #expect(!check.output.contains("hidden") && !check.errors.contains("hidden"))
    #expect(check.output.replacing("\n", with: " ").contains("refused the key"))
  }

  @Test(arguments: [
    (["--url", "http://192.0.2.7/v1", "--model", "x"], "--allow-remote"),
    (["--url", "http://2130706433/v1", "--model", "x"], "four numbers"),
    (["--url", "http://127.0.0.1/v1?key=abc", "--model", "x"], "question mark"),
    (["--url", "http://a:b@127.0.0.1/v1", "--model", "x"], "password"),
    (["--url", "http://127.0.0.1/v1"], "go together"),
    (
      ["--url", "http://127.0.0.1/v1", "--model", "x", "--key-from", "sk-abc"], "name of a variable"
    ),
    (["--url", "http://127.0.0.1/v1", "--model", "x", "--patience", "1"], "5 to 600"),
  ])
  func `bad input is exit code 64 with what would be right`(arguments: [String], words: String)
    async throws
  {
    let folder = try TemporaryFolder()
    for command in ["check", "connect"] {
      let process = try ToolProcess(["model", command] + arguments, folder: folder)
      let end = try await process.end(within: .seconds(60))
      #expect(end.status == 64, "\(end.errors)")
      #expect(end.errors.replacing("\n", with: " ").contains(words), "\(end.errors)")
    }
  }
}
