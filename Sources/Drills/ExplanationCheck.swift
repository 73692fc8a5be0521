// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// Reads the answer to a explanation drill.
struct ExplanationCheck {
  let key: ExplanationKey
  let drill: Drill
  let judge: DrillChecker.Judge
  func result(of answer: DrillAnswer) -> DrillResult {
    DrillResult(rating: .again, reason: "", found: [], missed: [], reference: [])
  }
}
