// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What each way to bring facts and form into answers costs and takes.
public struct GroundingCosts: Hashable, Sendable {
  /// The prices of tokens of the model that answers.
  public let tokens: TokenPrice
  /// What looking passages up costs.
  public let retrieval: Retrieval
  /// What putting all facts into the prompt costs.
  public let longContext: LongContext
  /// What training costs.
  public let fineTuning: FineTuning

  /// Passages are looked up and put into the prompt.
  public struct Retrieval: Hashable, Sendable {
    /// The tokens of the passages of a request.
    public let passages: Tokens
    /// The time that it adds.
    public let latency: LookupLatency
    /// What embedding a question, searching and ranking cost for each request.
    public let queryCost: Interval<Dollar>
    /// What the index costs in a month.
    public let storage: Interval<Per<Dollar, Month>>
    /// What it costs to embed a token of the facts.
    public let embedding: Interval<Per<Dollar, Token>>
    /// The share of the facts that one change touches.
    public let changedShare: Interval<One>
    /// The time from a change until it can be found.
    public let refreshDelay: Interval<Second>
    /// The share of answers that still hold an unsupported claim; `nil` when no source states it.
    public let unsupported: Figure?

    /// Creates a way to look up.
    ///
    /// - Parameters:
    ///   - passages: The tokens of the passages of a request, 0 to 10^9.
    ///   - latency: The time that it adds.
    ///   - queryCost: What a lookup costs, 0 to 10^9 USD.
    ///   - storage: What the index costs in a month, 0 to 10^12 USD.
    ///   - embedding: What it costs to embed a token, 0 to 1 USD.
    ///   - changedShare: The share of the facts that one change touches, 0 to 1.
    ///   - refreshDelay: The time from a change until it can be found, 0 to 10^9 s.
    ///   - unsupported: The share of answers that still hold an unsupported claim.
    /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
    public init(
      passages: Tokens, latency: LookupLatency, queryCost: Interval<Dollar>,
      storage: Interval<Per<Dollar, Month>>, embedding: Interval<Per<Dollar, Token>>,
      changedShare: Interval<One>, refreshDelay: Interval<Second>, unsupported: Figure? = nil
    ) throws(EconomicsError) {
      try Check.range("tokens of passages", passages.value, Allowed.tokens)
      try Check.range("cost of a lookup", queryCost, Allowed.price)
      try Check.range("cost of an index", storage, 0...1e12)
      try Check.range("embedding price per token", embedding, Allowed.tokenPrice)
      try Check.range("share of facts changed", changedShare, Allowed.share)
      try Check.range("delay of a refresh", refreshDelay, Allowed.time)
      self.passages = passages
      self.latency = latency
      self.queryCost = queryCost
      self.storage = storage
      self.embedding = embedding
      self.changedShare = changedShare
      self.refreshDelay = refreshDelay
      self.unsupported = unsupported
    }
  }

  /// All facts are put into every prompt.
  public struct LongContext: Hashable, Sendable {
    /// The time to take in all facts, as the time model of the deployment gives it; with a prefix cache, what is left.
    public let prefill: Interval<Second>
    /// The share of the facts that is billed as cached input.
    public let cachedShare: Interval<One>

    /// Creates a way to prompt with everything.
    ///
    /// - Parameters:
    ///   - prefill: The time to take in all facts, 0 to 10^6 s.
    ///   - cachedShare: The share of the facts that is billed as cached input, 0 to 1.
    /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
    public init(
      prefill: Interval<Second>, cachedShare: Interval<One> = Interval(exactly: 0)
    ) throws(EconomicsError) {
      try Check.range("time to read all facts", prefill, 0...1e6)
      try Check.range("share of cached facts", cachedShare, Allowed.share)
      self.prefill = prefill
      self.cachedShare = cachedShare
    }
  }

  /// The weights are trained further, or an adapter beside them.
  public struct FineTuning: Hashable, Sendable {
    /// What a run costs: examples, training, evaluation.
    public let run: Interval<Dollar>
    /// The time of a run, until the new weights serve.
    public let runTime: Interval<Second>
    /// The months after which it is trained again for the sake of the form.
    public let life: Interval<Month>
    /// What hosting the weights or the adapter costs in a month beside the model.
    public let hosting: Interval<Per<Dollar, Month>>

    /// Creates a way to train.
    ///
    /// - Parameters:
    ///   - run: What a run costs, 0 to 10^9 USD.
    ///   - runTime: The time of a run, 0 to 10^9 s.
    ///   - life: The months after which it is trained again, 0.01 to 1,200.
    ///   - hosting: What hosting costs in a month, 0 to 10^12 USD.
    /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)`` otherwise.
    public init(
      run: Interval<Dollar>, runTime: Interval<Second>, life: Interval<Month>,
      hosting: Interval<Per<Dollar, Month>>
    ) throws(EconomicsError) {
      try Check.range("cost of a training run", run, Allowed.price)
      try Check.range("time of a training run", runTime, Allowed.time)
      try Check.range("months until the next training", life, 0.01...1200)
      try Check.range("cost of hosting an adapter", hosting, 0...1e12)
      self.run = run
      self.runTime = runTime
      self.life = life
      self.hosting = hosting
    }
  }

  /// Gathers the costs.
  public init(
    tokens: TokenPrice, retrieval: Retrieval, longContext: LongContext, fineTuning: FineTuning
  ) {
    self.tokens = tokens
    self.retrieval = retrieval
    self.longContext = longContext
    self.fineTuning = fineTuning
  }
}

/// A way to bring facts and form into answers.
public enum GroundingOption: String, Hashable, Sendable, CaseIterable, Codable {
  case promptAsIs = "prompt-as-is"
  case longContext = "long-context"
  case retrieval
  case fineTuning = "fine-tuning"
  case retrievalAndFineTuning = "retrieval-and-fine-tuning"

  /// Whether it looks facts up.
  var retrieves: Bool { self == .retrieval || self == .retrievalAndFineTuning }
  /// Whether it trains.
  var trains: Bool { self == .fineTuning || self == .retrievalAndFineTuning }
}
