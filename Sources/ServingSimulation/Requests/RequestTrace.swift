// SPDX-License-Identifier: Apache-2.0

/// Requests that were recorded or made before the run, all in memory: 32 bytes each.
public struct RequestTrace: Hashable, Sendable {
  /// The requests, by rising arrival.
  public let requests: [SimulatedRequest]
  /// The ids of prefix blocks of all requests.
  public let prefixBlocks: [UInt32]
  /// The tokens that one prefix block stands for.
  public let prefixBlockTokens: Int

  /// Creates a trace; requests that come out of order are put in order, those of one moment keep theirs.
  public init(
    _ requests: [SimulatedRequest], prefixBlocks: [UInt32] = [], prefixBlockTokens: Int = 512
  ) {
    let sorted = zip(requests, requests.dropFirst()).allSatisfy { $0.arrival <= $1.arrival }
    self.requests = sorted ? requests : requests.sorted { $0.arrival < $1.arrival }
    self.prefixBlocks = prefixBlocks
    self.prefixBlockTokens = prefixBlockTokens
  }

  /// The same requests one after the other.
  public var source: TraceSource { TraceSource(self) }
}

/// The requests of a trace, one after the other.
public struct TraceSource: RequestSource {
  let trace: RequestTrace
  var place = 0

  init(_ trace: RequestTrace) { self.trace = trace }

  public var prefixBlocks: [UInt32] { trace.prefixBlocks }
  public var prefixBlockTokens: Int { trace.prefixBlockTokens }

  public mutating func next() -> SimulatedRequest? {
    guard place < trace.requests.count else { return nil }
    defer { place += 1 }
    return trace.requests[place]
  }
}
