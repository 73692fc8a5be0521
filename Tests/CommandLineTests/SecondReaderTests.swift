// SPDX-License-Identifier: Apache-2.0

import Foundation
import LanguageModel
import ModelServer
import Storage
import TestSupport
import Testing

/// A language model as second reader in the terminal, where nobody listens at its address.
@Suite(.serialized) struct SecondReaderTests {
  /// An address of this machine at which nothing listens.
  private static let dead = ["--reader", "http://127.0.0.1:9/v1", "--reader-model", "none"]

  @Test func `without its model an answer is read as ever, and the reason is given`() async throws {
    let plain = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.strong))
    let both = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", Self.dead[0], Self.dead[1], Self.dead[2],
      Self.dead[3], input: .text(Answers.strong))
    #expect(both.status == 0)
    var object = try #require(
      try JSONSerialization.jsonObject(with: both.outputBytes) as? [String: Any])
    let second = try #require(object.removeValue(forKey: "secondReading") as? [String: Any])
    let own = try #require(
      try JSONSerialization.jsonObject(with: plain.outputBytes) as? [String: Any])
    #expect(NSDictionary(dictionary: object) == NSDictionary(dictionary: own))
    #expect(second["score"] as? Int == own["score"] as? Int)
    #expect((second["calls"] as? Int ?? 9) <= 2, "no more than two calls into the void")
    let text = try await Tool.run(
      "assess", "--question", "ps-onboarding", Self.dead[0], Self.dead[1], Self.dead[2],
      Self.dead[3], input: .text(Answers.strong))
    #expect(text.output.contains("Void: no answer"))
    #expect(text.output.contains("The levels of our own reader stand."))
  }

  @Test func `a model is named whole or not at all`() async throws {
    let half = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--reader", "http://127.0.0.1:9/v1",
      input: .text("x"))
    #expect(half.status == 64)
    #expect(half.errors.contains("--reader and --reader-model go together"))
    let key = try await Tool.run(
      "assess", "--question", "ps-onboarding", Self.dead[0], Self.dead[1], Self.dead[2],
      Self.dead[3], "--reader-key-from", "NO_SUCH_KEY", input: .text("x"))
    #expect(key.status == 64)
    #expect(key.errors.contains("the variable NO_SUCH_KEY is not set"))
  }

  @Test func `every call is in the log word for word, and what is sent is said first`() async throws
  {
    let server = try ModelServer(.good("no judgement"))
    let folder = try TemporaryFolder()
    let read = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--reader", server.url, "--reader-model", "tiny",
      "--data", "data", input: .text(Answers.strong), in: folder)
    #expect(read.status == 0, "\(read.errors)")
    let said = read.errors.flattened
    #expect(said.contains("tiny at \(server.url) reads as well"))
    #expect(
      said.contains("nothing leaves it") && said.contains("numbered sentences of your answer"))
    let log = try RoundStore(folder: folder.path(of: "data")).modelCalls().compactMap(\.call)
    #expect(!log.isEmpty)
    #expect(log.allSatisfy { $0.purpose == .secondReading && $0.url == server.url })
    #expect(log.last?.messages.last?.content.contains("before I touch anything") == true)
    let words = try await Tool.run("model", "log", "--words", "--data", "data", in: folder)
    #expect(words.output.contains("second reading, tiny at \(server.url)"))
  }

  @Test func `a command stops at its tokens, and one that has none left sends nothing`()
    async throws
  {
    let server = try ModelServer(.good("no judgement"))
    let read = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--reader", server.url, "--reader-model", "tiny",
      "--tokens", "200", input: .text(Answers.strong))
    #expect(read.status == 0, "\(read.errors)")
    #expect(read.output.flattened.contains("budget of the round is spent"))
    #expect(server.requests.isEmpty)
  }

  @Test func `an address elsewhere is refused before anything is sent or written`() async throws {
    let folder = try TemporaryFolder()
    let read = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--reader", "https://models.example/v1",
      "--reader-model", "large", "--data", "data", input: .text(Answers.strong), in: folder)
    #expect(read.status == 64)
    #expect(read.errors.contains("--allow-remote") && read.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "data")))
  }

  @Test func `the bench gives all figures when the model is gone`() async throws {
    let folder = try Self.labelled()
    let run = try await Tool.run(
      "assess", "bench", "--answers", "answers.jsonl", "--ratings", "ratings.jsonl", Self.dead[0],
      Self.dead[1], Self.dead[2], Self.dead[3], in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("our own reader"))
    #expect(run.output.contains("failed: "))
    #expect(run.output.contains("no price was given"))
  }

  @Test func `each call of the bench is in the log, and it stops at its tokens`() async throws {
    let server = try ModelServer(.good("no judgement"))
    let folder = try Self.labelled()
    let bench = [
      "assess", "bench", "--answers", "answers.jsonl", "--ratings", "ratings.jsonl", "--reader",
      server.url, "--reader-model", "tiny", "--data", "data",
    ]
    let run = try await ToolProcess(bench, folder: folder).end(within: .seconds(120))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.flattened.contains("tiny at \(server.url) reads as well"))
    let log = try RoundStore(folder: folder.path(of: "data")).modelCalls().compactMap(\.call)
    #expect(!log.isEmpty && log.allSatisfy { $0.purpose == .secondReading })
    #expect(log.last?.messages.last?.content.contains("before I touch anything") == true)
    let asked = server.requests.count
    let poor = try await ToolProcess(bench + ["--tokens", "200"], folder: folder)
      .end(within: .seconds(120))
    #expect(poor.status == 0, "\(poor.errors)")
    #expect(server.requests.count == asked)
  }

  /// A folder with an answer and its rating.
  private static func labelled() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let answer = ["id": "a-1", "question_id": "ps-onboarding", "text": Answers.strong]
    try JSONSerialization.data(withJSONObject: answer)
      .write(to: URL(filePath: folder.path(of: "answers.jsonl")))
    let rating: [String: Any] = [
      "id": "a-1", "rater": "r1", "band": 5, "levels": ["PS1": 4], "flags": [String](),
    ]
    try JSONSerialization.data(withJSONObject: rating)
      .write(to: URL(filePath: folder.path(of: "ratings.jsonl")))
    return folder
  }
}
