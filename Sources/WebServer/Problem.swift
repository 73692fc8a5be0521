// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Markup
import Pages
import Rehearsal
import Storage

/// Something that went wrong, as a person reads it: what, why, and what to do.
struct Problem {
  let status: HTTPResponse.Status
  let heading: Message
  let explanation: Message
  let advice: Message
  /// The ways on, the best one first.
  var ways = [NoticePage.Way("Home", to: .home)]

  /// Returns what happened as JSON for a script, which says itself what becomes of the words.
  func json() throws -> Response {
    try .json(ProblemJSON(error: explanation.shown), status: status)
  }

  /// Returns it as a page that holds nobody's words.
  func page() -> Response {
    .page(
      NoticePage(
        heading: heading, explanation: explanation, advice: advice, ways: ways
      ).render(),
      status: status)
  }
}

private struct ProblemJSON: Encodable {
  let version = 1
  let error: String
}

extension Problem {
  /// Describes what cannot be done in a round.
  init(_ error: RoundError) {
    let (status, heading, advice): (HTTPResponse.Status, Message, Message) =
      switch error {
      case .over:
        (
          .gone, "The round is over",
          "What you wrote after the end is below; it is not part of the round."
        )
      case .stillPreparing:
        (.conflict, "The preparation still runs", "Go back to the round and begin the discussion.")
      case .noHint:
        (.conflict, "There is no hint", "Go back to the round: what you wrote is saved.")
      case .answeredAlready, .noSuchBox:
        (
          .conflict, "The round has moved on",
          "Your words are below; go back to the round to see where it stands."
        )
      case .tooLarge:
        (
          .contentTooLarge, "The text is too large",
          "Your words are below; shorten them and save again."
        )
      case .changedElsewhere:
        (.conflict, "Two different texts", "Choose which one to keep.")
      }
    self.init(
      status: status, heading: heading, explanation: Message(label: error.description.asSentence),
      advice: advice)
  }

  /// Describes what cannot be done in a campaign.
  init(_ error: CampaignError) {
    self.init(
      status: .conflict, heading: "That cannot be done now",
      explanation: Message(label: error.description.asSentence), advice: "Go back to the campaign.")
  }

  /// Describes what cannot be done in practice.
  init(_ error: PracticeError) {
    let (status, heading): (HTTPResponse.Status, Message) =
      switch error {
      case .unknownCard, .unknownReview, .unknownStory, .unknownRound:
        (.notFound, "That is not there")
      case .cardGone: (.gone, "The card has left the deck")
      case .notShown: (.conflict, "This drill is not open any more")
      case .alreadyReviewed: (.conflict, "This drill was answered before")
      case .tooLarge: (.contentTooLarge, "The text is too large")
      default: (.unprocessableContent, "That cannot be done")
      }
    self.init(
      status: status, heading: heading, explanation: Message(label: error.description.asSentence),
      advice: "Go back to practice.")
  }

  /// Describes a level that cannot be set by hand.
  init(_ error: OverrideError) {
    let status: HTTPResponse.Status = error == .notRead ? .conflict : .unprocessableContent
    self.init(
      status: status, heading: "The level is not set",
      explanation: Message(label: error.description.asSentence), advice: "Your words are below.")
  }

  /// Describes what the disk refused.
  init(_ error: StoreError) {
    let (status, heading, advice): (HTTPResponse.Status, Message, Message) =
      switch error {
      case .diskFull:
        (
          HTTPResponse.Status(code: 507, reasonPhrase: "Insufficient Storage"), "The disk is full",
          "Nothing you wrote is lost: keep this page open, make room on the disk, and try again."
        )
      case .unreadable:
        (
          .internalServerError, "This round cannot be read",
          "Your other rounds are safe. `windtunnel data check` says what is wrong with this one."
        )
      case .readOnly, .corrupt, .newer, .failed, .eraseUnfinished:
        (
          .internalServerError, "The data cannot be written",
          "Keep this page open; mend what the line above says, and try again."
        )
      case .locked:
        (
          .serviceUnavailable, "The data are in use",
          "Another program is writing. Try again in a moment."
        )
      case .unknownRound, .invalidID:
        (
          .notFound, "There is no such round",
          "It may have been erased."
        )
      case .existingRound:
        (.conflict, "The round exists already", "Begin another one.")
      case .unknownCampaign, .invalidCampaignID:
        (
          .notFound, "There is no such campaign",
          Message(label: "It may have been erased.", meaning: "campaign")
        )
      case .existingCampaign:
        (.conflict, "The campaign exists already", "Begin another one.")
      case .unreadableCampaign:
        (
          .internalServerError, "This campaign cannot be read",
          "Its rounds are safe in the history. `windtunnel data check` says what is wrong."
        )
      case .unreadableModel:
        (
          .internalServerError, "The language model cannot be asked",
          "Your rounds are safe and go on without it. Connect it again on its page."
        )
      case .unreadablePractice:
        (
          .internalServerError, "Practice cannot be read",
          "Your rounds are safe in the history. `windtunnel data check` says what is wrong."
        )
      }
    self.init(
      status: status, heading: heading, explanation: Message(label: error.description.asSentence),
      advice: advice)
    switch error {
    case .unknownRound, .invalidID: ways.insert(NoticePage.Way("History", to: .history), at: 0)
    case .unknownCampaign, .invalidCampaignID:
      ways.insert(NoticePage.Way("Campaigns", to: .campaigns), at: 0)
    default: break
    }
  }

  /// Describes a request that the server does not answer.
  init(_ error: HTTPError) {
    let (heading, explanation, advice): (Message, Message, Message) =
      switch error.status {
      case .notFound:
        ("There is no such page", "Nothing is at this address.", "Start from the first page.")
      case .contentTooLarge:
        (
          "The text is too large", "What was sent is larger than the server takes.",
          "Go back: your text is still in its box. Shorten it and save again."
        )
      case .badRequest:
        (
          "The form could not be read", "What was sent is not the form that this page sends.",
          "Go back: your text is still in its box. Send it again; if that fails, reload the page."
        )
      default:
        (
          "The request was refused",
          error.body.map { Message(label: $0.asSentence) }
            ?? "The server answered \(error.status.code).",
          "Start from the first page."
        )
      }
    self.init(
      status: error.status, heading: heading, explanation: explanation, advice: advice)
  }

  /// Something that should not have happened; the log has the rest.
  static let unexpected = Problem(
    status: .internalServerError, heading: "Something went wrong",
    explanation: "The server could not answer this request.",
    advice:
      "What was saved before is safe. Go back, and try again; the log of the server says more.")
}

extension String {
  /// The text with a capital letter at its start, unless it starts with the name of a file, and a full stop at its end.
  var asSentence: String {
    guard let first else { return self }
    let head = prefix { !$0.isWhitespace }.dropLast()
    let body = head.contains(".") ? self : first.uppercased() + dropFirst()
    return body.hasSuffix(".") ? body : body + "."
  }
}
