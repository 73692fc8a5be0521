// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Rounds that are taken from files, at once and without a clock to wait for.
@Suite(.serialized) struct RehearseTests {
  /// An answer and two replies to follow-ups in one file.
  private let script =
    Answers.strong + "\n---\nThe figures are those of the exhibit.\n---\nThen I would stop.\n"

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Data(script.utf8).write(to: URL(filePath: folder.path(of: "answers.txt")))
    return folder
  }

  private func run(_ arguments: String..., in folder: TemporaryFolder) async throws -> Ended {
    let process = try ToolProcess(["rehearse"] + arguments, folder: folder)
    return try await process.end(within: .seconds(120))
  }

  /// Returns the exchanges of a round in JSON as prompts and answers.
  private func exchanges(_ json: String) throws -> [(prompt: String, answer: String?)] {
    let exchanges = try object(json)["exchanges"] as? [[String: Any]] ?? []
    return exchanges.map { ($0["prompt"] as? String ?? "", $0["answer"] as? String) }
  }

  @Test func `a round from a file gives its answers and a scorecard`() async throws {
    let ended = try await run(
      "--question", "ps-onboarding", "--answers", "answers.txt", "--json", "--seed", "7",
      in: try folder())
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors == "")
    let round = try object(ended.output)
    #expect(round["version"] as? Int == 1)
    #expect(round["mode"] as? String == "real")
    #expect(round["stage"] as? String == "problem-solving")
    let exchanges = try exchanges(ended.output)
    #expect(exchanges.first?.answer == Answers.strong)
    #expect(exchanges.count <= 4)
    let scorecard = try #require(round["scorecard"] as? [String: Any])
    #expect(scorecard["question_id"] as? String == "ps-onboarding")
    #expect(scorecard["score"] as? Int != nil)
  }

  @Test func `a round on a question that is drawn from a number asks that question`() async throws {
    let ended = try await run(
      "--question", "cold-start-7", "--answers", "answers.txt", "--json", in: try folder())
    #expect(ended.status == 0, "\(ended.errors)")
    let question = try #require(try object(ended.output)["question"] as? [String: Any])
    #expect(question["id"] as? String == "cold-start-7")
    let none = try await run(
      "--question", "cold-start-x", "--answers", "answers.txt", in: try folder())
    #expect(none.status == 66)
  }

  @Test func `a round on a case gives its review`() async throws {
    let ended = try await run(
      "--case", "onboarding-conversion", "--seed", "42", "--answers", "answers.txt", "--json",
      in: try folder())
    #expect(ended.status == 0, "\(ended.errors)")
    let round = try object(ended.output)
    let made = try #require(round["case"] as? [String: Any])
    #expect(made["family"] as? String == "onboarding-conversion")
    #expect(made["seed"] as? Int == 42)
    #expect((made["review"] as? [String: Any])?["cause"] as? String != nil)
    let question = try #require(round["question"] as? [String: Any])
    #expect(question["id"] as? String == "onboarding-conversion-42")

    let text = try await run(
      "--case", "onboarding-conversion", "--seed", "42", "--answers", "answers.txt",
      in: try folder())
    #expect(text.output.contains("Against the key"))
  }

  @Test func `a case that cannot be is refused with the names there are`() async throws {
    let unknown = try await run("--case", "nothing", "--answers", "answers.txt", in: try folder())
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("onboarding-conversion"))
    let both = try await run(
      "--case", "pricing-test", "--question", "ps-onboarding", in: try folder())
    #expect(both.status == 64)
  }

  @Test func `the same seed gives the same round, apart from its name and its times`() async throws
  {
    let folder = try folder()
    var rounds: [String] = []
    for _ in 1...2 {
      let ended = try await run(
        "--stage", "problem-solving", "--answers", "answers.txt", "--json", "--seed", "12",
        in: folder)
      #expect(ended.status == 0)
      let id = try #require(try object(ended.output)["id"] as? String)
      let started = try #require(try object(ended.output)["started_at"] as? Int)
      rounds.append(
        ended.output.replacing(id, with: "ID").replacing("\(started)", with: "TIME"))
    }
    #expect(rounds[0] == rounds[1])
  }

  @Test func `a seed picks the question`() async throws {
    let folder = try folder()
    var questions: Set<String> = []
    for seed in ["0", "1", "2", "18446744073709551615"] {
      let ended = try await run(
        "--stage", "problem-solving", "--answers", "answers.txt", "--json", "--seed", seed,
        in: folder)
      let question = try object(ended.output)["question"] as? [String: Any]
      questions.insert(question?["id"] as? String ?? "")
    }
    #expect(questions.count == 4 && !questions.contains(""))
  }

  @Test func `a folder gives the answers in the order of their names, and the notes`() async throws
  {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("2.md", "Second"), ("1.txt", Answers.strong), ("notes.txt", "my notes"), ("other.csv", "no"),
    ] {
      try Data(text.utf8).write(to: URL(filePath: folder.path(of: name)))
    }
    let ended = try await run(
      "--question", "ps-onboarding", "--answers", folder.path, "--json", in: try self.folder())
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(try object(ended.output)["notes"] as? String == "my notes")
    let exchanges = try exchanges(ended.output)
    #expect(exchanges.first?.answer == Answers.strong)
    if exchanges.count > 1 { #expect(exchanges[1].answer == "Second") }
  }

  @Test func `a coach round is read the same way`() async throws {
    let ended = try await run(
      "--question", "ps-onboarding", "--mode", "coach", "--answers", "answers.txt", "--json",
      in: try folder())
    #expect(ended.status == 0)
    #expect(try object(ended.output)["mode"] as? String == "coach")
  }

  @Test func `the text of a round shows the words and the levels`() async throws {
    let ended = try await run(
      "--question", "ps-onboarding", "--answers", "answers.txt", in: try folder())
    #expect(ended.status == 0)
    for words in ["(machine):", "You:", "Café first", "Problem solving: band ", "Rubric "] {
      #expect(ended.output.contains(words), "\(words)")
    }
  }

  @Test func `a round from a file is kept only when asked`() async throws {
    let folder = try folder()
    let arguments = ["--question", "ps-onboarding", "--answers", "answers.txt", "--data", "data"]
    let first = try ToolProcess(["rehearse"] + arguments, folder: folder)
    #expect(try await first.end(within: .seconds(120)).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path(of: "data")))
    let second = try ToolProcess(["rehearse"] + arguments + ["--keep"], folder: folder)
    #expect(try await second.end(within: .seconds(120)).status == 0)
    let check = try await Tool.run("data", "check", "--data", "data", in: folder)
    #expect(check.output.hasPrefix("1 round, "))
  }

  @Test(arguments: ["", "\n", "---\n---\n---\n---\n---\n"])
  func `an empty answer is an answer`(text: String) async throws {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(filePath: folder.path(of: "answers.txt")))
    let ended = try await run(
      "--question", "ps-onboarding", "--answers", "answers.txt", "--json", in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let scorecard = try object(ended.output)["scorecard"] as? [String: Any]
    #expect(scorecard?["band"] as? Int == 1)
  }

  @Test func `an answer that no box takes is 65 and says how large it may be`() async throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "many words ", count: 50_000)
    try Data(text.utf8).write(to: URL(filePath: folder.path(of: "answers.txt")))
    let ended = try await run(
      "--question", "ps-onboarding", "--answers", "answers.txt", in: folder)
    #expect(ended.status == 65)
    #expect(
      ended.errors
        == "windtunnel: the text has 550000 bytes and the largest that fits is 524288; shorten it\n"
    )
  }
}
