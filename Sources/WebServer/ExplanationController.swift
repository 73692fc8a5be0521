// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import HTTPTypes
import Hummingbird
import InterviewContent
import Markup
import Pages
import Rehearsal
import Storage

/// The page that explains the levels of a round, and the form that sets one by hand.
struct ExplanationController: Sendable {
  let services: AppServices

  private let made = MadePages<Round>()

  init(services: AppServices) {
    self.services = services
  }

  private var desk: RoundDesk { services.desk }

  func show(_ id: RoundID) throws -> Response {
    let round = try existing(id)
    guard round.end != nil else { return .seeOther(.round(id)) }
    if let sealing = try services.campaigns.sealing(round) {
      return .seeOther(.campaign(sealing.id))
    }
    // A round that is over can be explained.
    return .page(made.text(of: round) { text(of: round, nil) ?? "" })
  }

  /// Sets a level by hand; a form that cannot be carried out comes back with what was typed in it.
  func override(_ id: RoundID, _ form: OverrideForm) throws -> Response {
    let round = try existing(id)
    if let sealing = try services.campaigns.sealing(round) {
      return .seeOther(.campaign(sealing.id))
    }
    guard let place = round.scorecard?.criteria.firstIndex(where: { $0.id == form.criterion })
    else {
      let error: OverrideError =
        round.scorecard == nil ? .notRead : .unknownCriterion(form.criterion)
      return refused(round, form, Problem(error))
    }
    guard let level = form.chosenLevel else {
      return page(
        round, ExplanationPage.Refusal(form: form, problem: "Choose a level from 1 to 5."),
        status: .unprocessableContent)
    }
    do {
      try desk.override(id, form.criterion, to: level, because: form.reason)
      return .seeOther(.explained(id, place))
    } catch let error as OverrideError {
      return refused(round, form, Problem(error))
    } catch let error as StoreError {
      return refused(round, form, Problem(error))
    }
  }

  private func refused(_ round: Round, _ form: OverrideForm, _ problem: Problem) -> Response {
    let refusal = ExplanationPage.Refusal(form: form, problem: problem.explanation.shown)
    return page(round, refusal, status: problem.status)
  }

  /// The page of a round that is over; for one that runs, only what was refused.
  private func page(
    _ round: Round, _ refusal: ExplanationPage.Refusal? = nil, status: HTTPResponse.Status = .ok
  ) -> Response {
    guard let shown = text(of: round, refusal) else {
      return .page(
        NoticePage(
          heading: "The level is not set", explanation: Message(label: refusal?.problem ?? ""),
          advice: refusal.map { "You wrote: \($0.form.reason)" } ?? "",
          ways: [NoticePage.Way("Back to the round", to: .round(round.id))]
        ).render(), status: status)
    }
    return .page(shown, status: status)
  }

  /// The text of the page; nil for a round that was not read.
  private func text(of round: Round, _ refusal: ExplanationPage.Refusal?) -> String? {
    desk.interviewer.explain(round).map {
      ExplanationPage(round: round, explained: $0, refusal: refusal).render()
    }
  }

  private func existing(_ id: RoundID) throws -> Round {
    guard let round = try desk.round(id) else { throw StoreError.unknownRound(id) }
    return round
  }
}
