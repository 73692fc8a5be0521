// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Practice
import Quantities

/// Amounts of a story with two values, each with the sentence in which it stands.
struct NumberConflicts {
  let bank: StoryBank

  /// The most that are shown at a time: once they are settled, the others come.
  private static let most = 12

  var body: HTML {
    section(.labelledBy(ElementID("conflicts"))) {
      h2(.id(ElementID("conflicts"))) { "Numbers that differ" }
      p { "A panel may hear both. Say which one is right, and change the other." }
      for conflict in bank.conflicts.prefix(Self.most) { view(conflict) }
    }
  }

  private func view(_ conflict: NumberConflict) -> HTML {
    article(.class("differs")) {
      h3 {
        a(.href(.outlook(.story(conflict.story))), .ownDirection) {
          bank.title(of: conflict.story)
        }
      }
      p(.ownDirection) { summary(of: conflict) }
      div(.class("pair")) {
        side(
          "In the bank, \(Message(label: conflict.written.part.rawValue))",
          conflict.writtenSentence.quote.text)
        switch conflict.other {
        case .part(let amount, let sentence):
          side("In the bank, \(Message(label: amount.part.rawValue))", sentence.quote.text)
        case .round(let id, let endedAt, _, let sentence):
          side("In a round", sentence.text, id: id, endedAt: endedAt)
        }
      }
    }
  }

  private func summary(of conflict: NumberConflict) -> Message {
    guard case .part(let amount, _) = conflict.other else {
      return Message(engine: conflict.summary)
    }
    let (one, other) = (conflict.written, amount)
    return
      "“\(one.quote.text)” in the \(Message(label: one.part.rawValue)), “\(other.quote.text)” in the \(Message(label: other.part.rawValue))"
  }

  private func side(
    _ place: Message, _ words: String, id: String? = nil, endedAt: Instant? = nil
  ) -> HTML {
    blockquote(.class("quote")) {
      p(.class("detail")) {
        place
        if let id, let endedAt {
          ", "
          a(.href(.scorecard(.init(id)))) { moment(endedAt) }
        }
      }
      p(.ownDirection) { words }
    }
  }
}

extension StoryPart {
  /// The part as a person reads it.
  var title: Message { Message(label: rawValue.capitalizedFirst) }

  /// What belongs into it, in a line.
  var hint: Message {
    switch self {
    case .situation: "When it was, who was concerned, how large it was."
    case .constraint: "What made it hard, and the limit as a number."
    case .decision: "What you decided yourself, what you turned down, and why."
    case .numbers: "What came of it with its unit, the value before, over which time, how measured."
    case .learning: "What you do differently since."
    }
  }
}
