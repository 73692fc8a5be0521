// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct HelpTests {
  @Test(arguments: [
    "", "serve", "rehearse", "assess", "check", "packs", "packs list", "packs validate", "data",
    "data export", "data check", "data erase", "economics", "economics memory",
    "economics compare", "economics coldstart", "economics retrieval", "economics edge",
    "economics predict", "economics catalogue", "defend", "case", "case list", "case generate",
    "case ask", "screen", "timeline", "drill", "drill session", "plan", "story", "readiness",
    "simulate", "plan-capacity", "doctor", "model", "model connect", "model check", "model status",
    "model off", "model log", "campaign", "campaign start", "campaign cv", "campaign go",
    "campaign show", "campaign run", "report",
  ])
  func `help is what its golden file says`(command: String) async throws {
    let folder = try TemporaryFolder()
    let words = command.split(separator: " ").map(String.init)
    let process = try ToolProcess(words + ["--help"], folder: folder)
    let help = try await process.end(within: .seconds(60))
    #expect(help.status == 0)
    #expect(help.errors == "")
    let name = (["help"] + words).joined(separator: "-")
    let difference = try GoldenFile("\(name).txt").difference(from: help.output)
    #expect(difference == nil)
  }

  /// A line that the help breaks by itself begins at the edge, and a shell takes it for a command of its own.
  @Test(arguments: [
    "", "campaign", "case ask", "defend", "economics", "economics coldstart", "economics compare",
    "economics cost", "economics edge", "economics latency", "economics retrieval",
    "economics throughput", "model", "plan", "plan-capacity", "screen", "simulate", "story",
    "timeline",
  ])
  func `an example can be pasted at 80 columns`(command: String) async throws {
    let words = command.split(separator: " ").map(String.init)
    let process = try ToolProcess(words + ["--help"], folder: try TemporaryFolder())
    let help = try await process.end(within: .seconds(60)).output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let examples = lines.drop { !$0.hasPrefix("Example") }.dropFirst().prefix { !$0.isEmpty }
    #expect(!examples.isEmpty)
    #expect(examples.allSatisfy { $0.hasPrefix("  ") }, "\(examples)")
  }

  @Test func `the program alone shows its help, and help of a command is the same either way`()
    async throws
  {
    let alone = try await Tool.run()
    let asked = try await Tool.run("--help")
    #expect(alone.status == 0)
    #expect(alone.output == asked.output)
    let command = try await Tool.run("help", "assess")
    let option = try await Tool.run("assess", "--help")
    #expect(command.output == option.output)
  }

  @Test func `the version is a line`() async throws {
    let version = try await Tool.run("--version")
    #expect(version.status == 0)
    #expect(version.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion scripts are made for every shell`(shell: String) async throws {
    let script = try await Tool.run("--generate-completion-script", shell)
    #expect(script.status == 0)
    for word in ["windtunnel", "rehearse", "assess", "batch", "coach", "mooncake"] {
      #expect(script.output.contains(word), "\(word)")
    }
    guard shell == "bash", FileManager.default.isExecutableFile(atPath: "/bin/bash") else { return }
    let folder = try TemporaryFolder()
    try script.outputBytes.write(to: URL(filePath: folder.path(of: "completion")))
    let bash = Process()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = ["-n", folder.path(of: "completion")]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0, "bash can read it")
  }
}
