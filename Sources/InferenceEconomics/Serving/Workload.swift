// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What is asked of a deployment.
public struct Workload: Hashable, Sendable {
  /// The mean tokens of a prompt.
  public let promptTokens: Double
  /// The mean tokens of an answer.
  public let answerTokens: Double
  /// How requests come.
  public let load: Load
  /// The share of prompt tokens whose keys and values are already cached from earlier requests.
  public let cachedShare: Double
  /// Whether lengths vary from request to request, so that callers fall out of step with each other.
  public let variesLengths: Bool

  /// Creates a workload.
  ///
  /// - Parameters:
  ///   - promptTokens: The mean tokens of a prompt, 1 to 100 million.
  ///   - answerTokens: The mean tokens of an answer, 1 to 100 million.
  ///   - load: How requests come.
  ///   - cachedShare: The share of prompt tokens that are cached already, 0 to 1.
  ///   - variesLengths: Whether lengths vary from request to request.
  /// - Throws: ``EconomicsError/outOfRange(what:value:allowed:)``.
  public init(
    promptTokens: Double, answerTokens: Double, load: Load, cachedShare: Double = 0,
    variesLengths: Bool = true
  ) throws(EconomicsError) {
    try Check.range("prompt tokens", promptTokens, 1...1e8)
    try Check.range("answer tokens", answerTokens, 1...1e8)
    try Check.range("cached share", cachedShare, 0...1)
    try load.check()
    self.promptTokens = promptTokens
    self.answerTokens = answerTokens
    self.load = load
    self.cachedShare = cachedShare
    self.variesLengths = variesLengths
  }

  /// The mean tokens that a sequence keeps while it decodes: the prompt and half the answer.
  public var meanContext: Double { promptTokens + answerTokens / 2 }
  /// The tokens that a sequence keeps at its end.
  public var fullContext: Double { promptTokens + answerTokens }
  /// The prompt tokens that must be computed; the last one always is.
  public var newPromptTokens: Double { max(promptTokens * (1 - cachedShare), 1) }
}

/// How requests come to a deployment.
public enum Load: Hashable, Sendable {
  /// The queue is never empty: as many sequences at a time as engine and memory allow. The count of requests, when
  /// it is known, tells how much of the time the batch is draining.
  case offline(requests: Double? = nil)
  /// A fixed batch starts together and the next one waits for its end.
  case staticBatch(Double)
  /// The largest batch up to a size that memory holds, over all replicas; it starts together and the next one waits.
  case largestStaticBatch(atMost: Double)
  /// So many callers, each sending the next request when the last is answered; over all replicas.
  case concurrency(Double)
  /// Requests come at random at this mean rate, over all replicas; the count of requests, when it is known, limits
  /// how far a queue can grow.
  case rate(RequestsPerSecond, requests: Double? = nil)

  /// So many requests at the same moment, over all replicas, and none after them.
  case burst(Double)

  /// The name of the kind, as spreads are calibrated by it.
  public var kind: String {
    switch self {
    case .offline: "offline"
    case .staticBatch, .largestStaticBatch: "static"
    case .concurrency: "concurrency"
    case .rate: "rate"
    case .burst: "burst"
    }
  }

  func check() throws(EconomicsError) {
    switch self {
    case .offline(let requests):
      if let requests { try Check.range("requests", requests, 1...1e12) }
    case .staticBatch(let size), .largestStaticBatch(let size):
      try Check.range("batch", size, 1...1e6)
    case .burst(let requests): try Check.range("requests", requests, 1...1e7)
    case .concurrency(let callers): try Check.range("concurrency", callers, 1...1e6)
    case .rate(let rate, let requests):
      try Check.range("request rate", rate.value, 1e-9...1e10)
      if let requests { try Check.range("requests", requests, 1...1e12) }
    }
  }
}
