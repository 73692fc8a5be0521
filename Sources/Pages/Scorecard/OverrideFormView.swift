// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import InterviewContent
import Markup
import Rehearsal

/// The form with which a coach sets the level of a criterion, folded until it is wanted or was refused.
struct OverrideFormView {
  let round: RoundID
  let result: CriterionResult
  /// The place of the criterion on the page.
  let place: Int
  /// What was sent for this criterion and refused; nil when nothing was.
  let refusal: ExplanationPage.Refusal?

  var body: HTML {
    details(.class("override"), .open(refusal != nil)) {
      summary {
        "Set another level by hand"
        subject
      }
      if refusal == nil, let parts = PageParts.current {
        let address = parts.address(of: id.part("form"), title: "Set another level by hand") {
          p { bdi { result.name } }
          fields
        }
        PartLink(address: address, words: "Show the form", subject: "\(result.name)").body
      } else {
        fields
      }
    }
  }

  private var fields: HTML {
    form(.post, .action(.override(round))) {
      if let refusal {
        p(.class("problem"), .id(problemID), .role("alert"), .ownDirection) { refusal.problem }
      }
      CarriedFields.field(.criterion, result.id.name)
      levelBox
      reasonBox
      button(.type("submit")) {
        "Set this level"
        subject
      }
    }
  }

  /// What the words before are about, for those who hear them alone.
  private var subject: HTML {
    span(.class("spoken-only")) {
      " for "
      bdi { result.name }
    }
  }

  private var id: ElementID { ElementID("override", place) }
  private var problemID: ElementID { id.part("problem") }
  private var hintID: ElementID { id.part("hint") }

  private var levelBox: HTML {
    div(.class("field")) {
      label(.for(id.part("level"))) { "The level you would give" }
      select(
        .id(id.part("level")), .name(.level), .required,
        .describedBy(optional: refusal == nil ? nil : problemID)
      ) {
        option(.value(""), .selected(refusal?.form.chosenLevel == nil)) { "Choose" }
        for level in Level.allCases {
          option(
            .value("\(level.rawValue)"), .selected(refusal?.form.chosenLevel == level)
          ) { "\(level.rawValue) of 5" }
        }
      }
    }
  }

  private var reasonBox: HTML {
    let lengths = LevelOverride.reasonLengths
    return div(.class("field")) {
      label(.for(id.part("reason"))) { "Why" }
      textarea(
        .id(id.part("reason")), .name(.reason), .rows(3), .required,
        .shortest(lengths.lowerBound), .longest(lengths.upperBound), .describedBy(hintID),
        .ownDirection, .spellcheck
      ) { refusal?.form.reason ?? "" }
      p(.class("detail"), .id(hintID)) {
        "\(lengths.lowerBound) to \(lengths.upperBound) characters. The machine’s level stays beside yours, and every earlier "
        "one is kept."
      }
    }
  }
}

extension Attribute {
  /// The least number of characters of a text.
  fileprivate static func shortest(_ count: Int) -> Attribute {
    Attribute("minlength", "\(count)")
  }
}
