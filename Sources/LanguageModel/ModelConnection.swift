// SPDX-License-Identifier: Apache-2.0

/// Which language model is asked, where, and within what limits; never the key.
public struct ModelConnection: Hashable, Sendable, Codable {
  /// The base of an interface like that of OpenAI, such as `http://127.0.0.1:11434/v1`; `/chat/completions` is added to it.
  public var url: String
  /// The model as the server names it.
  public var model: String
  /// The variable of the environment that holds the key; nil when the server wants none.
  public var keyVariable: String?
  /// Whether only addresses on this machine are called, whatever `url` says.
  public var loopbackOnly: Bool
  /// What one round may use.
  public var budget: ModelBudget
  /// The longest wait for the whole of a reply, in seconds.
  public var patience: Int
  /// What the model is used for; empty when it is connected and switched off.
  public var uses: Set<ModelUse>

  /// Creates a connection.
  public init(
    url: String, model: String, keyVariable: String? = nil, loopbackOnly: Bool = true,
    budget: ModelBudget = ModelBudget(), patience: Int = 60, uses: Set<ModelUse> = []
  ) {
    self.url = url
    self.model = model
    self.keyVariable = keyVariable
    self.loopbackOnly = loopbackOnly
    self.budget = budget
    self.patience = patience
    self.uses = uses
  }
}

/// Something that a connected model does for a person, each switched on by itself.
public enum ModelUse: String, Hashable, Sendable, Codable, CaseIterable {
  /// It reads answers beside our own reader.
  case secondReading
  /// It says questions of interviewers in livelier words.
  case phrasing
  /// It explains in coach mode.
  case conversation
}

/// What one round may use of a language model.
public struct ModelBudget: Hashable, Sendable, Codable {
  /// The most tokens, of prompts and replies together.
  public var tokens: Int
  /// The most money in US dollars, by the prices that `price` gives; nil for no limit in money.
  public var dollars: Double?
  /// Dollars for a million tokens of prompts and of replies; nil when the catalogue has no price, or the model runs on this machine.
  public var price: ModelPrice?

  /// Creates a budget.
  public init(tokens: Int = 200_000, dollars: Double? = nil, price: ModelPrice? = nil) {
    self.tokens = tokens
    self.dollars = dollars
    self.price = price
  }
}

/// The price of a language model, with where it is from.
public struct ModelPrice: Hashable, Sendable, Codable {
  /// US dollars for a million tokens of prompts.
  public var input: Double
  /// US dollars for a million tokens of replies.
  public var output: Double
  /// Where the price is from and of which day, as a person reads it.
  public var source: String

  /// Creates a price.
  public init(input: Double, output: Double, source: String) {
    self.input = input
    self.output = output
    self.source = source
  }

  /// Returns what tokens cost in US dollars.
  public func cost(of usage: TokenUsage) -> Double {
    (Double(usage.prompt) * input + Double(usage.completion) * output) / 1_000_000
  }
}
