// SPDX-License-Identifier: Apache-2.0

import InferenceEconomics
import Quantities

extension ColdStartChoice {
  /// The names of what can be chosen; times in seconds, the rate in GB/s, the value in USD.
  public static let names = [
    "schedule", "image", "pull", "loadrate", "warmup", "keepwarm", "givesup", "value",
  ]

  /// Creates a choice from names and values.
  ///
  /// - Parameter pairs: Names of ``names`` with their values; `image` is yes when it stands on the device already.
  /// - Throws: ``ScenarioProblem`` for a name or a value that is none.
  public init(
    pairs: some Sequence<(name: String, value: String)>
  ) throws(ScenarioProblem) {
    let fields = try ChoiceReader(pairs, names: Self.names)
    let seconds = "a number of seconds"
    self.init()
    schedule = try fields.interval("schedule", 0...1e6, seconds) ?? schedule
    imageIsPresent = try fields.flag("image") ?? imageIsPresent
    pull = try fields.interval("pull", 0...1e6, seconds)
    loadRate = try fields.interval("loadrate", 1e-3...1e6, "a number of GB/s", times: 1e9)
    warmUp = try fields.interval("warmup", 0...1e6, seconds)
    keepWarm = Time(try fields.number("keepwarm", 0...1e6, seconds) ?? keepWarm.value)
    givesUp = try fields.share("givesup") ?? givesUp
    requestValue = try fields.interval("value", 0...1e9, "a price in USD") ?? requestValue
  }
}

extension RetrievalChoice {
  /// The names of what can be chosen; sizes in tokens, budget and network in ms, delay in seconds, prices in USD.
  public static let names = [
    "knowledge", "passages", "volatility", "tolerance", "citations", "format", "known", "budget",
    "rerank", "network", "lookup", "index", "changed", "delay", "run", "life",
  ]

  /// Creates a choice from names and values.
  ///
  /// - Parameter pairs: Names of ``names`` with their values.
  /// - Throws: ``ScenarioProblem`` for a name or a value that is none.
  public init(
    pairs: some Sequence<(name: String, value: String)>
  ) throws(ScenarioProblem) {
    let fields = try ChoiceReader(pairs, names: Self.names)
    self.init()
    let tokens = "a number of tokens"
    knowledge = Tokens(try fields.number("knowledge", 0...1e13, tokens) ?? knowledge.value)
    passages = Tokens(try fields.number("passages", 0...1e7, tokens) ?? passages.value)
    volatility = try fields.choice("volatility") ?? volatility
    tolerance = try fields.choice("tolerance") ?? tolerance
    needsCitations = try fields.flag("citations") ?? needsCitations
    needsFormat = try fields.flag("format") ?? needsFormat
    isKnownToModel = try fields.flag("known") ?? isKnownToModel
    latencyBudget = try fields.number("budget", 0...1e9, "a number of ms").map { Time($0 / 1000) }
    reranks = try fields.flag("rerank") ?? reranks
    network = try fields.interval("network", 0...1e6, "a number of ms", times: 1e-3) ?? network
    lookupCost = try fields.interval("lookup", 0...1e6, "a price in USD") ?? lookupCost
    indexCost = try fields.interval("index", 0...1e9, "a price in USD a month") ?? indexCost
    changedShare = try fields.share("changed") ?? changedShare
    refreshDelay = try fields.interval("delay", 0...1e9, "a number of seconds") ?? refreshDelay
    runCost = try fields.interval("run", 0...1e9, "a price in USD") ?? runCost
    life = try fields.interval("life", 0.01...1200, "a number of months") ?? life
  }
}

extension EdgeChoice {
  /// The names of what can be chosen; the speed in tokens a second, the rise of perplexity as a share.
  public static let names = ["speed", "rise"]

  /// Creates a choice from names and values.
  ///
  /// - Parameter pairs: Names of ``names`` with their values.
  /// - Throws: ``ScenarioProblem`` for a name or a value that is none.
  public init(
    pairs: some Sequence<(name: String, value: String)>
  ) throws(ScenarioProblem) {
    let fields = try ChoiceReader(pairs, names: Self.names)
    self.init()
    leastSpeed = TokensPerSecond(
      try fields.number("speed", 0...1e6, "a number of tokens a second") ?? leastSpeed.value)
    highestRise = try fields.share("rise")?.value.value ?? highestRise
  }
}
