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
      Sends three short sentences of our own, nothing of yours, and writes each into the log first. Exit code 1 when the model does not answer.
      """)

  @OptionGroup var address: ModelAddressOptions

  @Flag(help: "Write what was found as JSON.")
  var json = false

  @OptionGroup var shelf: ModelShelfOptions

  func run() async throws {
    try await CommandFailure.translatingModel {
      let (gate, connection) = try asked()
      StandardError.write("Trying \(connection.model) at \(connection.url) …\n")
      let report = try await ModelCheck(
        connection: connection, key: gate.key(of: connection),
        asking: { client, request in
          await gate.report(on: request, over: connection, round: nil, by: client)
        }
      ).report()
      StandardOutput.write(
        try json ? JSONText.line(report) + "\n" : ModelText(style: .current).check(report))
      guard report.answers else { throw ExitCode.failure }
    }
  }

  /// The model that is tried and the gate to it, which writes down each call, also of a model that is named by its address.
  private func asked() throws -> (gate: ModelGate, connection: ModelConnection) {
    guard let wish = try address.wish() else {
      let connection = try shelf.desk().connection()
      return (try shelf.gate(), connection)
    }
    let connection = try ModelDesk.connection(wish, today: ModelShelfOptions.today())
    return (try shelf.gate(to: connection), connection)
  }
}
