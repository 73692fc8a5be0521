// SPDX-License-Identifier: Apache-2.0

/// What came of a request.
public enum RequestFate: String, Hashable, Sendable, CaseIterable {
  /// Answered to the last token.
  case finished
  /// Longer than the cache of a copy can ever hold.
  case tooLong
  /// Turned away because too many were waiting.
  case turnedAway
  /// The caller gave up.
  case timedOut
  /// Still waiting or in progress when the run ended.
  case unfinished
}

/// One request after the run.
public struct RequestOutcome: Hashable, Sendable {
  /// The request, in the order of the source.
  public let place: Int
  public let request: SimulatedRequest
  public let fate: RequestFate
  /// When it came.
  public let arrival: SimulatedTime
  /// When it was first worked on; `nil` if never.
  public let started: SimulatedTime?
  /// When its first token came.
  public let firstToken: SimulatedTime?
  /// When its last token came, or when it was given up.
  public let ended: SimulatedTime
  /// The tokens it was given.
  public let tokens: Int
  /// The tokens of its prompt that were found in the prefix cache.
  public let cachedTokens: Int
  /// How often it lost its memory and was computed again.
  public let preemptions: Int
  /// The copy that ended it; -1 when none did.
  public let replica: Int

  /// From arrival to first token.
  public var timeToFirstToken: SimulatedTime? { firstToken.map { $0 - arrival } }
  /// The mean time between its tokens; `nil` with fewer than two.
  public var interTokenLatency: SimulatedTime? {
    guard let firstToken, tokens > 1 else { return nil }
    return SimulatedTime(picoseconds: (ended - firstToken).picoseconds / Int64(tokens - 1))
  }
  /// From arrival to last token.
  public var endToEnd: SimulatedTime { ended - arrival }

  /// Whether a finished request kept to an objective.
  public func meets(_ level: ServiceObjective) -> Bool {
    guard fate == .finished else { return false }
    if let limit = level.timeToFirstToken, (timeToFirstToken ?? .longest) > limit { return false }
    if let limit = level.interTokenLatency, let own = interTokenLatency, own > limit {
      return false
    }
    if let limit = level.endToEnd, endToEnd > limit { return false }
    return true
  }
}
