// SPDX-License-Identifier: Apache-2.0

import Drills
import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Practice
import Quantities
import Storage

/// The drill that is open, and what is done with it.
struct DrillController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }
  private var desk: PracticeDesk { trainer.desk }

  /// The most minutes beyond those of the day.
  private static let mostExtra = 480

  func show() throws -> Response {
    guard let shown = try desk.shown(), let card = try desk.state().card(shown.card) else {
      return .seeOther(.practice())
    }
    let page = DrillPage(
      card: card.card, review: shown.review, drill: shown.drill, shownAt: shown.shownAt,
      now: trainer.now, draft: shown.draft, tookHint: shown.tookHint)
    return .page(page.render())
  }

  /// Opens the drill that was asked for, or the next one.
  func next(_ form: NextDrillForm) throws -> Response {
    let extra = Seconds.minutes(min(max(form.extra ?? 0, 0), Self.mostExtra))
    do {
      let shown =
        if let card = form.card { try trainer.open(CardID(card)) } else {
          try form.skipped.map { try trainer.next(afterSkipping: CardID($0), extra: extra) }
            ?? trainer.next(extra: extra)
        }
      return .seeOther(shown == nil ? .practice() : .practice(.drill))
    } catch let error as NoDrill {
      let page = DrillNoticePage(
        heading: "This card cannot be asked", explanation: error.description, words: "")
      return .page(page.render(), status: .conflict)
    }
  }

  /// Carries out a button of the drill, or what its script asks.
  func act(_ action: DrillAction, _ form: DrillForm, _ request: Request) throws -> Response {
    do {
      return try perform(action, CardID(form.card), form, request)
    } catch let error as PracticeError {
      if request.wantsJSON { return try Problem(error).json() }
      return try refused(error, form)
    } catch let error as StoreError {
      let problem = Problem(error)
      if request.wantsJSON { return try problem.json() }
      let page = DrillNoticePage(
        heading: problem.heading.shown,
        explanation: "\(problem.explanation.shown) \(problem.advice.shown)",
        words: form.answer, retry: form)
      return .page(page.render(), status: problem.status)
    }
  }

  private func perform(
    _ action: DrillAction, _ id: CardID, _ form: DrillForm, _ request: Request
  ) throws -> Response {
    switch action {
    case .draft:
      try desk.save(form.answer, to: id, review: form.review)
      return request.wantsJSON ? try .json(SavedJSON()) : .seeOther(.practice(.drill))
    case .hint:
      try desk.takeHint(for: id, review: form.review, saving: form.answer)
      return .seeOther(.practice(.drill))
    case .stop:
      try desk.save(form.answer, to: id, review: form.review)
      return .seeOther(.practice())
    case .answer:
      let standing = try desk.answer(form.answer, to: id, review: form.review)
      services.fits.begin()
      return .seeOther(.practice(.review(standing.sequence)))
    case .skip:
      try desk.save(form.answer, to: id, review: form.review)
      try desk.putAside(id, review: form.review)
      return skipped(form)
    }
  }

  private func skipped(_ form: DrillForm) -> Response {
    let hasWords = form.answer.contains { !$0.isWhitespace }
    let page = DrillNoticePage(
      heading: "Skipped",
      explanation: hasWords
        ? "The drill is put aside and comes back. What you wrote was not rated."
        : "The drill is put aside and comes back. It was not rated.",
      words: hasWords ? form.answer : "", skipped: form.card)
    return .page(page.render())
  }

  /// Returns the page of words that were not taken.
  private func refused(_ error: PracticeError, _ form: DrillForm) throws -> Response {
    if case .alreadyReviewed(let standing, let answer) = error {
      let isSame = answer == standing.review.answer.text
      if isSame { return .seeOther(.practice(.review(standing.sequence))) }
      let notice = ReviewPage.Notice(
        "This drill was answered before, and the first answer counts. What you wrote now was not rated.",
        unsaved: answer)
      return try ReviewController(services: services).page(
        standing, notice: notice, status: .conflict)
    }
    let problem = Problem(error)
    let isLarge = problem.status == .contentTooLarge
    let page = DrillNoticePage(
      heading: problem.heading.shown, explanation: problem.explanation.shown,
      words: error.answer ?? form.answer,
      retry: isLarge ? form : nil)
    return .page(page.render(), status: problem.status)
  }
}

/// What the script of a drill reads after a save.
private struct SavedJSON: Encodable {
  let version = 1
  let saved = true
}
