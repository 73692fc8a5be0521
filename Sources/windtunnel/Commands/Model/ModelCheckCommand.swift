// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import LanguageModel
import ModelAsking
import ModelClient
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
      // A model that is tried by its address leaves no trace in data that may not even be there.
      let gate = try wish == nil ? shelf.gate() : nil
      let report = try await ModelCheck(
        connection: connection, key: ModelKeys.key(of: connection),
        asking: { client, request in
          guard let gate else { return await client.report(on: request) }
          return await gate.report(on: request, over: connection, round: nil, by: client)
        }
      ).report()
      StandardOutput.write(
        try json ? JSONText.line(report) + "\n" : ModelText(style: .current).check(report))
      guard report.answers else { throw ExitCode.failure }
    }
  }
}
