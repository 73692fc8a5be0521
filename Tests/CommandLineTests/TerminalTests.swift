// SPDX-License-Identifier: Apache-2.0

import Practice
import Foundation
import InterviewContent
import Rehearsal
import Storage
import TestSupport
import Testing

/// What a person sees at a real terminal: the clock in the prompt, bold print, and questions before something is erased.
@Suite(.serialized) struct TerminalTests {
  /// Runs the program at a terminal; each text is typed once the piece before it has been shown, and the rest of the screen is returned.
  ///
  /// With `goesAway` the terminal is gone once the last piece has been shown, and the program gets no signal of it.
  private func session(
    _ arguments: [String], environment: [String: String] = ["TERM": "xterm"],
    _ dialogue: [(shown: String, typed: String)], until last: String, goesAway: Bool = false,
    in folder: TemporaryFolder
  ) async throws -> (screen: String?, status: Int32) {
    let process = Process()
    let screen = try await onThread { [environment] in
      let terminal = try PseudoTerminal()
      process.executableURL = Tool.program
      process.arguments = arguments
      process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin"]
        .merging(environment) { $1 }
      process.currentDirectoryURL = URL(filePath: folder.path)
      process.standardInput = terminal.programSide
      process.standardOutput = terminal.programSide
      process.standardError = terminal.programSide
      try process.run()
      var all = ""
      for (shown, typed) in dialogue {
        all += terminal.screen(until: shown) ?? ""
        try terminal.type(typed)
      }
      all += terminal.screen(until: last) ?? ""
      if goesAway { try terminal.close() }
      process.waitUntilExit()
      return all
    }
    return (screen, process.terminationStatus)
  }

  @Test func `the prompt shows the clock, and the scorecard is set in bold, after a guess`()
    async throws
  {
    let folder = try TemporaryFolder()
    let (screen, status) = try await session(
      ["rehearse", "--question", "ps-onboarding", "--data", "data"],
      [
        ("[10:00] ", "a note\n/begin\n"), ("[45:00] ", "I would look.\n/end\n"),
        ("without a guess.", "seven\n"), ("not “seven”", "4\n"),
      ],
      until: "Kept in the history as", in: folder)
    #expect(status == 0)
    #expect(screen?.contains("\u{1B}[1mProblem solving: band ") == true)
    let store = try RoundStore(folder: folder.path(of: "data"))
    #expect(try store.practice().selfAssessments.map(\.band?.rawValue) == [4])
  }

  @Test func `a terminal that goes away leaves the round open`() async throws {
    let folder = try TemporaryFolder()
    let (_, status) = try await session(
      ["rehearse", "--question", "ps-onboarding", "--data", "data"],
      [("[10:00] ", "/begin\n"), ("[45:00] ", "I would look.\n/time\n")], until: " left",
      goesAway: true, in: folder)
    #expect(status == 0)
    let store = try RoundStore(folder: folder.path(of: "data"))
    let id = try #require(try store.summaries().first?.id)
    let round = try #require(try store.round(id))
    #expect(round.end == nil)
    #expect(round.exchanges[0].draft.text == "I would look.")
  }

  @Test(arguments: [["TERM": "xterm", "NO_COLOR": "1"], ["TERM": "dumb"]])
  func `nothing is set in bold where that is not wanted`(environment: [String: String]) async throws
  {
    let (screen, status) = try await session(
      ["rehearse", "--question", "ps-onboarding", "--mode", "coach", "--data", "data"],
      environment: environment,
      [("> ", "/begin\n"), ("> ", "I would look.\n/end\n"), ("without a guess.", "\n")],
      until: "Kept in the history as", in: TemporaryFolder())
    #expect(status == 0)
    #expect(screen?.contains("Problem solving: band ") == true)
    #expect(screen?.contains("\u{1B}") == false)
  }

  @Test(arguments: [("erase\n", 0), ("yes\n", 1), ("\n", 1), ("\u{4}", 1)])
  func `erasing asks for the word`(typed: String, status: Int32) async throws {
    let folder = try TemporaryFolder()
    let begun = try await Tool.run(
      "rehearse", "--question", "ps-onboarding", "--data", "data", in: folder)
    #expect(begun.status == 0)
    let (screen, ended) = try await session(
      ["data", "erase", "--data", "data"], [("Type erase: ", typed)],
      until: status == 0 ? "was erased." : "nothing was erased", in: folder)
    #expect(ended == status)
    #expect(screen?.contains("This erases every round in data for good.") == true)
  }
}
