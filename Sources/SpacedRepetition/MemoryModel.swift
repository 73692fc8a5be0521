// SPDX-License-Identifier: Apache-2.0

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#endif

/// How memory fades and grows: FSRS-6.
///
/// Time is in days. Formulas: open-spaced-repetition, fsrs-rs 6.6.1 `model.rs` and py-fsrs 6.3.2 `scheduler.py`. Where they once differed,
/// a review on the same day rated `hard` never shrinks the stability (py-fsrs since 6.3.2, fsrs-rs, ts-fsrs).
public struct MemoryModel: Hashable, Sendable {
  public let parameters: MemoryParameters
  private let decay: Double
  private let factor: Double
  /// What depends on the parameters alone, computed once.
  private let growthScale: Double
  private let lapseCap: Double
  private let easyStart: Double

  /// The least and the greatest stability, in days.
  public static let stabilities = 0.001...36_500.0

  /// Creates a model.
  public init(_ parameters: MemoryParameters = .standard) {
    self.parameters = parameters
    decay = -parameters[20]
    factor = pow(0.9, 1 / decay) - 1
    growthScale = exp(parameters[8])
    lapseCap = exp(parameters[17] * parameters[18])
    easyStart = Self.start(.easy, parameters)
  }

  /// Returns the probability of recall, some days after the last review.
  ///
  /// Before the last review (a clock was set back) it counts as the moment of it.
  public func recall(after days: Double, stability: Double) -> Double {
    pow(1 + factor * max(0, days) / stability, decay)
  }

  /// Returns the days after which recall has fallen to a share, not rounded.
  public func days(until recall: Double, stability: Double) -> Double {
    stability / factor * (pow(recall, 1 / decay) - 1)
  }

  /// Returns the days until the next review, whole, from 1 to `longest`.
  public func interval(stability: Double, retention: Double = 0.9, longest: Int = 36_500) -> Int {
    let days = days(until: retention, stability: stability).rounded()
    // What is no number is longer than any.
    guard days < Double(longest) else { return longest }
    return Int(max(days, 1))
  }

  /// Returns the state after the first review.
  public func first(_ rating: Rating) -> MemoryState {
    MemoryState(
      stability: held(parameters[rating.rawValue - 1]),
      difficulty: heldDifficulty(Self.start(rating, parameters)))
  }

  /// Returns the state after one more review, some days after the last one; below 1 it is the same day.
  public func next(_ state: MemoryState, _ rating: Rating, after days: Double) -> MemoryState {
    MemoryState(
      stability: nextStability(state, rating, after: days),
      difficulty: difficulty(after: rating, state.difficulty))
  }

  /// Returns the stability after one more review, in days, some days after the last one; below 1 it is the same day.
  public func nextStability(_ state: MemoryState, _ rating: Rating, after days: Double) -> Double {
    guard days >= 1 else { return held(stabilitySameDay(state, rating)) }
    let recall = recall(after: days, stability: state.stability)
    return held(
      rating == .again
        ? stabilityAfterLapse(state, recall: recall)
        : stabilityAfterRecall(state, recall: recall, rating))
  }
}

extension MemoryModel {
  /// Returns the difficulty after one more review.
  func difficulty(after rating: Rating, _ difficulty: Double) -> Double {
    let change = -parameters[6] * Double(rating.rawValue - 3)
    let damped = difficulty + change * (10 - difficulty) / 9
    return heldDifficulty(parameters[7] * easyStart + (1 - parameters[7]) * damped)
  }

  /// Returns the stability after a review on a later day that was passed.
  func stabilityAfterRecall(_ state: MemoryState, recall: Double, _ rating: Rating) -> Double {
    let growth =
      growthScale * (11 - state.difficulty) * pow(state.stability, -parameters[9])
      * (exp((1 - recall) * parameters[10]) - 1)
    let bonus = rating == .hard ? parameters[15] : rating == .easy ? parameters[16] : 1
    return state.stability * (1 + growth * bonus)
  }

  /// Returns the stability after a review on a later day that was failed.
  func stabilityAfterLapse(_ state: MemoryState, recall: Double) -> Double {
    min(uncappedLapse(state, recall: recall), state.stability / lapseCap)
  }

  /// Returns the same before it is held below what a review on the same day would leave.
  func uncappedLapse(_ state: MemoryState, recall: Double) -> Double {
    parameters[11] * pow(state.difficulty, -parameters[12])
      * (pow(state.stability + 1, parameters[13]) - 1) * exp((1 - recall) * parameters[14])
  }

  /// Returns the stability after one more review on the same day.
  func stabilitySameDay(_ state: MemoryState, _ rating: Rating) -> Double {
    let change =
      exp(parameters[17] * (Double(rating.rawValue - 3) + parameters[18]))
      * pow(state.stability, -parameters[19])
    return state.stability * (rating.isPass ? max(change, 1) : change)
  }

  /// Returns the difficulty that a first rating starts with, before it is held in its range.
  private static func start(_ rating: Rating, _ parameters: MemoryParameters) -> Double {
    parameters[4] - exp(parameters[5] * Double(rating.rawValue - 1)) + 1
  }

  private func held(_ stability: Double) -> Double {
    min(max(stability, Self.stabilities.lowerBound), Self.stabilities.upperBound)
  }

  private func heldDifficulty(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }
}
