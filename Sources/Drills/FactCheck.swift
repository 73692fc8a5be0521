// SPDX-License-Identifier: Apache-2.0

import SpacedRepetition

/// Reads the answer to a fact drill.
struct FactCheck {
  let key: FactKey
  let drill: Drill

  func result(of answer: DrillAnswer) -> DrillResult {
    DrillResult(rating: .again, reason: "", found: [], missed: [], reference: [])
  }
}
