// SPDX-License-Identifier: Apache-2.0

/// A number that a text claims, with what became of checking it.
public struct Claim: Hashable, Sendable, Codable {
  /// The first byte of its words, counted in UTF-8 from the start of the text as given.
  public let start: Int
  /// The byte after the last one.
  public let end: Int
  /// Exactly the bytes from `start` to `end`.
  public let text: String
  public let kind: ClaimKind
  public let verdict: Verdict
  /// What was said.
  public let stated: Stated
  /// What it should be; nil when it cannot be checked.
  public let expected: Expected?
  /// How the expected value comes about, in words and signs; empty when it cannot be checked.
  public let formula: String
  /// What went into the formula, and where each input came from.
  public let inputs: [ClaimInput]
  /// How far the stated value may lie off, as a share of the expected one.
  public let tolerance: Double
  /// The source of the formula or the fact; empty when it cannot be checked.
  public let source: String
  /// One sentence for the person: what was found, or why it cannot be checked.
  public internal(set) var reason: String
  /// Whether the number cannot be checked and stands in the question as it is; nil when it does not.
  public internal(set) var isGiven: Bool?

  /// A number as it was said.
  public struct Stated: Hashable, Sendable, Codable {
    public let value: Double
    public let unit: String

    /// Creates a stated number.
    public init(value: Double, unit: String) {
      self.value = value
      self.unit = unit
    }
  }

  /// The interval in which a number should lie.
  public struct Expected: Hashable, Sendable, Codable {
    public let low: Double
    public let high: Double
    public let unit: String

    /// Creates an interval.
    public init(low: Double, high: Double, unit: String) {
      self.low = low
      self.high = high
      self.unit = unit
    }
  }
}

extension Claim {
  /// Returns the claim with its words so many bytes further on.
  func moved(by offset: Int) -> Claim {
    Claim(
      start: start + offset, end: end + offset, text: text, kind: kind, verdict: verdict,
      stated: stated, expected: expected, formula: formula, inputs: inputs, tolerance: tolerance,
      source: source, reason: reason, isGiven: isGiven)
  }
}

/// What came of checking a claim.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  case right
  case wrong
  /// What it rests on is not in the text, the exhibits or the catalogue.
  case uncheckable
}

/// What a claim is about.
public enum ClaimKind: String, Hashable, Sendable, Codable, CaseIterable {
  case weightsMemory = "weights_memory"
  case kvCache = "kv_cache"
  case fitsOnDevice = "fits_on_device"
  case decodeBound = "decode_bound"
  case prefillTime = "prefill_time"
  case attentionScaling = "attention_scaling"
  case moe
  case quantization
  case cost
  case latencyBudget = "latency_budget"
  case littlesLaw = "littles_law"
  case loadTime = "load_time"
  case statistics
  case exhibit
  case reliability
  case datedFact = "dated_fact"
  case consistency

  /// The kind as a person reads it.
  public var title: String {
    switch self {
    case .weightsMemory: "Memory of the weights"
    case .kvCache: "KV cache"
    case .fitsOnDevice: "Fit on a device"
    case .decodeBound: "Bound on decoding"
    case .prefillTime: "Time of prefill"
    case .attentionScaling: "Growth with the context"
    case .moe: "Mixture of experts"
    case .quantization: "Quantization"
    case .cost: "Cost"
    case .latencyBudget: "Latency budget"
    case .littlesLaw: "Little's law"
    case .loadTime: "Load time"
    case .statistics: "Statistics"
    case .exhibit: "Figures of the exhibit"
    case .reliability: "Reliability"
    case .datedFact: "Dated fact"
    case .consistency: "Consistency"
    }
  }
}

/// A number that went into a formula.
public struct ClaimInput: Hashable, Sendable, Codable {
  public let name: String
  public let value: Double
  public let unit: String
  public let from: Origin

  /// Where an input came from.
  public enum Origin: String, Hashable, Sendable, Codable {
    case text, exhibit, catalogue
  }

  /// Creates an input.
  public init(_ name: String, _ value: Double, _ unit: String, from: Origin) {
    self.name = name
    self.value = value
    self.unit = unit
    self.from = from
  }
}
