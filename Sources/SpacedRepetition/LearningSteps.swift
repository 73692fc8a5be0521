// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// Short waits before a card comes back after whole days.
public struct LearningSteps: Hashable, Sendable {
  /// The waits of a card that was never passed.
  public let learning: [Seconds]
  /// The waits of a card that was failed after it had been learned.
  public let relearning: [Seconds]

  /// Creates steps.
  public init(learning: [Seconds], relearning: [Seconds]) {
    self.learning = learning
    self.relearning = relearning
  }

  /// No steps, as practice uses it: a card comes back on another day.
  public static let none = LearningSteps(learning: [], relearning: [])

  /// The defaults of py-fsrs 6.3.1 and ts-fsrs 5.4.1: 1 and 10 minutes, and 10 minutes after a failure.
  public static let upstream = LearningSteps(
    learning: [.minutes(1), .minutes(10)], relearning: [.minutes(10)])
}

/// Where a card stands between steps and whole days.
public enum LearningPhase: String, Hashable, Sendable, Codable, CaseIterable {
  case new, learning, review, relearning
}

/// A card with the step it is on and when it is due.
public struct SteppedCard: Hashable, Sendable {
  public let phase: LearningPhase
  /// The step it is on, from 0; 0 where there are none.
  public let step: Int
  /// What is remembered; nil for a card that was never asked.
  public let memory: CardMemory?
  /// When it is due; nil for a card that was never asked.
  public let dueAt: Instant?
  /// The whole days it waits; 0 on a step.
  public let days: Int

  /// A card that was never asked.
  public static let new = SteppedCard(phase: .new, step: 0, memory: nil, dueAt: nil, days: 0)
}
