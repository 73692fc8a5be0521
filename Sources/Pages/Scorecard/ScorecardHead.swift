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
        "Scorecard · \(question.kind.title) · \(round.start.mode.title) mode"
      }
      h1(.class("prompt"), .ownDirection) { question.prompt }
      p(.class("detail")) {
        "Begun "
        moment(round.startedAt)
        if let end = round.end { ". \(end.reason.sentence)" }
      }
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
      if let place = round.start.place {
        p(.class("actions")) {
          a(.class("button"), .href(.campaign(place.campaign))) { "Back to the campaign" }
        }
      } else if round.end != nil {
        again
      }
      if round.scorecard != nil { practise }
    }
  }

  /// Lines, flags and wrong numbers of the round become cards.
  private var practise: HTML {
    form(.class("actions"), .post, .action(.practice(.add))) {
      CarriedFields.field(.round, round.id.name)
      button(.type("submit")) { "Practise what went wrong here" }
    }
  }

  private var question: Question { round.start.question }

  private var again: HTML {
    form(
      .class("actions"), .post, .action(round.start.handout == nil ? .rounds : .cases)
    ) {
      if let reference = round.start.handout?.reference {
        CarriedFields.field(.family, reference.family)
        CarriedFields.field(.seed, "\(reference.seed)")
      } else {
        CarriedFields.field(.question, question.id.name)
      }
      CarriedFields.field(.mode, round.start.mode.rawValue)
      button(.type("submit")) { "Take this question again" }
      a(
        .class("button"), .href(round.start.handout == nil ? .questions(kind: nil) : .cases)
      ) { "Choose another" }
    }
  }
}

extension EndReason {
  /// How a round ended, in a sentence.
  fileprivate var sentence: String {
    switch self {
    case .person: "You ended it."
    case .timeUp: "The time was up, and the answer was taken as it stood."
    case .complete: "Every question was answered."
    }
  }
}
