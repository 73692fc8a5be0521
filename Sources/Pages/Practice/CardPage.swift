// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import Drills
import InterviewContent
import Markup
public import Practice
public import Quantities
import Rehearsal
public import SpacedRepetition

/// A card with its reviews and what was answered, side by side.
public struct CardPage: Page {
  /// A review with its words.
  public struct Answered: Hashable, Sendable {
    /// Its number in the log.
    public let number: Int
    public let at: Instant
    public let review: Review
    /// The rating as it stands.
    public let rating: Rating

    /// Creates a review.
    public init(number: Int, at: Instant, review: Review, rating: Rating) {
      self.number = number
      self.at = at
      self.review = review
      self.rating = rating
    }
  }

  public let entry: CardEntry
  /// The reviews, the newest first.
  public let reviews: [Answered]
  /// What was typed as the reason to take it out, and what is wrong with it; nil when nothing was.
  public let removal: (reason: String, problem: String)?

  /// Creates the page.
  public init(
    entry: CardEntry, reviews: [Answered], removal: (reason: String, problem: String)? = nil
  ) {
    self.entry = entry
    self.reviews = reviews
    self.removal = removal
  }

  public func render() -> String {
    Layout("Card", at: .practice, width: .wide, with: .practice) {
      p(.class("kicker"), .ownDirection) {
        entry.kicker
      }
      h1(.ownDirection) { entry.card.title }
      p { a(.href(.practice(.cards(CardFilter())))) { "Back to the deck" } }
      state
      origin
      if let resting = entry.resting {
        p(.class("caution"), .ownDirection) { Message(engine: resting) }
      } else {
        NextDrillButton(caption: "Practise it now", card: entry.id, isMain: false).body
      }
      history
      remove
    }.render()
  }

  private var state: HTML {
    dl(.class("day-figures")) {
      figure(
        "Recall now", entry.recall.map { Message(verbatim: Percent.text($0)) } ?? "not seen yet")
      figure("Due", entry.dueWords)
      figure("Reviews", "\(entry.reviews)")
      figure("Lapses", "\(entry.lapses)")
    }
  }

  private func figure(_ name: Message, _ value: Message) -> HTML {
    div {
      dt { name }
      dd { value }
    }
  }

  @HTMLBuilder private var origin: HTML {
    switch entry.card.origin {
    case .failure(let failure):
      section(.labelledBy(ElementID("origin"))) {
        h2(.id(ElementID("origin"))) { "What went wrong" }
        p(.class("prompt"), .ownDirection) { failure.question.prompt }
        if let quote = failure.quote {
          blockquote(.class("quote"), .ownDirection) { quote.text }
        }
        if !failure.better.isEmpty { p(.ownDirection) { failure.better } }
        p { a(.href(.scorecard(RoundID(failure.round)))) { "The scorecard of that round" } }
      }
    case .imported(let front, _, let source):
      section(.labelledBy(ElementID("origin"))) {
        h2(.id(ElementID("origin"))) { "What it asks" }
        written(front)
        if !source.isEmpty { p(.class("detail"), .ownDirection) { "From: \(source)" } }
      }
    case .template, .story, .telling: HTML.nothing
    }
  }
}

extension CardPage {
  private var history: HTML {
    section(.labelledBy(ElementID("reviews"))) {
      h2(.id(ElementID("reviews"))) { "Reviews" }
      if reviews.isEmpty {
        p { "It was never asked." }
      } else {
        div(.class("review-columns")) { for answered in reviews { column(answered) } }
      }
    }
  }

  private func column(_ answered: Answered) -> HTML {
    article {
      h3 { a(.href(.practice(.review(answered.number)))) { answered.rating.title } }
      p(.class("detail")) {
        moment(answered.at)
        " · \(answered.review.answer.elapsed.description)"
      }
      if answered.review.answer.text.isEmpty {
        p(.class("detail")) { "Nothing was written." }
      } else {
        MarkedDrillAnswer(review: answered.review).body
      }
      p(.ownDirection) { Message(engine: answered.review.result.reason) }
      if !answered.review.result.missed.isEmpty {
        p(.class("detail"), .ownDirection) {
          "Missing: \(answered.review.result.missed.map { Message(engine: $0.name) }.withSemicolons)"
        }
      }
    }
  }

  private var remove: HTML {
    details(.class("regrade"), .open(removal != nil)) {
      summary { "Take it out of the deck" }
      form(.post, .action(.practice(.removal(entry.id)))) {
        if let removal {
          p(.class("problem"), .id(Self.problemID), .role("alert")) {
            Message(engine: removal.problem)
          }
        }
        div(.class("field")) {
          label(.for(Self.reasonID)) { "Why" }
          textarea(
            .id(Self.reasonID), .name(.reason), .rows(2), .longest(1000), .ownDirection,
            .invalid(removal != nil),
            .describedBy(optional: removal == nil ? nil : Self.problemID)
          ) { removal?.reason ?? "" }
        }
        p(.class("actions")) { button(.class("danger"), .type("submit")) { "Take it out" } }
        p(.class("detail")) {
          "Its reviews are kept, and come back with it when you put it in again."
        }
      }
    }
  }

  private static let problemID = ElementID("removal-problem")
  private static let reasonID = ElementID("removal-reason")
}
