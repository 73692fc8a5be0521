// SPDX-License-Identifier: Apache-2.0

public import LanguageModel
public import Quantities

/// How long a language model that failed is left alone, so that nobody waits for it again and again.
///
/// After the first failure 15 s, then twice as long each time up to 10 minutes, or as long as the server asked for: ours. Whoever tries the
/// connection by hand is not held up, and a reply ends the pause.
public struct ModelPause: Hashable, Sendable {
  /// The last failure with its time; nil since the last reply.
  public private(set) var last: Failure?
  private var failures = 0
  /// Until when no call is made; nil when calls are made.
  public private(set) var end: Instant?

  /// A failure with its moment.
  public struct Failure: Hashable, Sendable {
    public let reason: ModelFailure
    public let at: Instant
  }

  private static let first = 15
  private static let longest = 600

  /// Returns why no call is made at a moment; nil when calls are made.
  func reason(at now: Instant) -> ModelFailure? {
    guard let end, now < end else { return nil }
    return last?.reason
  }

  /// Takes note of a failure.
  mutating func note(_ failure: ModelFailure, at now: Instant) {
    guard failure.isOfServer else {
      if failure.isWorthKnowing { last = Failure(reason: failure, at: now) }
      return
    }
    last = Failure(reason: failure, at: now)
    failures += 1
    let doubled = Self.first << min(failures - 1, 10)
    let asked = if case .tooManyCalls(let seconds?) = failure { seconds } else { 0 }
    end = now + Seconds(min(max(doubled, asked), Self.longest))
  }

  /// Takes note of a reply.
  mutating func clear() { self = ModelPause() }
}

extension ModelFailure {
  /// Whether the next call would most likely fail as well: the server is gone, slow, refuses us or breaks.
  fileprivate var isOfServer: Bool {
    switch self {
    case .unreachable, .timedOut, .cutOff, .tooManyCalls, .keyRefused, .notFound, .serverFailed:
      true
    default: false
    }
  }

  /// Whether a person should be told, although calls go on.
  fileprivate var isWorthKnowing: Bool { self != .cancelled }
}
