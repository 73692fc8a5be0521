// SPDX-License-Identifier: Apache-2.0

public import Practice
public import Quantities
public import SpacedRepetition

/// A review as it stands in the log, with its rating as it is now.
public struct StandingReview: Hashable, Sendable {
  /// The number of its event.
  public let sequence: Int
  public let at: Instant
  public let review: Review
  /// The rating after all corrections.
  public let rating: Rating

  /// Reads the words of a review from the log; nil when the log has another event there.
  init?(_ rated: RatedReview, in log: PracticeLog) throws {
    guard let record = try log.record(rated.sequence), case .reviewed(let review) = record.event
    else { return nil }
    sequence = record.sequence
    at = record.at
    self.review = review
    rating = rated.rating
  }
}
