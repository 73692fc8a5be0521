// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// What else can be done here, each in a line.
struct HomeWays {
  /// Whether nothing was done yet.
  let isFirst: Bool

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { isFirst ? "Or begin small" : "Or something else" }
      ul(.class("ways")) {
        way(.cases, "Take a case with data", "Ask for cuts, find the planted cause, see the key.")
        way(.practice(), "Practise in minutes", "Drills that aim at the day of the interview.")
        way(
          .workbench(.init()), "Open the workbench",
          "Memory, latency and cost of models, with every number taken apart.")
        way(.timeline(.init()), "See the calendar", "The stages as dates, with the pass rates.")
      }
    }
  }

  private static let id = ElementID("ways")

  private func way(_ route: Route, _ name: Message, _ summary: Message) -> HTML {
    li {
      a(.href(route)) { name }
      p(.class("detail")) { summary }
    }
  }
}

/// What practice asks of today, in a line.
struct HomePracticeSection {
  let practice: HomePractice

  var body: HTML {
    section(.labelledBy(Self.id)) {
      h2(.id(Self.id)) { "Practice today" }
      p {
        if practice.due + practice.new == 0 {
          "Nothing is due today."
        } else {
          "\(practice.due) due and \(practice.new) new, about \(TodaySection.minutes(practice.planned))."
        }
        if let days = practice.daysLeft, days >= 0 {
          " "
          switch days {
          case 0: "The interview is today."
          case 1: "One day is left until the interview."
          default: "\(days) days are left until the interview."
          }
        }
      }
      p { a(.href(.practice())) { "Go to practice" } }
    }
  }

  private static let id = ElementID("practice")
}
