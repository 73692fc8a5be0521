// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// What is remembered of one card: the fold of its reviews.
///
/// There are no learning steps: whatever the rating, a card comes back on another day at the earliest. ``StepScheduler`` has steps.
public struct CardMemory: Hashable, Sendable, Codable {
  public let state: MemoryState
  public let firstAt: Instant
  public let lastAt: Instant
  public let reviews: Int
  /// How often it was failed, the first review left out.
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
      state: model.next(state, rating, after: Self.counted(days(until: instant))), firstAt: firstAt,
      lastAt: max(lastAt, instant), reviews: reviews + 1,
      lapses: lapses + (rating.isPass ? 0 : 1))
  }

  /// Returns the probability of recall at an instant.
  public func recall(at instant: Instant, in model: MemoryModel) -> Double {
    model.recall(after: days(until: instant), stability: state.stability)
  }

  /// Returns the days between two reviews as the model counts them: half a day or more is a night, and so at least a day.
  ///
  /// The parameters were fitted on calendar days (fsrs-rs `delta_t`), where the evening and the next morning are a day apart.
  public static func counted(_ days: Double) -> Double {
    days >= 0.5 ? max(days, 1) : days
  }

  /// Returns the days since the last review, with their fraction; 0 when the clock was set back.
  public func days(until instant: Instant) -> Double {
    max(
      0, (Double(instant.millisecondsSince1970) - Double(lastAt.millisecondsSince1970)) / 86_400_000
    )
  }
}
