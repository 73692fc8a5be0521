// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import Hummingbird
import Pages
import Practice
import Storage

/// The answers that were rated.
struct ReviewController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }

  func show(_ number: Int?) throws -> Response {
    try page(try existing(number))
  }

  /// Rates an answer otherwise; what cannot be taken comes back with the reason and the text.
  func rate(_ number: Int?, _ form: RatingForm) throws -> Response {
    let standing = try existing(number)
    guard let rating = form.chosen else {
      return try page(
        standing, typed: form, problem: "Choose what the rating should be.",
        status: .unprocessableContent)
    }
    do {
      try trainer.desk.regrade(standing.sequence, to: rating, because: form.reason)
      return .seeOther(.practice(.review(standing.sequence)))
    } catch let error as PracticeError {
      return try page(
        standing, typed: form, problem: error.description.asSentence,
        status: .unprocessableContent)
    }
  }

  /// Returns the page of a review.
  func page(
    _ standing: StandingReview, typed: RatingForm = RatingForm(), problem: String? = nil,
    notice: ReviewPage.Notice? = nil, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let (state, session) = try trainer.session()
    let card = state.card(standing.review.card)
    let due = card.flatMap {
      trainer.scheduler(for: state).dueDay(of: $0, in: state, now: trainer.now)
    }
    let page = ReviewPage(
      number: standing.sequence, at: standing.at, review: standing.review,
      rating: standing.rating, card: card, due: due, left: session.cards.count, typed: typed,
      problem: problem, notice: notice)
    return .page(page.render(), status: status)
  }

  private func existing(_ number: Int?) throws -> StandingReview {
    guard let number, let standing = try trainer.desk.review(number) else {
      throw PracticeError.unknownReview(number ?? 0)
    }
    return standing
  }
}
