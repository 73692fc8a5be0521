// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// Reads the answer to a number drill.
struct NumberCheck {
  let key: NumberKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    DrillResult(rating: .again, reason: "", found: [], missed: [], reference: [])
  }
}
