// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Reports

/// The command `windtunnel model`.
struct ModelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "Connect a language model of your own as second reader, or do without.",
    discussion: """
      Off until you connect one. Any server that speaks the chat interface of OpenAI will do: Ollama, llama.cpp, vLLM, or an API. \
      Our own reader stays the authority; everything goes on without the model when it fails.

      Examples:
        windtunnel model check --url http://127.0.0.1:11434/v1 --model mistral-small
        windtunnel model connect --url http://127.0.0.1:11434/v1 \\
          --model mistral-small --use second-reading
        windtunnel model log --words
        windtunnel model off
      """,
    subcommands: [
      ModelConnect.self, ModelCheckCommand.self, ModelStatus.self, ModelOff.self, ModelLog.self,
    ])
}

/// The command `windtunnel model status`.
struct ModelStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Show which model is connected, and what is sent to it.")

  @OptionGroup var shelf: ModelShelfOptions

  func run() throws {
    try CommandFailure.translatingModel {
      guard let connection = try shelf.desk().kept() else {
        return StandardOutput.write(
          "No language model is connected. `windtunnel model connect` connects one.\n")
      }
      StandardOutput.write(
        ModelText(style: .current).connection(
          connection, hasKey: ModelKeys.key(of: connection) != nil))
    }
  }
}

/// The command `windtunnel model off`.
struct ModelOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "off", abstract: "Forget the connection; the log of what was sent stays.")

  @OptionGroup var shelf: ModelShelfOptions

  func run() throws {
    try CommandFailure.translatingModel {
      let was = try shelf.desk().disconnect()
      StandardOutput.write(
        was ? "Disconnected. Nothing is sent any more.\n" : "No language model was connected.\n")
    }
  }
}

/// The command `windtunnel model log`.
struct ModelLog: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show what was sent to a language model, the newest first.")

  @Flag(help: "Show the messages of each call word for word.")
  var words = false

  @Flag(help: "Write the log as JSON, with all messages.")
  var json = false

  @OptionGroup var shelf: ModelShelfOptions

  func run() throws {
    try CommandFailure.translatingModel {
      let log = ModelLogText(try shelf.desk().log())
      StandardOutput.write(try json ? log.json() + "\n" : log.text(words: words, style: .current))
    }
  }
}
