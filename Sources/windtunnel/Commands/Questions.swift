// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import QuestionGeneration
import Reports

/// The command `windtunnel questions`.
struct Questions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Questions drawn from a seed, with figures from the engine.",
    discussion: """
      The same family and seed give the same question on every machine.

      Examples:
        windtunnel questions list
        windtunnel questions show concurrent-users --seed 7
      """,
    subcommands: [List.self, Show.self])

  /// The command `windtunnel questions list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the families of questions.")

    @Flag(help: "Write the list as JSON.")
    var json = false

    func run() throws {
      let report = QuestionListReport()
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }

  /// The command `windtunnel questions show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a question, what a reader looks for, and what the engine computes.")

    @Argument(help: "The family, by a name of windtunnel questions list.")
    var family: String

    @Option(
      help: ArgumentHelp(
        "The number that the question is drawn from, 0 to 18446744073709551615.", valueName: "n"))
    var seed: UInt64

    @Flag(help: "Write the question as JSON.")
    var json = false

    func run() throws {
      guard let family = QuestionFamilies.family(family) else {
        throw CommandFailure.usage(
          "no family of questions is called “\(self.family)”; see windtunnel questions list")
      }
      let report = QuestionReport(family, seed: seed)
      StandardOutput.write(
        try json ? JSONText.line(report.json) + "\n" : report.text(style: .current))
    }
  }
}
