// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup

/// The level of a criterion as five marks and in words, with the stricter and the looser reading.
struct LevelScale {
  let result: CriterionResult

  var body: HTML {
    guard let level = result.level else {
      return p(.class("level unassessed")) { "Not assessed" }
    }
    return p(.class("level")) {
      span(.class("scale"), .hiddenFromReaders) {
        for step in Level.allCases { mark(for: step, at: level) }
      }
      span(.class("figure")) { "\(level.rawValue) of 5" }
      if let range {
        " "
        span(.class("range")) { range }
      }
    }
  }

  /// Full up to the stricter reading, lighter up to the level, an outline up to the looser reading.
  private func mark(for step: Level, at level: Level) -> HTML {
    if step <= min(level, result.low ?? level) { return span(.class("sure")) }
    if step <= level { return span(.class("likely")) }
    return span(.class(step <= max(level, result.high ?? level) ? "possible" : "beyond"))
  }

  private var range: Message? {
    guard let low = result.low, let high = result.high, low < high else { return nil }
    return "could be read as \(low.rawValue) to \(high.rawValue)"
  }
}
