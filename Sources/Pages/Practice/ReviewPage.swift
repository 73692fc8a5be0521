// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Markup
public import Practice
public import Quantities
public import SpacedRepetition

/// How an answer to a drill was rated, why, and when the card comes back.
public struct ReviewPage: Page {
  /// The number of the review in the log.
  public let number: Int
  public let at: Instant
  public let review: Review
  /// The rating as it stands, after corrections.
  public let rating: Rating
  /// The card; nil when it has left the deck.
  public let card: DeckCard?
  /// When it comes back; nil when it does not.
  public let due: Day?
  /// How many cards are left today.
  public let left: Int
  /// What was typed to rate it otherwise, and what is wrong with it.
  public let typed: RatingForm
  public let problem: String?
  /// What the person should know about the last request, with words that were not taken; nil when there is nothing.
  public let notice: Notice?

  /// Words that came after the answer counted.
  public struct Notice: Hashable, Sendable {
    public let text: String
    /// The words that were not taken; empty when there are none.
    public let unsaved: String

    /// Creates a notice.
    public init(_ text: String, unsaved: String = "") {
      self.text = text
      self.unsaved = unsaved
    }
  }

  /// Creates the page.
  public init(
    number: Int, at: Instant, review: Review, rating: Rating, card: DeckCard?, due: Day?,
    left: Int, typed: RatingForm = RatingForm(), problem: String? = nil, notice: Notice? = nil
  ) {
    self.number = number
    self.at = at
    self.review = review
    self.rating = rating
    self.card = card
    self.due = due
    self.left = left
    self.typed = typed
    self.problem = problem
    self.notice = notice
  }

  public func render() -> String {
    Layout("Rated: \(rating.title)", at: .practice, with: .practice) {
      p(.class("kicker"), .ownDirection) { card?.card.title ?? review.drill.template }
      h1 { rating.title }
      p(.class("lead"), .ownDirection) { Message(engine: review.result.reason) }
      if rating != review.result.rating {
        p(.class("notice")) {
          "You changed the rating from “\(review.result.rating.title)” to “\(rating.title)”."
        }
      }
      if let notice { said(notice) }
      comesBack
      findings
      answer
      reference
      p { a(.href(.ask(asked))) { "Ask about a term" } }
      RatingFormView(
        number: number, rating: rating, typed: typed, problem: problem
      ).body
    }.render()
  }

  /// What is asked about: the topic of the card.
  private var asked: AskRoute {
    card.map { .question($0.card.topic) } ?? .form
  }

  private func said(_ notice: Notice) -> HTML {
    section(.class("words-kept"), .label("Not taken")) {
      p(.class("notice"), .role("status")) { Message(engine: notice.text) }
      if !notice.unsaved.isEmpty {
        WordBox(
          id: ElementID("unsaved"), field: .text, caption: "What you wrote now",
          text: notice.unsaved
        ).body
      }
    }
  }

  private var comesBack: HTML {
    section(.class("next-step"), .label("Next")) {
      if let due {
        p {
          "It comes back on "
          strong { due.shownText }
          "."
        }
      } else {
        p { "The card has left the deck, or cannot be asked any more." }
      }
      p(.class("detail")) {
        left == 0 ? "Nothing more is due today." : "\(counted(left, "card")) left today."
      }
      if left > 0 { NextDrillButton(caption: "Next drill").body }
      p(.class("actions")) {
        a(.class("button"), .href(.practice())) { "Back to practice" }
        if let card { a(.class("button"), .href(.practice(.card(card.id)))) { "All its reviews" } }
      }
    }
  }
}

extension ReviewPage {
  private var result: DrillResult { review.result }

  @HTMLBuilder private var findings: HTML {
    if !result.found.isEmpty { list("Found", result.found, ElementID("found")) }
    if !result.missed.isEmpty { list("Missing or wrong", result.missed, ElementID("missed")) }
  }

  private func list(_ caption: Message, _ findings: [DrillFinding], _ id: ElementID) -> HTML {
    section(.labelledBy(id)) {
      h2(.id(id)) { caption }
      ul(.class("findings")) {
        for finding in findings {
          li {
            span(.ownDirection) { Message(engine: finding.name) }
            if let quote = finding.quote {
              blockquote(.class("quote"), .ownDirection) { quote.text }
            }
          }
        }
      }
    }
  }

  private var answer: HTML {
    section(.labelledBy(ElementID("asked"))) {
      h2(.id(ElementID("asked"))) { "Asked and answered" }
      details(.class("asked-again")) {
        summary { "What was asked" }
        written(review.drill.prompt)
      }
      if review.answer.text.isEmpty {
        p(.class("detail")) { "Nothing was written." }
      } else {
        MarkedDrillAnswer(review: review).body
      }
      p(.class("detail")) {
        "Taken in \(review.answer.elapsed.description); in time was \(DrillWords.length(review.drill.target))"
        review.answer.tookHint ? ", with a hint. " : ". "
        moment(at)
      }
    }
  }

  @HTMLBuilder private var reference: HTML {
    if !result.reference.isEmpty {
      section(.labelledBy(ElementID("reference"))) {
        h2(.id(ElementID("reference"))) { "What is right, and where it is from" }
        ul(.class("reference-lines")) {
          for line in result.reference { li(.ownDirection) { Message(engine: line) } }
        }
      }
    }
  }
}
