// SPDX-License-Identifier: Apache-2.0

/// What is known about the memory of one card after its last review.
public struct MemoryState: Hashable, Sendable, Codable {
  /// The time after which recall has fallen to 90%, in days.
  public let stability: Double
  /// How slowly stability grows, from 1 to 10.
  public let difficulty: Double

  /// Creates a state.
  public init(stability: Double, difficulty: Double) {
    self.stability = stability
    self.difficulty = difficulty
  }
}
