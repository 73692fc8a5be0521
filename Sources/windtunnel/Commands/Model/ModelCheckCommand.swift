// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import LanguageModel
import ModelClient
import Rehearsal
import Reports

/// The command `windtunnel model check`.
struct ModelCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Try the connected model, or one at an address, and say what it can do.",
    discussion: """
      Sends three short sentences of our own, nothing of yours. Exit code 1 when the model does not answer.
      """)

  @OptionGroup var address: ModelAddressOptions

  @Flag(help: "Write what was found as JSON.")
  var json = false

  @OptionGroup var shelf: ModelShelfOptions

  func run() async throws {
    try await CommandFailure.translatingModel {
      let wish = try address.wish()
      let connection =
        try wish.map { try ModelDesk.connection($0, today: ModelShelfOptions.today()) }
        ?? shelf.desk().connection()
      StandardError.write("Trying \(connection.model) at \(connection.url) …\n")
      let made = MadeCalls()
      let report = try await ModelCheck(
        connection: connection, key: ModelKeys.key(of: connection), record: { await made.add($0) }
      ).report()
      // A model that is tried by its address leaves no trace in data that may not even be there.
      if wish == nil {
        for call in await made.calls {
          try shelf.shelf().recordModelCall(call, at: World.live().now())
        }
      }
      StandardOutput.write(
        try json ? JSONText.line(report) + "\n" : ModelText(style: .current).check(report))
      guard report.answers else { throw ExitCode.failure }
    }
  }
}

/// The calls of a check, for the log.
private actor MadeCalls {
  private(set) var calls: [ModelCall] = []

  func add(_ call: ModelCall) { calls.append(call) }
}
