// SPDX-License-Identifier: Apache-2.0

public import Quantities

/// When a card is due, with or without short steps.
///
/// Source of the rules: open-spaced-repetition, py-fsrs 6.3.1 `scheduler.py`, read in November 2026.
public struct StepScheduler: Hashable, Sendable {
  public let model: MemoryModel
  public let steps: LearningSteps
  /// The recall at which a card comes back, from 0 to 1.
  public let retention: Double
  /// The longest wait, in days.
  public let longest: Int

  /// Creates a scheduler.
  public init(
    model: MemoryModel = MemoryModel(), steps: LearningSteps = .none, retention: Double = 0.9,
    longest: Int = 36_500
  ) {
    self.model = model
    self.steps = steps
    self.retention = retention
    self.longest = longest
  }

  /// Takes one more review in.
  ///
  /// - Parameters:
  ///   - card: The card as it was before.
  ///   - rating: How well it was recalled.
  ///   - instant: When it was reviewed.
  ///   - fuzz: A number from 0 up to 1, drawn from a seed of the card, that moves waits of whole days; nil leaves them as they are.
  /// - Returns: The card after the review.
  public func reviewed(
    _ card: SteppedCard, _ rating: Rating, at instant: Instant, fuzz: Double? = nil
  ) -> SteppedCard {
    let memory =
      card.memory?.reviewed(rating, at: instant, in: model)
      ?? CardMemory(first: rating, at: instant, in: model)
    let (phase, waits) = stepping(card.phase, rating)
    if let wait = Self.wait(waits, at: card.phase == .review ? 0 : card.step, rating) {
      return SteppedCard(
        phase: phase, step: wait.step, memory: memory, dueAt: instant + wait.length, days: 0)
    }
    let days = days(memory.state.stability, fuzz: fuzz)
    return SteppedCard(
      phase: .review, step: 0, memory: memory,
      dueAt: instant + Seconds(milliseconds: Int64(days) * 86_400_000), days: days)
  }

  private func days(_ stability: Double, fuzz: Double?) -> Int {
    let days = model.interval(stability: stability, retention: retention, longest: longest)
    return fuzz.map { IntervalFuzz.days(days, by: $0, longest: longest) } ?? days
  }

  /// Returns the phase that steps belong to, and the steps; none for a card in review that was passed.
  private func stepping(
    _ phase: LearningPhase, _ rating: Rating
  ) -> (LearningPhase, [Seconds]) {
    switch phase {
    case .new, .learning: (.learning, steps.learning)
    case .review: (.relearning, rating == .again ? steps.relearning : [])
    case .relearning: (.relearning, steps.relearning)
    }
  }

  /// Returns the step that follows a rating, with its wait; nil when the card goes on in whole days.
  private static func wait(
    _ waits: [Seconds], at step: Int, _ rating: Rating
  ) -> (step: Int, length: Seconds)? {
    guard let first = waits.first, step < waits.count || rating == .again else { return nil }
    switch rating {
    case .again: return (0, first)
    case .hard: return (step, hardWait(waits, at: step))
    case .good: return step + 1 < waits.count ? (step + 1, waits[step + 1]) : nil
    case .easy: return nil
    }
  }

  /// Half as long again where there is one step, between the first two where there are more, and on later steps the step itself.
  private static func hardWait(_ waits: [Seconds], at step: Int) -> Seconds {
    guard step == 0 else { return waits[step] }
    let first = waits[0].milliseconds
    return Seconds(
      milliseconds: waits.count == 1 ? first * 3 / 2 : (first + waits[1].milliseconds) / 2)
  }
}
