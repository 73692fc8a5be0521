// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import LanguageModel
import ModelAsking
import Rehearsal
import Reports

/// Which language model reads beside our own reader, if any, and what it may use.
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

  @Option(
    help: ArgumentHelp(
      "With --reader: the most tokens of the command (default: 200000; in bench 10000 for each answer and run).",
      valueName: "n"))
  var tokens: Int?

  @Option(
    help: ArgumentHelp(
      "With --reader: the most US dollars of the command, where a price is known or given.",
      valueName: "n"))
  var dollars: Double?

  @Option(
    help: ArgumentHelp(
      "With --reader: US dollars for a million tokens in and out, such as 0.1:0.3.",
      valueName: "in:out"))
  var price: String?

  @OptionGroup var data: DataOptions

  /// Whether a model is to read.
  var isGiven: Bool { url != nil }

  func validate() throws {
    guard (url == nil) == (model == nil) else {
      throw ValidationError("--reader and --reader-model go together")
    }
    guard isGiven || (keyVariable == nil && !allowRemote) else {
      throw ValidationError("--reader-key-from and --allow-remote go with --reader")
    }
    guard isGiven || (tokens == nil && dollars == nil && price == nil) else {
      throw ValidationError("--tokens, --dollars and --price go with --reader")
    }
    guard price == nil || modelPrice != nil else {
      throw ValidationError("--price is two amounts such as 0.1:0.3, not “\(price ?? "")”")
    }
  }

  /// Returns the model that the options name, after saying what it is sent; nil without one.
  ///
  /// Each of its calls is in the log of the data before it is made, and counts in the budget of this command.
  ///
  /// - Parameter tokens: The most tokens where the options name none.
  /// - Returns: The model with its connection.
  /// - Throws: ``CommandFailure`` when the address, a limit or the variable of the key is not as it must be, or there is no log to write.
  func reader(
    tokens: Int = ModelBudget().tokens
  ) async throws -> (model: any ChatModel, connection: ModelConnection)? {
    guard let connection = try connection(tokens: tokens) else { return nil }
    let gate = ModelGate(
      to: connection, store: try data.store(), access: .live(), now: World.live().now)
    if let name = connection.keyVariable, gate.hasKey(connection) == false {
      throw CommandFailure.usage(
        "the variable \(name) is not set; put the key of the server into it")
    }
    StandardError.write(ModelText(style: .current).reader(connection))
    return await gate.model(for: nil, purpose: .secondReading).map { ($0, connection) }
  }

  private func connection(tokens: Int) throws -> ModelConnection? {
    guard let url, let model else { return nil }
    var wish = ConnectionWish(url: url, model: model)
    wish.keyVariable = keyVariable
    wish.allowsRemote = allowRemote
    wish.tokens = self.tokens ?? tokens
    wish.dollars = dollars
    wish.price = modelPrice
    wish.uses = [.secondReading]
    return try CommandFailure.translatingModel {
      try ModelDesk.connection(wish, today: ModelShelfOptions.today())
    }
  }

  /// The price that was given; nil when none was.
  private var modelPrice: ModelPrice? {
    let parts = (price ?? "").split(separator: ":").compactMap { Double($0) }
    guard parts.count == 2, parts.allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
    return ModelPrice(input: parts[0], output: parts[1], source: "as given")
  }
}
