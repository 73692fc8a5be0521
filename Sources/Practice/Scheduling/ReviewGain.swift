// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// What a review now adds to the recall on the day of the interview, as the model expects it.
struct ReviewGain {
  let model: MemoryModel
  /// The days from now to the interview.
  let daysToDate: Double

  /// Returns the expected gain in recall on the day; a pass counts as `good`.
  func value(_ state: MemoryState, since days: Double) -> Double {
    let recall = model.recall(after: days, stability: state.stability)
    let counted = CardMemory.counted(days)
    let passed = model.nextStability(state, .good, after: counted)
    let failed = model.nextStability(state, .again, after: counted)
    return recall * atDate(passed, since: 0) + (1 - recall) * atDate(failed, since: 0)
      - atDate(state.stability, since: days)
  }

  /// Returns the recall on the day without another review.
  func atDate(_ stability: Double, since days: Double) -> Double {
    model.recall(after: days + daysToDate, stability: stability)
  }
}
