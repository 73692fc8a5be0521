// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Rehearsal

/// Which round a scorecard is about.
struct ScorecardHead {
  let round: Round

  var body: HTML {
    header(.class("scorecard-head")) {
      p(.class("kicker")) {
        if round.id.isSample {
          SampleMark.tag
          " "
        }
        "Scorecard · \(Message(label: question.kind.title)) · \(round.start.mode.named) mode"
      }
      h1(.class("prompt"), .ownDirection) { question.prompt }
      p(.class("detail")) {
        "Begun "
        moment(round.startedAt)
        if let end = round.end {
          ". "
          ending(end.reason)
        }
      }
      exhibits
      if let place = round.start.place {
        p(.class("actions")) {
          a(.class("button"), .href(.campaign(place.campaign))) { "Back to the campaign" }
        }
      }
      if round.scorecard != nil { ways }
    }
  }

  /// How the round ended, in a sentence; a question that was sent an empty answer is not said to be answered.
  private func ending(_ reason: EndReason) -> Message {
    let blank = round.exchanges.filter { $0.answer?.text.isBlank ?? true }.count
    return switch reason {
    case .complete where blank == round.exchanges.count: "No answer was written."
    case .complete where blank > 0: "Every question was asked, and some answers are empty."
    case .complete, .person, .timeUp: reason.sentence
    }
  }

  @HTMLBuilder private var exhibits: HTML {
    if let handout = round.start.handout {
      details(.class("exhibits")) {
        summary { "What was handed out" }
        HandoutView(handout: handout, isOpen: false).body
      }
    } else if let exhibits = question.exhibits {
      details(.class("exhibits")) {
        summary { "Exhibits" }
        ExhibitLines(text: exhibits).body
      }
    }
  }

  private var question: Question { round.start.question }

  /// The parts of a long page.
  private var ways: HTML {
    nav(.class("ways"), .label("On this page")) {
      ul {
        way("Your answer", TranscriptView.answersID)
        way("The levels", CriteriaView.headingID)
        if round.start.handout != nil { way("The key", KeyReview.headingID) }
        if round.claims != nil { way("The numbers", ClaimsView.headingID) }
        way("What now", AfterRoundView.headingID)
      }
    }
  }

  private func way(_ name: Message, _ place: ElementID) -> HTML {
    li { a(.href(place)) { name } }
  }
}

extension EndReason {
  /// How a round ended, in a sentence.
  fileprivate var sentence: Message {
    switch self {
    case .person: "You ended it."
    case .timeUp: "The time was up, and the answer was taken as it stood."
    case .complete: "Every question was answered."
    }
  }
}
