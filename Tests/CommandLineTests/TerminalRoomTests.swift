// SPDX-License-Identifier: Apache-2.0

import Quantities
import Foundation
import InterviewContent
import Rehearsal
import Storage
import TestSupport
import Testing

/// Rounds that are taken line by line, here through a pipe in place of a keyboard.
@Suite(.serialized) struct TerminalRoomTests {
  private func round(in folder: TemporaryFolder) throws -> Round {
    let store = try RoundStore(folder: folder.path(of: "data"))
    guard let id = try store.summaries().first?.id, let round = try store.round(id) else {
      throw NoRound()
    }
    return round
  }

  private func run(
    _ arguments: String..., lines: String, environment: [String: String] = [:],
    in folder: TemporaryFolder
  ) async throws -> Ended {
    let file = folder.path(of: "lines")
    try Data(lines.utf8).write(to: URL(filePath: file))
    let process = try ToolProcess(
      ["rehearse", "--data", "data"] + arguments,
      input: try FileHandle(forReadingFrom: URL(filePath: file)), environment: environment,
      folder: folder)
    return try await process.end(within: .seconds(120))
  }

  @Test func `lines become notes, then the answer, and the round ends on command`() async throws {
    let folder = try TemporaryFolder()
    let ended = try await run(
      "--question", "ps-onboarding",
      lines:
        "first note\n/time\nsecond note\n /begin \nCafé 👩‍💻: I would look\n\nat the sign-on step.\n/time\n/end\n",
      in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let round = try round(in: folder)
    #expect(round.notes.text == "first note\nsecond note")
    #expect(round.exchanges[0].answer?.text == "Café 👩‍💻: I would look\n\nat the sign-on step.")
    #expect(round.end?.reason == .person)
    #expect(ended.output.contains("Problem solving: band "))
    #expect(ended.output.contains("at the sign-on step."))
    for words in ["Preparation. Write notes", "10:00 left", "45:00 left", "Kept in the history as"]
    {
      #expect(ended.errors.contains(words), "\(words)")
    }
    #expect(!ended.errors.contains("\u{1B}"), "no colour in a pipe")
  }

  @Test func `a word behind a slash is for the program, and one can leave and come back`()
    async throws
  {
    let folder = try TemporaryFolder()
    let ended = try await run(
      "--question", "ps-onboarding",
      lines: "a note\n/begin\nI would look.\n/help\n/leave\nthis is not read\n", in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let round = try round(in: folder)
    #expect(round.end == nil)
    #expect(round.exchanges[0].draft.text == "I would look.")
    for words in ["There is no /help; there are", "The round has not ended: its clock"] {
      #expect(ended.errors.contains(words), "\(words)")
    }
  }

  @Test func `data of a case are asked for in words, in both phases`() async throws {
    let folder = try TemporaryFolder()
    let ended = try await run(
      "--case", "onboarding-conversion", "--seed", "7",
      lines:
        "a note\n/ask conversion by region\n/ask the weather\n/begin\nI would look.\n/ask conversion by week\nThen act.\n/end\n",
      in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let round = try round(in: folder)
    #expect(round.requests.map(\.words) == ["conversion by region", "conversion by week"])
    #expect(round.notes.text == "a note")
    #expect(round.exchanges[0].answer?.text == "I would look.\nThen act.")
    for words in ["Change log", "Asia-Pacific", "You can ask for", "Each table takes 0:20"] {
      #expect(ended.errors.contains(words), "\(words)")
    }
    #expect(ended.output.contains("Against the key"))
  }

  @Test func `sending an answer brings a follow-up or the end`() async throws {
    let folder = try TemporaryFolder()
    let replies = String(repeating: "I have nothing to add.\n/send\n", count: 5)
    let ended = try await run(
      "--question", "ps-onboarding", lines: "/begin\nI would look around.\n/send\n" + replies,
      in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let round = try round(in: folder)
    #expect(round.end?.reason == .complete)
    #expect((2...4).contains(round.exchanges.count))
    #expect(round.exchanges[0].answer?.text == "I would look around.")
    for exchange in round.exchanges.dropFirst() {
      #expect(exchange.answer?.text == "I have nothing to add.")
      let start = String(exchange.prompt.prefix(12))
      #expect(ended.errors.contains(start), "the follow-up was asked: \(start)")
    }
  }

  @Test func `a coach round says at once how an answer was read`() async throws {
    let folder = try TemporaryFolder()
    let ended = try await run(
      "--question", "ps-onboarding", "--mode", "coach",
      lines: "/begin\nI would look.\n/send\n/end\n",
      in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors.contains("no clock"))
    #expect(ended.errors.contains("Problem solving: band "))
  }

  @Test(arguments: [
    ("note\n/begin\nhalf an ans", "note", "half an ans"),
    ("note\n/begin\nwhole line\n", "note", "whole line"),
  ])
  func `the end of a file keeps what was written and ends the discussion`(
    lines: String, notes: String, answer: String?
  ) async throws {
    let folder = try TemporaryFolder()
    let ended = try await run("--question", "ps-onboarding", lines: lines, in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    let round = try round(in: folder)
    #expect(round.notes.text == notes)
    #expect(round.exchanges[0].answer?.text == answer)
    #expect(round.end?.reason == .person)
    #expect(round.scorecard != nil)
  }

  @Test(arguments: [("a note without an end", "a note without an end"), ("", "")])
  func `the end of the input in the preparation leaves the round open`(
    lines: String, notes: String
  ) async throws {
    let folder = try TemporaryFolder()
    let ended = try await run("--question", "ps-onboarding", lines: lines, in: folder)
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors.contains("--resume"))
    let round = try round(in: folder)
    #expect(round.notes.text == notes)
    #expect(round.end == nil)
    let resumed = try await run("--resume", lines: "more\n/begin\nan answer\n/end\n", in: folder)
    #expect(resumed.status == 0, "\(resumed.errors)")
    let again = try self.round(in: folder)
    #expect(again.notes.text == (notes.isEmpty ? "more" : notes + "\nmore"))
    #expect(again.exchanges[0].answer?.text == "an answer")
  }

  @Test func `a closed standard input leaves the round open`() async throws {
    let folder = try TemporaryFolder()
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "\"$0\" rehearse --question ps-onboarding --data data <&- >/dev/null 2>&1",
      Tool.program.path(),
    ]
    shell.currentDirectoryURL = URL(filePath: folder.path)
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(try round(in: folder).end == nil)
  }

  @Test func `a killed round is resumed where it was`() async throws {
    let folder = try TemporaryFolder()
    let keyboard = Pipe()
    let process = try ToolProcess(
      ["rehearse", "--question", "ps-onboarding", "--data", "data"], input: keyboard, folder: folder
    )
    try keyboard.fileHandleForWriting.write(
      contentsOf: Data("a note\n/begin\nfirst line\nsecond line\n".utf8))
    try await waitUntil {
      try self.round(in: folder).exchanges[0].draft.text.hasSuffix("second line")
    }
    process.send(SIGKILL)
    #expect(try await process.end(within: .seconds(60)).status == -SIGKILL)

    let before = try round(in: folder)
    #expect(before.end == nil)
    let resumed = try await run("--resume", lines: "third line\n/end\n", in: folder)
    #expect(resumed.status == 0, "\(resumed.errors)")
    #expect(resumed.errors.contains("What you wrote so far:\nfirst line\nsecond line"))
    let after = try round(in: folder)
    #expect(after.id == before.id)
    #expect(after.startedAt == before.startedAt)
    #expect(after.discussionBeganAt == before.discussionBeganAt)
    #expect(after.exchanges[0].answer?.text == "first line\nsecond line\nthird line")
  }

  /// An hour of discussion without preparation becomes 3 s; 3 s of grace follow.
  @Test func `the clock runs out while nobody types, and the draft is taken`() async throws {
    let folder = try TemporaryFolder()
    let keyboard = Pipe()
    try keyboard.fileHandleForWriting.write(contentsOf: Data("typed in time\n".utf8))
    let process = try ToolProcess(
      ["rehearse", "--question", "scr-engagement-drop", "--data", "data"], input: keyboard,
      environment: ["WINDTUNNEL_CLOCK_SPEED": "1200"], folder: folder)
    let ended = try await process.end(within: .seconds(120))
    try keyboard.fileHandleForWriting.close()
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors.contains("The time is up; your draft was taken as it stood."))
    #expect(ended.errors.ranges(of: "Your answer, line by line").count == 1)
    let round = try round(in: folder)
    #expect(round.end?.reason == .timeUp)
    #expect(round.exchanges[0].answer?.text == "typed in time")
    let end = try #require(round.end?.at.millisecondsSince1970)
    let deadline = try #require(round.deadline?.millisecondsSince1970)
    #expect(deadline == round.startedAt.millisecondsSince1970 + 3_000)
    #expect(end >= deadline + 3_000)
  }

  /// Ten minutes of preparation become 1 s.
  @Test func `the preparation ends by itself, and is announced once`() async throws {
    let folder = try TemporaryFolder()
    let keyboard = Pipe()
    let process = try ToolProcess(
      ["rehearse", "--question", "ps-onboarding", "--data", "data"], input: keyboard,
      environment: ["WINDTUNNEL_CLOCK_SPEED": "600"], folder: folder)
    try await waitUntil { process.errorsSoFar.contains("Your answer, line by line") }
    try keyboard.fileHandleForWriting.close()
    let ended = try await process.end(within: .seconds(120))
    #expect(ended.status == 0, "\(ended.errors)")
    #expect(ended.errors.ranges(of: "Preparation. Write notes").count == 1)
    #expect(ended.errors.ranges(of: "Your answer, line by line").count == 1)
    #expect(try round(in: folder).discussionBeganAt == nil)
  }
}

/// No round has been begun yet.
private struct NoRound: Error {}

/// Waits until a condition holds, for two minutes at most; a condition that throws does not hold yet.
///
/// On a busy machine this function itself may not run for minutes, so the condition has the last word and not the clock.
func waitUntil(_ condition: () throws -> Bool) async throws {
  let deadline = ContinuousClock.now + .seconds(120)
  while ContinuousClock.now < deadline {
    // What is waited for may be half there, such as a database that is being created.
    if (try? condition()) == true { return }
    try await Task.sleep(for: .milliseconds(20))
  }
  if (try? condition()) == true { return }
  Issue.record("what was waited for did not come within two minutes")
}
