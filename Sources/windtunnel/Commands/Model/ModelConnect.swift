// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import LanguageModel
import Reports

/// Which server and model, as flags.
struct ModelAddressOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The address of the server, such as http://127.0.0.1:11434/v1.", valueName: "address"))
  var url: String?

  @Option(help: ArgumentHelp("The model as the server names it.", valueName: "name"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "The variable of the environment that holds the key; it is read at each call and stored nowhere.",
      valueName: "variable"))
  var keyFrom: String?

  @Flag(help: "Allow a server that is not this machine; what is sent leaves it.")
  var allowRemote = false

  @Option(
    help: ArgumentHelp(
      "The longest wait for a reply, 5 to 600 (default: 60).", valueName: "seconds"))
  var patience: Int?

  /// Returns what was asked for; nil when neither address nor model were given.
  func wish() throws -> ConnectionWish? {
    guard url != nil || model != nil else { return nil }
    guard let url, let model else { throw CommandFailure.usage("--url and --model go together") }
    var wish = ConnectionWish(url: url, model: model)
    wish.keyVariable = keyFrom
    wish.allowsRemote = allowRemote
    wish.patience = patience
    return wish
  }
}

/// The command `windtunnel model connect`.
struct ModelConnect: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "connect",
    abstract: "Connect a language model; says what will be sent where before it stores anything.",
    discussion: """
      Without --use the model is connected and used for nothing. A server that is not this machine needs --allow-remote. \
      Prices of a model on the catalogue's list are counted; of others only tokens are.
      """)

  @OptionGroup var address: ModelAddressOptions

  @Option(help: ArgumentHelp("The most tokens of a round (default: 200000).", valueName: "n"))
  var tokens: Int?

  @Option(
    help: ArgumentHelp("The most US dollars of a round, where a price is known.", valueName: "n"))
  var dollars: Double?

  @Option(
    help: ArgumentHelp(
      "What it is used for, with commas between: second-reading, phrasing, conversation.",
      valueName: "uses"))
  var use: String?

  @OptionGroup var shelf: ModelShelfOptions

  func run() throws {
    try CommandFailure.translatingModel {
      guard var wish = try address.wish() else {
        throw CommandFailure.usage("say --url and --model")
      }
      wish.tokens = tokens
      wish.dollars = dollars
      wish.uses = try uses()
      let connection = try ModelDesk.connection(wish, today: ModelShelfOptions.today())
      let hasKey = ModelKeys.key(of: connection) != nil
      StandardOutput.write(ModelText(style: .current).connection(connection, hasKey: hasKey))
      try shelf.desk().keep(connection)
      StandardOutput.write(
        "\nConnected. `windtunnel model check` tries it, `windtunnel model off` disconnects.\n")
    }
  }

  private func uses() throws -> Set<ModelUse> {
    let names = use?.split(separator: ",").map { $0.filter { $0 != " " } } ?? []
    return Set(
      try names.map { name in
        switch name {
        case "second-reading": .secondReading
        case "phrasing": .phrasing
        case "conversation": .conversation
        default:
          throw CommandFailure.usage(
            "“\(name)” is no use of a model; it may be second-reading, phrasing or conversation")
        }
      })
  }
}
