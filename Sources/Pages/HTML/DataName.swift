// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

/// The values and places that a page hands to its script.
enum DataName: Sendable {
  /// The address of what a script shows.
  case address
  /// The words that were said in an exchange, by its number.
  case answer
  /// Where the room says what just happened.
  case announcement
  /// Where the room saves.
  case draft
  /// The figures that stay in sight.
  case brief
  /// The card and the review of the drill that is open.
  case drill
  /// Where the time that a drill is open is shown.
  case elapsed
  /// When the clock of the present phase reaches zero.
  case endsAt
  /// What stands around a box and its label.
  case field
  /// The words that a script says when they have changed.
  case headline
  /// Where a script gets the parts that change.
  case results
  /// The names of fields that are wrong, with spaces between them.
  case wrong
  /// The time for words on their way, in milliseconds.
  case grace
  /// The fields that suggest the names of a list.
  case list
  /// The notes of a round that is over.
  case notes
  /// When a mark of the pace is reached.
  case paceAt
  case phase, round
  /// The page that is there once the rounds of the past are read.
  case reading
  /// Which part of the room is open where there is room for one.
  case tab
  /// A button of the script: what it does.
  case does
  /// When a pause is over.
  case until
  /// Where a script fetches dictation, the choice between two texts, or words that were not sent.
  case dictation, twoTexts, stranded
  /// Where dictation shows what it hears before it is sure.
  case heard
  /// Where the room says whether everything is saved.
  case saveState
  /// When what the room says of its boxes happened.
  case savedAt
  case scorecard
  /// The button that sends the answer.
  case send
  case serverNow
  /// When a drill was shown.
  case shownAt
  /// The box whose copy in the browser a choice settles.
  case settles
  case timer
  /// A form whose words are lost when its page is left: `refused` where they come from a request that was refused.
  case warns
  /// How many pages an answer may fill.
  case pageLimit
  /// Where the words of a box are counted.
  case words
  /// How many words make a page.
  case wordsPerPage

  /// The attribute that carries the value.
  var attribute: StaticString {
    switch self {
    case .address: "data-address"
    case .brief: "data-brief"
    case .answer: "data-answer"
    case .announcement: "data-announcement"
    case .draft: "data-draft"
    case .drill: "data-drill"
    case .elapsed: "data-elapsed"
    case .endsAt: "data-ends-at"
    case .field: "data-field"
    case .headline: "data-headline"
    case .results: "data-results"
    case .wrong: "data-wrong"
    case .grace: "data-grace"
    case .list: "data-list"
    case .notes: "data-notes"
    case .paceAt: "data-pace-at"
    case .phase: "data-phase"
    case .reading: "data-reading"
    case .tab: "data-tab"
    case .does: "data-does"
    case .until: "data-until"
    case .dictation: "data-dictation"
    case .twoTexts: "data-two-texts"
    case .stranded: "data-stranded"
    case .heard: "data-heard"
    case .round: "data-round"
    case .saveState: "data-save-state"
    case .savedAt: "data-saved-at"
    case .scorecard: "data-scorecard"
    case .send: "data-send"
    case .serverNow: "data-server-now"
    case .shownAt: "data-shown-at"
    case .settles: "data-settles"
    case .timer: "data-timer"
    case .warns: "data-warns"
    case .pageLimit: "data-page-limit"
    case .words: "data-words"
    case .wordsPerPage: "data-words-per-page"
    }
  }
}

extension Attribute {
  /// A value for our script, under `data-` and the name.
  static func data(_ name: DataName, _ value: String = "") -> Attribute {
    Attribute(name.attribute, value)
  }
  /// A moment for our script, in milliseconds; absent when there is none.
  static func data(_ name: DataName, _ instant: Instant?) -> Attribute {
    Attribute(name.attribute, instant.map { "\($0.millisecondsSince1970)" })
  }
}
