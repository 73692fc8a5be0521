// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import LanguageModel
import ModelClient
import Reports
import SecondReading

/// Which language model reads beside our own reader, if any.
struct ReaderOptions: ParsableArguments {
  @Option(
    name: .customLong("reader"),
    help: ArgumentHelp(
      "A language model that reads as well: the base of an interface like that of OpenAI.",
      valueName: "url"))
  var url: String?

  @Option(
    name: .customLong("reader-model"),
    help: ArgumentHelp("The model, as its server names it.", valueName: "name"))
  var model: String?

  @Option(
    name: .customLong("reader-key-from"),
    help: ArgumentHelp("The environment variable that holds the key.", valueName: "variable"))
  var keyVariable: String?

  @Flag(help: "Let the answer leave this machine: without it only 127.0.0.1, ::1 and localhost.")
  var allowRemote = false

  func validate() throws {
    guard (url == nil) == (model == nil) else {
      throw ValidationError("--reader and --reader-model go together")
    }
    guard url != nil || (keyVariable == nil && !allowRemote) else {
      throw ValidationError("--reader-key-from and --allow-remote go with --reader")
    }
  }

  /// The connection that the options name; nil without a reader.
  var connection: ModelConnection? {
    guard let url, let model else { return nil }
    return ModelConnection(
      url: url, model: model, keyVariable: keyVariable, loopbackOnly: !allowRemote,
      uses: [.secondReading])
  }

  /// Returns the reader that a connection names.
  ///
  /// - Throws: ``CommandFailure`` when the variable of the key is not set.
  func reader(by connection: ModelConnection, runs: Int = 2) throws -> SecondReader {
    SecondReader(model: try client(of: connection), runs: runs)
  }

  private func client(of connection: ModelConnection) throws -> ModelClient {
    let key = try connection.keyVariable.map { name in
      guard let key = ProcessInfo.processInfo.environment[name], !key.isEmpty else {
        throw CommandFailure.usage(
          "the variable \(name) is not set; put the key of the server into it")
      }
      return key
    }
    return ModelClient(connection: connection, key: key)
  }
}
