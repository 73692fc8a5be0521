// SPDX-License-Identifier: Apache-2.0

public import Drills
import InterviewContent
import Markup
public import Practice
public import Quantities

/// One drill: what is asked, a box for the answer, and the time that it is open.
public struct DrillPage: Page {
  /// The card that is asked.
  public let card: Card
  /// Which review of the card it is, from 1.
  public let review: Int
  public let drill: Drill
  /// When it was shown, and the time it is.
  public let shownAt: Instant
  public let now: Instant
  /// What has been written so far.
  public let draft: String
  public let tookHint: Bool

  /// Creates the page.
  public init(
    card: Card, review: Int, drill: Drill, shownAt: Instant, now: Instant, draft: String,
    tookHint: Bool
  ) {
    self.card = card
    self.review = review
    self.drill = drill
    self.shownAt = shownAt
    self.now = now
    self.draft = draft
    self.tookHint = tookHint
  }

  public func render() -> String {
    Layout("Drill, \(Message(label: drill.kind.title))", at: .practice, with: .drill) {
      p(.class("kicker")) {
        "\(Message(label: drill.kind.title)) · "
        bdi { Message(label: card.topic) }
        review == 1 ? " · new" : " · review \(review)"
      }
      h1(.class("drill-title"), .ownDirection) { card.title }
      form(
        .class("drill"), .post, .action(.practice(.drillAction(.answer))),
        .data(.drill, "\(card.id.name)/\(review)"),
        .data(.draft, Route.practice(.drillAction(.draft)).path),
        .data(.serverNow, now), .data(.shownAt, shownAt)
      ) {
        CarriedFields.field(.card, card.id.name)
        CarriedFields.field(.review, "\(review)")
        div(.class("drill-prompt")) { written(drill.prompt) }
        hint
        answer
      }
    }.render()
  }

  @HTMLBuilder private var hint: HTML {
    if let hint = drill.hint {
      if tookHint {
        div(.class("notice"), .role("status")) {
          p {
            strong { "Hint: " }
            span(.ownDirection) { hint }
          }
          p(.class("detail")) { "With the hint the answer is rated “again”." }
        }
      } else {
        p(.class("actions")) {
          button(.type("submit"), .formAction(.practice(.drillAction(.hint)))) {
            "Show a hint (the answer then counts as “again”)"
          }
        }
      }
    }
  }

  private var answer: HTML {
    .group([
      div(.class("box")) {
        label(.for(Self.boxID)) { "Your answer" }
        textarea(
          .id(Self.boxID), .name(.answer), .rows(5), .describedBy(Self.timeID), .ownDirection,
          .spellcheck
        ) { draft }
      },
      p(.class("drill-time detail"), .id(Self.timeID)) {
        "In time within \(DrillWords.length(drill.target)), slow after \(DrillWords.length(drill.target + drill.target)). "
        "Open for "
        span(.class("figures"), .data(.elapsed)) { max(.zero, now - shownAt).description }
        "."
      },
      p(.class("save-state"), .data(.saveState), .role("status")) { "" },
      p(.class("actions")) {
        button(.class("primary"), .type("submit")) { "Answer" }
        button(.type("submit"), .formAction(.practice(.drillAction(.skip)))) { "Skip" }
        button(.type("submit"), .formAction(.practice(.drillAction(.stop)))) { "Save and stop" }
      },
    ])
  }

  private static let boxID = ElementID("answer")
  private static let timeID = ElementID("time")
}
