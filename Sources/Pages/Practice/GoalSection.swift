// SPDX-License-Identifier: Apache-2.0

import Markup
import Practice

/// The day that practice aims at; it is set on the page of the plan.
struct GoalSection {
  /// The goal; nil while none is set.
  let goal: Goal?

  var body: HTML {
    section(.labelledBy(Self.headingID)) {
      h2(.id(Self.headingID)) { "The day it aims at" }
      if let goal {
        p {
          time(.dateTime(goal.interview)) { goal.interview.shownText }
          ", \(goal.minutesPerDay) minutes a day."
        }
      } else {
        p {
          "None is set. With a day new cards are spread until it, and what would be forgotten on it comes first."
        }
      }
      p(.class("actions")) {
        a(.class(goal == nil ? "button primary" : "button"), .href(.practice(.plan))) {
          goal == nil ? "Set the day" : "Change the day"
        }
      }
    }
  }

  private static let headingID = ElementID("goal")
}
