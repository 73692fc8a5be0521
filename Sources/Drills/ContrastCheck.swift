// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// Reads the answer to a contrast drill.
struct ContrastCheck {
  let key: ContrastKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    DrillResult(rating: .again, reason: "", found: [], missed: [], reference: [])
  }
}
