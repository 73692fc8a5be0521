// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import Markup
import Practice
import Quantities
import SpacedRepetition

/// Words that the pages of practice share.
enum DrillWords {
  /// Returns a length of time in words, such as `90 seconds` or `3 minutes`.
  static func length(_ time: Seconds) -> Message {
    let seconds = Int(time.milliseconds / 1000)
    return seconds >= 120 && seconds % 60 == 0
      ? counted(seconds / 60, "minute") : counted(seconds, "second")
  }
}

/// An answer with the words marked that were found right.
struct MarkedDrillAnswer {
  let review: Review

  var body: HTML {
    let ranges = review.result.found.compactMap(\.quote)
      .filter { 0 <= $0.start && $0.start <= $0.end }.map { $0.start..<$0.end }
    let text = HighlightedText(review.answer.text, marking: ranges)
    return div(.class("written drill-answer"), .ownDirection) {
      for segment in text.segments {
        if segment.covering.isEmpty {
          segment.text
        } else {
          mark(.class("quoted")) { segment.text }
        }
      }
    }
  }
}

extension Rating {
  /// The rating as a person reads it.
  var title: Message {
    switch self {
    case .again: "Again"
    case .hard: "Hard"
    case .good: "Good"
    case .easy: "Easy"
    }
  }

  /// What it means, in a few words.
  var meaning: Message {
    switch self {
    case .again: "wrong, incomplete, or with a hint"
    case .hard: "right, but slow"
    case .good: "right and in time"
    case .easy: "right at once, with what it trades against"
    }
  }
}
