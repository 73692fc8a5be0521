// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Reports
import Storage

/// The command `windtunnel data`.
struct DataCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: "Take, check or erase everything you wrote.",
    subcommands: [Export.self, Check.self, Erase.self])

  /// The command `windtunnel data export`.
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write everything as JSON to standard output.")

    @OptionGroup var data: DataOptions

    func run() throws {
      let store = try data.existingStore()
      let json = try CommandFailure.translating {
        try store.export(at: Rehearse.presentMoment()).json()
      }
      StandardOutput.write(json)
    }
  }

  /// The command `windtunnel data check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check that the data are whole: exit code 0 when they are, 1 when not.")

    @Flag(help: "Write the result as JSON.")
    var json = false

    @Flag(help: "Compute the history anew from the log before checking.")
    var mend = false

    @OptionGroup var data: DataOptions

    func run() throws {
      let store = try data.existingStore()
      let check = try CommandFailure.translating {
        if mend { try store.rebuildProjections() }
        return try store.check()
      }
      StandardOutput.write(try json ? JSONText.line(CheckJSON(check)) + "\n" : text(check))
      guard check.isSound else { throw ExitCode.failure }
    }

    private func text(_ check: StoreCheck) -> String {
      let counts = [counted(check.rounds, "round"), counted(check.events, "event")]
      let head = "\(counts.joined(separator: ", "))\n"
      guard !check.isSound else { return head + "Everything is whole.\n" }
      return head + check.findings.map { "- \($0.problem): \($0.mend)\n" }.joined()
    }
  }

  /// The command `windtunnel data erase`.
  struct Erase: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "erase",
      abstract: "Erase everything you wrote, for good.")

    @Flag(help: "Erase without asking.")
    var yes = false

    @OptionGroup var data: DataOptions

    func run() throws {
      guard yes || StandardInput.isTerminal else {
        throw CommandFailure.usage("erasing without a terminal needs --yes")
      }
      try data.checkIsThere()
      guard yes || isConfirmed() else {
        throw CommandFailure.other("nothing was erased")
      }
      let file = try CommandFailure.translating { try RoundStore.erase(folder: data.folder) }
      StandardError.write("Everything in \(file) was erased.\n")
    }

    private func isConfirmed() -> Bool {
      StandardError.write("This erases every round in \(data.folder) for good. Type erase: ")
      return readLine() == "erase"
    }
  }
}

/// The result of a check in the form that scripts rely on.
private struct CheckJSON: Encodable {
  let version = 1
  let sound: Bool
  let check: StoreCheck

  init(_ check: StoreCheck) {
    sound = check.isSound
    self.check = check
  }
}
