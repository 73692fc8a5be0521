// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// The exit codes of the contract: 64 wrong usage, 65 bad input, 66 a missing file, 1 anything else; each with one line on standard error.
@Suite(.serialized) struct ExitCodeTests {
  private func expectFailure(
    _ ended: Ended, _ code: Int32, naming words: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(ended.status == code, sourceLocation: sourceLocation)
    #expect(ended.output == "", sourceLocation: sourceLocation)
    #expect(ended.errors.hasPrefix("windtunnel: "), sourceLocation: sourceLocation)
    let lines = ended.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.count == 2 && lines[1].isEmpty, "one line: \(ended.errors)",
      sourceLocation: sourceLocation)
    for word in words {
      #expect(ended.errors.contains(word), "\(ended.errors)", sourceLocation: sourceLocation)
    }
  }

  private static let misuses: [([String], String)] = [
    (["--frobnicate"], "--frobnicate"), (["frobnicate"], "frobnicate"),
    (["assess"], "--question"), (["assess", "--question", "a", "--batch", "b"], "--question"),
    (["assess", "--question", "a", "--questions", "b"], "--questions"),
    (["assess", "--question", "ps-onboarding", "a.txt", "b.txt"], "b.txt"),
    (["assess", "--question"], "--question"), (["serve", "--port", "70000"], "70000"),
    (["serve", "--port", "http"], "http"), (["serve", "--port=-1"], "-1"),
    (["rehearse", "--json"], "--answers"), (["rehearse", "--keep"], "--answers"),
    (["rehearse", "--mode", "easy"], "real or coach"), (["rehearse", "--seed", "x"], "--seed"),
    (["rehearse", "--resume", "--stage", "technical"], "--resume"),
    (["rehearse", "--loop", "none", "--answers", "/dev/null"], "mistral-2026-article"),
    (["rehearse", "--stage", "none", "--answers", "/dev/null"], "problem-solving"),
    (
      [
        "rehearse", "--stage", "technical", "--question", "ps-onboarding", "--answers", "/dev/null",
      ],
      "problem_solving"
    ),
    (["check", "--question", "a", "--batch", "b"], "--question"),
    (["check", "--questions", "a"], "--batch"), (["check", "--batch", "a", "b.txt"], "b.txt"),
    (["data", "erase"], "--yes"), (["data", "frobnicate"], "frobnicate"),
  ]

  @Test(arguments: misuses)
  func `wrong usage is 64`(arguments: [String], word: String) async throws {
    let folder = try TemporaryFolder()
    let process = try ToolProcess(arguments, folder: folder)
    expectFailure(try await process.end(within: .seconds(60)), 64, naming: word)
  }

  @Test func `a misused command says where its help is`() async throws {
    let ended = try await Tool.run("assess", "--frobnicate")
    expectFailure(ended, 64, naming: "`windtunnel assess --help`")
  }

  @Test
  func `a word that is no command is told with the nearest, and the help of the command meant`()
    async throws
  {
    expectFailure(
      try await Tool.run("serv"), 64, naming: "no command “serv”, the nearest is serve;",
      "`windtunnel --help`")
    expectFailure(try await Tool.run("serv", "--port", "1"), 64, naming: "the nearest is serve;")
    expectFailure(
      try await Tool.run("campaign", "shwo"), 64, naming: "the nearest is show;",
      "`windtunnel campaign --help`")
    expectFailure(
      try await Tool.run("campaign", "show", "--frobnicate"), 64,
      naming: "`windtunnel campaign show --help`")
    let far = try await Tool.run("frobnicate")
    expectFailure(far, 64, naming: "there is no command “frobnicate”; see")
  }

  @Test func `a negative number is a wrong value, and no missing one`() async throws {
    let context = try await Tool.run("economics", "memory", "mistral-7b-v0.3", "--context", "-5")
    expectFailure(context, 64, naming: "context is “-5”")
    let rate = try await Tool.run("economics", "latency", "mistral-7b-v0.3", "--rate", "0")
    expectFailure(rate, 64, naming: "rate is “0”; it must be")
    expectFailure(try await Tool.run("serve", "--port", "-1"), 64, naming: "-1")
  }

  @Test func `an answer that is not UTF-8 is 65 and names the byte`() async throws {
    let bytes = Data("Café".utf8) + [0xE9] + Data(" latte".utf8)
    let input = try await Tool.run(
      "assess", "--question", "ps-onboarding", input: .bytes(bytes))
    expectFailure(input, 65, naming: "standard input", "byte 5", "UTF-8")
    let folder = try TemporaryFolder()
    try bytes.write(to: URL(filePath: folder.path(of: "latin1.txt")))
    let file = try await Tool.run("assess", "--question", "ps-onboarding", "latin1.txt", in: folder)
    expectFailure(file, 65, naming: "latin1.txt", "byte 5")
    let numbers = try await Tool.run("check", "latin1.txt", in: folder)
    expectFailure(numbers, 65, naming: "latin1.txt", "byte 5")
    let round = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--answers", "latin1.txt", in: folder)
    expectFailure(round, 65, naming: "latin1.txt", "byte 5")
  }

  @Test(arguments: [
    ("nonsense", "not valid JSON"), ("[]", "holds no question"),
    ("[{\"id\": \"a\", \"kind\": \"technical\"}]", "“prompt” is missing in item 1"),
    ("[{\"id\": \"a\", \"kind\": \"chess\", \"prompt\": \"p\"}]", "item 1"),
  ])
  func `a questions file with a mistake is 65`(text: String, message: String) async throws {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: URL(filePath: folder.path(of: "questions.json")))
    let batch = try await Tool.run(
      "assess", "--questions", "questions.json", "--batch", "-", in: folder)
    expectFailure(batch, 65, naming: "questions.json", message)
    let one = try await Tool.run("assess", "--question", "questions.json", in: folder)
    expectFailure(one, 65, naming: "questions.json", message)
  }

  @Test func `a file with two questions is not one question`() async throws {
    let folder = try TemporaryFolder()
    let two =
      "["
      + ["a", "b"].map { "{\"id\": \"\($0)\", \"kind\": \"technical\", \"prompt\": \"p\"}" }
      .joined(separator: ",") + "]"
    try Data(two.utf8).write(to: URL(filePath: folder.path(of: "two.json")))
    let ended = try await Tool.run("assess", "--question", "two.json", in: folder)
    expectFailure(ended, 65, naming: "two.json", "2 questions")
  }

  @Test func `an answers folder without an answer is 65`() async throws {
    let folder = try TemporaryFolder()
    let ended = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--answers", folder.path)
    expectFailure(ended, 65, naming: folder.path)
  }

  @Test func `a missing file is 66`() async throws {
    let folder = try TemporaryFolder()
    for arguments in [
      ["assess", "--question", "ps-onboarding", "nothing.txt"],
      ["assess", "--question", "ps-onboarding", "."], ["assess", "--batch", "nothing.jsonl"],
      ["assess", "--questions", "nothing.json", "--batch", "-"],
      ["check", "nothing.txt"], ["check", "--batch", "nothing.jsonl"],
      ["check", "--questions", "nothing.json", "--batch", "-"],
      ["rehearse", "--answers", "nothing.txt"], ["packs", "validate", "nothing"],
      ["packs", "list", "--packs", "nothing"],
    ] {
      let process = try ToolProcess(arguments, folder: folder)
      let ended = try await process.end(within: .seconds(60))
      expectFailure(ended, 66, naming: arguments.last == "." ? "folder" : "nothing")
    }
  }

  @Test func `an unknown question is 66 and the nearest is named`() async throws {
    let near = try await Tool.run("assess", "--question", "ps-onboard")
    expectFailure(near, 66, naming: "“ps-onboard”", "ps-onboarding")
    let check = try await Tool.run("check", "--question", "ps-onboard")
    expectFailure(check, 66, naming: "“ps-onboard”", "ps-onboarding")
    let far = try await Tool.run("assess", "--question", "zebra")
    expectFailure(far, 66, naming: "“zebra”", "windtunnel packs list")
  }

  @Test func `nothing to resume is 1`() async throws {
    expectFailure(try await Tool.run("rehearse", "--resume"), 1, naming: "no round is open")
  }

  @Test func `a full disk behind standard output is 1`() async throws {
    guard let full = FileHandle(forWritingAtPath: "/dev/full") else { return }
    let process = Process()
    process.executableURL = Tool.program
    process.arguments = ["packs", "list"]
    process.standardOutput = full
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    #expect(String(decoding: words, as: UTF8.self).hasPrefix("windtunnel: standard output"))
  }
}
