// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct BenchTests {
  private let texts = ["a-1": Answers.strong, "a-2": "", "b-1": Answers.french, "b-2": "Look."]

  /// Returns lines of JSON.
  private func lines(_ objects: [[String: Any]]) throws -> Data {
    try objects.reduce(into: Data()) { data, object in
      data += try JSONSerialization.data(withJSONObject: object, options: .sortedKeys)
      data += Data("\n".utf8)
    }
  }

  /// Returns a folder with answers, of which b-2 has no rating, and ratings, of which z-9 has no answer.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let answers = texts.sorted { $0.key < $1.key }.map { id, text in
      ["id": id, "question_id": "ps-onboarding", "text": text]
    }
    let bands = [("a-1", 5), ("a-2", 1), ("b-1", 2), ("z-9", 3)]
    let ratings = bands.flatMap { id, band in
      ["r1", "r2"].map { rater -> [String: Any] in
        ["id": id, "rater": rater, "band": band, "levels": ["PS1": 3], "flags": ["no_metrics"]]
      }
    }
    try lines(answers).write(to: URL(filePath: folder.path(of: "answers.jsonl")))
    try lines(ratings).write(to: URL(filePath: folder.path(of: "ratings.jsonl")))
    return folder
  }

  @Test func `the figures are those of the answers as a batch reads them`() async throws {
    let folder = try folder()
    let bench = try await Tool.run(
      "assess", "bench", "--answers", "answers.jsonl", "--ratings", "ratings.jsonl", "--json",
      "--rows", "rows.csv", in: folder)
    #expect(bench.status == 0)
    #expect(bench.errors == "")
    let report = try object(bench.output)
    #expect(report["version"] as? Int == 1)
    #expect(report["answers"] as? Int == 3)
    #expect(report["unratedAnswers"] as? [String] == ["b-2"])
    #expect(report["ratingsWithoutAnswer"] as? [String] == ["z-9"])
    let whole = try #require(report["whole"] as? [String: Any])
    #expect(whole["notScored"] as? Int == 1)

    let batch = try await Tool.run("assess", "--batch", "answers.jsonl", in: folder)
    let results = try batch.output.split(separator: "\n").map { try AssessmentResult($0) }
    let rows = try String(contentsOfFile: folder.path(of: "rows.csv"), encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.components(separatedBy: ",") }
    #expect(rows.map { $0[0] } == ["a-1", "a-2", "b-1"])
    for (row, result) in zip(rows, results) {
      #expect(row[0] == result.id)
      #expect(row[8] == result.band.map { "\($0)" } ?? "")
      #expect(row[9] == result.score.map { "\($0)" } ?? "")
      let levels = result.criteria.sorted { $0.id < $1.id }
        .map { "\($0.id):\($0.level.map { "\($0)" } ?? "-")" }
      #expect(row[11] == levels.joined(separator: " "))
      #expect(row[13] == result.flags.map(\.id).sorted().joined(separator: " "))
      #expect(row[14] == row[15], "every quote is exact")
    }
  }

  @Test func `the tables fit the terminal and say what was left out`() async throws {
    let folder = try folder()
    let answers = try Data(contentsOf: URL(filePath: folder.path(of: "answers.jsonl")))
    let ended = try await Tool.run(
      "assess", "bench", "--ratings", "ratings.jsonl", "--answers", "-", "--worst", "1",
      input: .bytes(answers), in: folder)
    #expect(ended.status == 0)
    #expect(ended.output.contains("Left out: 1 answer (b-2) without a rating."))
    #expect(ended.output.contains("Left out: ratings of 1 answer (z-9) not in the file."))
    #expect(ended.output.contains("1 answer got no score and counts as band 1."))
    #expect(ended.output.contains("words a second on one core"))
    #expect(ended.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `a bad line is 65 and named, a missing file 66`() async throws {
    let folder = try folder()
    try Data("{}\n".utf8).write(to: URL(filePath: folder.path(of: "bad.jsonl")))
    let bad = try await Tool.run(
      "assess", "bench", "--answers", "answers.jsonl", "--ratings", "bad.jsonl", in: folder)
    #expect(bad.status == 65)
    #expect(bad.errors == "windtunnel: bad.jsonl, line 1: “id” is missing\n")
    let missing = try await Tool.run(
      "assess", "bench", "--answers", "nothing.jsonl", "--ratings", "ratings.jsonl", in: folder)
    #expect(missing.status == 66)
    #expect(missing.errors == "windtunnel: there is no file nothing.jsonl\n")
    let questions = try await Tool.run(
      "assess", "bench", "--answers", "answers.jsonl", "--ratings", "ratings.jsonl",
      "--questions", "bad.jsonl", in: folder)
    #expect(questions.status == 65)
    #expect(questions.errors.contains("bad.jsonl"))
    #expect(bad.output + missing.output + questions.output == "")
  }

  @Test(arguments: [
    (["--answers", "a"], "--ratings"), (["--ratings", "r"], "--answers"),
    (["--answers", "a", "--ratings", "r", "--question", "q"], "--question"),
    (["--answers", "a", "--ratings", "r", "--batch", "b"], "--batch"),
    (["--answers", "a", "--ratings", "r", "--group-by", "mood"], "“mood”"),
    (["--answers", "a", "--ratings", "r", "--worst=-1"], "-1"),
    (["--answers", "-", "--ratings", "-"], "standard input"),
    (["--answers", "a", "--ratings", "r", "--rows", "-"], "--rows"),
    (["--answers", "a", "--ratings", "r", "extra"], "extra"),
  ])
  func `wrong usage is 64`(arguments: [String], word: String) async throws {
    let process = try ToolProcess(["assess", "bench"] + arguments, folder: try TemporaryFolder())
    let ended = try await process.end(within: .seconds(60))
    #expect(ended.status == 64)
    #expect(ended.output == "")
    #expect(ended.errors.contains(word), "\(ended.errors)")
  }

  @Test func `rows that cannot be written are 1, and nothing is printed`() async throws {
    let ended = try await Tool.run(
      "assess", "bench", "--answers", "answers.jsonl", "--ratings", "ratings.jsonl", "--rows",
      "nowhere/rows.csv", in: try folder())
    #expect(ended.status == 1)
    #expect(ended.output == "")
    #expect(ended.errors.hasPrefix("windtunnel: nowhere/rows.csv cannot be written"))
  }

  @Test func `an answer is still read wherever it stands among the options`() async throws {
    let folder = try TemporaryFolder()
    for name in ["bench", "bench.txt"] {
      try Data(Answers.strong.utf8).write(to: URL(filePath: folder.path(of: name)))
    }
    let expected = try await Tool.run(
      "assess", "--question", "ps-onboarding", "--json", input: .text(Answers.strong))
    #expect(expected.status == 0)
    for arguments in [
      ["assess", "--question", "ps-onboarding", "--json", "bench.txt"],
      ["assess", "bench.txt", "--json", "--question", "ps-onboarding"],
      ["assess", "--json", "./bench", "--question", "ps-onboarding"],
    ] {
      let process = try ToolProcess(arguments, folder: folder)
      let ended = try await process.end(within: .seconds(60))
      #expect(ended.output == expected.output, "\(arguments)")
    }
  }

  @Test func `help is what its golden file says`() async throws {
    let help = try await Tool.run("assess", "bench", "--help")
    let difference = try GoldenFile("help-assess-bench.txt").difference(from: help.output)
    #expect(help.status == 0)
    #expect(difference == nil)
  }
}
