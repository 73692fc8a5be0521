// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Practice

/// What became of a drill, with the words that a person would otherwise lose, and the way on.
public struct DrillNoticePage: Page {
  public let heading: String
  public let explanation: String
  /// The words; empty when there are none.
  public let words: String
  /// The form to send once more; nil when that is of no use.
  public let retry: DrillForm?
  /// The card that was skipped just now; nil when none was.
  public let skipped: String?

  /// Creates the page.
  public init(
    heading: String, explanation: String, words: String, retry: DrillForm? = nil,
    skipped: String? = nil
  ) {
    self.heading = heading
    self.explanation = explanation
    self.words = words
    self.retry = retry
    self.skipped = skipped
  }

  public func render() -> String {
    Layout(Message(label: heading), at: .practice, with: .practice) {
      h1 { Message(label: heading) }
      p(.class("lead"), .ownDirection) { Message(engine: explanation) }
      if let retry {
        form(.class("words-kept"), .post, .action(.practice(.drillAction(.answer)))) {
          CarriedFields.field(.card, retry.card)
          CarriedFields.field(.review, "\(retry.review)")
          WordBox(
            id: ElementID("answer"), field: .answer, caption: "Your answer", text: words
          ).body
          p(.class("actions")) { button(.class("primary"), .type("submit")) { "Try again" } }
        }
      } else if !words.isEmpty {
        section(.class("words-kept"), .label("Your words")) {
          WordBox(
            id: ElementID("answer"), field: .answer, caption: "What you wrote", text: words
          ).body
          p(.class("detail")) { "Copy what you want to keep: these words are in no file." }
        }
      }
      if retry == nil { NextDrillButton(caption: "Next drill", skipped: skipped).body }
      p { a(.href(.practice())) { "Back to practice" } }
    }.render()
  }
}
