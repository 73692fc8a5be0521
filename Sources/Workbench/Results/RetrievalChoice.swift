// SPDX-License-Identifier: Apache-2.0

public import InferenceEconomics
public import Quantities

/// What a person knows of a body of facts and of what answers must do; the rest are assumptions that a reader is told.
public struct RetrievalChoice: Hashable, Sendable {
  /// The size of the body of facts.
  public var knowledge: Tokens = 2_000_000
  /// The tokens of the passages that a lookup puts into the prompt.
  public var passages: Tokens = 2000
  /// The requests of a month; those of the scenario when `nil`, or a million.
  public var requests: Double?
  /// How often the facts change.
  public var volatility: Volatility = .days
  /// How many claims without support an answer may hold.
  public var tolerance: ClaimTolerance = .low
  /// Whether answers must say where each claim comes from.
  public var needsCitations = false
  /// Whether answers need a format that a prompt does not bring about.
  public var needsFormat = false
  /// Whether the model saw the facts when it was trained.
  public var isKnownToModel = false
  /// The time that may be added before the first token; any when `nil`.
  public var latencyBudget: Time?
  /// Whether passages are ranked again by a larger model.
  public var reranks = true
  /// The way to the index and back.
  public var network: Interval<Second> = Interval(exactly: 0)
  /// What looking up costs for each request beside the prompt.
  public var lookupCost: Interval<Dollar> = Interval(exactly: 0)
  /// What the index costs in a month.
  public var indexCost: Interval<Per<Dollar, Month>> = Interval(exactly: 0)
  /// The share of the facts that one change touches.
  public var changedShare: Interval<One> = Interval(0.01, low: 0.001, high: 0.1)
  /// The time from a change until it can be found.
  public var refreshDelay: Interval<Second> = Interval(60, low: 1, high: 3600)
  /// What a training run costs beside its devices: examples and evaluation.
  public var runCost: Interval<Dollar> = Interval(exactly: 0)
  /// The months after which a model is trained again for the sake of its form.
  public var life: Interval<Month> = Interval(6, low: 3, high: 12)

  /// Creates a choice in which everything is as usual.
  public init() {}

  /// What was assumed because nobody can look it up, in sentences without a full stop.
  public var assumptions: [String] {
    [
      "one change touches 0.1% to 10% of the facts",
      "a change can be found after 1 s to 1 h, a minute most likely",
      "a model is trained again for the sake of its form every 3 to 12 months",
      "the way to the index, the index and the lookup cost what was given, nothing when nothing was",
    ]
  }
}
