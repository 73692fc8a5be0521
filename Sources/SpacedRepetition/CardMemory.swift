// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What is remembered of one card: the fold of its reviews.
///
/// There are no learning steps: a first failure is due again at once (the stability of a first `again` is five hours), and an interval is
/// never shorter than what brings recall back to the retention aimed at.
public struct CardMemory: Hashable, Sendable, Codable {
  public let state: MemoryState
  public let firstAt: Instant
  public let lastAt: Instant
  public let reviews: Int
  /// How often it was failed after it had been passed.
  public let lapses: Int

  /// Creates the memory after a first review.
  public init(first rating: Rating, at instant: Instant, in model: MemoryModel) {
    self.init(
      state: model.first(rating), firstAt: instant, lastAt: instant, reviews: 1, lapses: 0)
  }

  /// Creates a memory from its parts.
  public init(state: MemoryState, firstAt: Instant, lastAt: Instant, reviews: Int, lapses: Int) {
    self.state = state
    self.firstAt = firstAt
    self.lastAt = lastAt
    self.reviews = reviews
    self.lapses = lapses
  }

  /// Returns the memory after one more review; a clock that was set back counts as no time.
  public func reviewed(_ rating: Rating, at instant: Instant, in model: MemoryModel) -> CardMemory {
    CardMemory(
      state: model.next(state, rating, after: days(until: instant)), firstAt: firstAt,
      lastAt: max(lastAt, instant), reviews: reviews + 1,
      lapses: lapses + (rating.isPass ? 0 : 1))
  }

  /// Returns the probability of recall at an instant.
  public func recall(at instant: Instant, in model: MemoryModel) -> Double {
    model.recall(after: days(until: instant), stability: state.stability)
  }

  /// Returns the days since the last review, with their fraction.
  public func days(until instant: Instant) -> Double {
    max(0, Double(instant.millisecondsSince1970 - lastAt.millisecondsSince1970) / 86_400_000)
  }
}
