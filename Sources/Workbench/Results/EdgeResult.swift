// SPDX-License-Identifier: Apache-2.0

public import EconomicsCatalogue
public import InferenceEconomics
public import Quantities

/// How a model runs for a single person on a device, and what other formats would change.
public struct EdgeResult: Sendable {
  /// The speeds in the chosen format.
  public let prediction: EdgePrediction
  /// Weights and cache.
  public let memory: Figure
  /// Tokens of an answer a second.
  public let decode: Figure
  /// Tokens of a prompt a second; `nil` where nothing alike was measured, as ``remarks`` say.
  public let prompt: Figure?
  /// The time until the prompt is taken in; `nil` where nothing alike was measured.
  public let timeToFirstToken: Figure?
  /// The time of an answer, the prompt included where its time is known.
  public let answer: Figure
  /// What fewer bits did to perplexity in this format, as it was measured: on this model, else on another one, which the
  /// method then names; the worst of several measurements.
  public let loss: PerplexityLoss?
  /// The same model in other formats on the same device, the best first; `nil` when the memory is not known.
  public let formats: EdgeRanking?
  /// What fewer weights did to the perplexity of this model.
  public let prunings: [Pruning]
  /// What a reader should know before using the numbers, in sentences without a full stop.
  public let remarks: [String]
}

/// What a person asks of a device at the edge.
public struct EdgeChoice: Hashable, Sendable {
  /// The least tokens of a second.
  ///
  /// 5 is about the speed of reading: 238 words a minute (Brysbaert, "How many words do we read per minute?", Journal of
  /// Memory and Language 109, 2019) at some 1.3 tokens a word.
  public var leastSpeed: TokensPerSecond = 5
  /// The highest rise of perplexity that is accepted, as a share.
  public var highestRise = 0.05

  /// Creates the usual choice.
  public init() {}
}

extension Scenario {
  /// The format of weights at the edge when none is chosen.
  public static let usualEdgeFormat = "Q4_K_M"
  /// The program at the edge when none is chosen.
  public static let usualEdgeEngine = "llama.cpp"

  /// Returns how a model of the scenario runs for a single person.
  ///
  /// Model, device, devices, weights, cache, engine, input and output count; the load does not.
  ///
  /// - Parameters:
  ///   - number: The number of the model.
  ///   - choice: What is asked of the device.
  ///   - basis: What results rest on.
  /// - Returns: Speeds, memory, time, and the other formats.
  /// - Throws: ``ScenarioProblem`` when a field is wrong, it does not fit, or nothing is known of the device.
  public func edge(
    _ number: Int = 1, _ choice: EdgeChoice = EdgeChoice(), on basis: Basis
  ) throws(ScenarioProblem) -> EdgeResult {
    try EdgeReader(scenario: self, number: number, choice: choice, basis: basis).result()
  }
}
