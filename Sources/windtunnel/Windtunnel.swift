// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Reports

/// The command line: parse, call, print.
///
/// Everything worth a test lives in a library.
@main
struct Windtunnel: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "windtunnel",
    abstract:
      "Rehearse a product-manager interview at an AI lab, offline, with a scorecard that quotes you.",
    discussion: """
      Everything stays on this machine. A machine conducts and reads the rounds; it can be wrong, and shows the words behind every level.

      Examples:
        windtunnel serve
        windtunnel rehearse --stage problem-solving
        windtunnel assess --question ps-onboarding answer.txt
        windtunnel economics compare mistral-7b-v0.3 llama-3.1-70b
      """,
    version: ProgramVersion.text,
    subcommands: [
      Serve.self, Rehearse.self, CampaignCommand.self, Report.self, Screen.self, Assess.self,
      Check.self, Economics.self, Simulate.self, Defend.self, CaseCommand.self, Packs.self,
      DataCommand.self,
      Timeline.self, Questions.self, DrillCommand.self, PlanCommand.self, StoryCommand.self,
      ReadinessCommand.self, PlanCapacity.self, Doctor.self, ModelCommand.self, Ask.self,
    ])

  static func main() async {
    let arguments = GivenArguments(Array(CommandLine.arguments.dropFirst()))
    do {
      var command = try parseAsRoot(arguments.words)
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      StandardError.write("windtunnel: \(failure.message)\n")
      exit(withError: failure.code)
    } catch {
      guard exitCode(for: error) == .validationFailure else { exit(withError: error) }
      let message = message(for: error).onOneLine
      let problem = arguments.unknownCommand(message) ?? message
      StandardError.write("windtunnel: \(problem); see `\(arguments.help)`\n")
      exit(withError: ExitCode.validationFailure)
    }
  }
}

extension String {
  /// The text with its line ends as spaces.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
