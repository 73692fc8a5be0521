// SPDX-License-Identifier: Apache-2.0

import Markup
import SpacedRepetition

/// The form with which a person rates an answer otherwise, folded until it is wanted or was refused.
struct RatingFormView {
  /// The number of the review in the log.
  let number: Int
  let rating: Rating
  let typed: RatingForm
  /// Why the last try was refused; nil when none was.
  let problem: String?

  var body: HTML {
    details(.class("regrade"), .open(problem != nil)) {
      summary { "This rating is wrong" }
      form(.post, .action(.practice(.rate(number)))) {
        if let problem {
          p(.class("problem"), .id(Self.problemID), .role("alert"), .ownDirection) {
            Message(engine: problem)
          }
        }
        fieldset {
          legend { "What it should be" }
          for choice in Rating.allCases {
            label(.class("choice")) {
              input(
                .type("radio"), .name(.rating), .value("\(choice.rawValue)"),
                .checked(choice == (typed.chosen ?? rating)))
              span(.class("choice-text")) {
                strong { choice.title }
                " "
                span(.class("detail")) { choice.meaning }
              }
            }
          }
        }
        div(.class("field")) {
          label(.for(Self.reasonID)) { "Why" }
          textarea(
            .id(Self.reasonID), .name(.reason), .rows(3), .longest(1000), .ownDirection,
            .invalid(problem != nil),
            .describedBy(optional: problem == nil ? nil : Self.problemID)
          ) { typed.reason }
        }
        p(.class("actions")) { button(.type("submit")) { "Change the rating" } }
        p(.class("detail")) {
          "Both ratings are kept, and when the card comes back is computed anew."
        }
      }
    }
  }

  private static let problemID = ElementID("rating-problem")
  private static let reasonID = ElementID("rating-reason")
}
