// SPDX-License-Identifier: Apache-2.0

/// Requests of either kind: recorded, or drawn.
public enum RequestStream: RequestSource {
  /// Those of a trace.
  case recorded(TraceSource)
  /// Those that are drawn one after the other.
  case drawn(GeneratedRequests)

  public var prefixBlocks: [UInt32] {
    switch self {
    case .recorded(let source): source.prefixBlocks
    case .drawn(let source): source.prefixBlocks
    }
  }

  public var prefixBlockTokens: Int {
    switch self {
    case .recorded(let source): source.prefixBlockTokens
    case .drawn(let source): source.prefixBlockTokens
    }
  }

  public mutating func next() -> SimulatedRequest? {
    switch self {
    case .recorded(var source):
      defer { self = .recorded(source) }
      return source.next()
    case .drawn(var source):
      defer { self = .drawn(source) }
      return source.next()
    }
  }
}

extension ServingSimulator where Cost == EconomicStepCost {
  /// Serves requests of either kind, as `run(_:)` does.
  ///
  /// Not generic, so that it is fast when another module calls it.
  ///
  /// - Parameter stream: The requests.
  /// - Returns: What was seen.
  /// - Throws: ``SimulationError/setting(_:)`` when prefix blocks are not whole pages.
  public func serve(_ stream: RequestStream) throws(SimulationError) -> SimulationResult {
    switch stream {
    case .recorded(let source): try run(source)
    case .drawn(let source): try run(source)
    }
  }
}

extension RequestStream {
  /// Returns the mean tokens of prompt and answer of the first requests; 1 and 1 without any.
  ///
  /// - Parameter limit: How many requests are looked at.
  /// - Returns: The means, in tokens.
  public func meanLengths(ofFirst limit: Int) -> (prompt: Double, output: Double) {
    var stream = self
    var (count, prompts, outputs) = (0, 0.0, 0.0)
    while count < limit, let request = stream.next() {
      prompts += Double(max(request.promptTokens, 1))
      outputs += Double(max(request.outputTokens, 1))
      count += 1
    }
    return count == 0 ? (1, 1) : (prompts / Double(count), outputs / Double(count))
  }
}
