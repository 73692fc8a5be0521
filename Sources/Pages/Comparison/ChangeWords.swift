// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup

extension AttemptComparison.Shared {
  /// How the level changed, without praise or blame.
  var words: Message {
    guard let before = then.level?.rawValue else {
      return now.level == nil ? "Not assessed in either" : "Not assessed then, assessed now"
    }
    guard let after = now.level?.rawValue else { return "Assessed then, not assessed now" }
    switch after - before {
    case 0: return "The same level"
    case 1: return "One level higher"
    case -1: return "One level lower"
    case 1...: return "\(after - before) levels higher"
    default: return "\(before - after) levels lower"
    }
  }

  /// Whether a stricter or a looser reading of one could have given the level of the other, although they differ.
  var couldBeEqual: Bool {
    guard let low = then.low, let high = then.high, let nextLow = now.low, let nextHigh = now.high,
      then.level != now.level
    else { return false }
    return low <= nextHigh && nextLow <= high
  }
}
