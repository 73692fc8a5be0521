// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import InterviewContent
import Markup
import Pages
import Practice
import ProductAnalytics
import Quantities
import SpacedRepetition
import Storage

/// The home of practice.
struct PracticeController: Sendable {
  let services: AppServices

  private var trainer: Trainer { services.trainer }

  /// How many past days, and how many to come, are shown with their minutes.
  private static let pastDays = 14
  private static let daysAhead = 21

  func home() throws -> Response {
    // What went wrong in rounds that ended since the last look comes into the deck by itself.
    try trainer.addFailures()
    let (state, session) = try trainer.session()
    let page = PracticePage(standing: try standing(state, session), goal: state.goal)
    return .page(page.render())
  }

  /// Fits the memory model to the person's own reviews, and uses the fit where it is better on cards that were left out.
  func fit() throws -> Response {
    let fit: ParameterFit
    do { fit = try trainer.fit() } catch let error as FitError {
      return unchanged(words(of: error), .unprocessableContent)
    }
    guard fit.isBetter else {
      let (own, published) = (number(fit.loss), number(fit.standardLoss))
      return unchanged(
        "On cards that were left out the fit to \(fit.reviews) reviews of yours has a log loss of \(own), the published parameters have \(published). Less is better.",
        .ok)
    }
    return .seeOther(.practice())
  }

  /// Chooses whether the memory model is fitted without being asked for; a fit that is due then begins at once.
  func choose(_ form: FittingForm) throws -> Response {
    try trainer.desk.choose(FittingChoice(isAutomatic: form.automatic == "yes"))
    services.fits.begin()
    return .seeOther(.practice())
  }

  private func words(of error: FitError) -> Message {
    switch error {
    case .tooFewReviews(let have, let need):
      "\(need) reviews of cards seen on an earlier day are needed, and \(have) are there."
    case .tooFewCards(let have, let need):
      "\(need) cards reviewed on two days are needed, and \(have) are there."
    }
  }

  private func number(_ value: Double) -> String { FigureText.number(value, digits: 3) }

  private func unchanged(_ explanation: Message, _ status: HTTPResponse.Status) -> Response {
    let page = NoticePage(
      heading: "Memory is reckoned as before", explanation: explanation,
      advice: "Try again when you have more reviews.",
      ways: [.init("Back to practice", to: .practice())])
    return .page(page.render(), status: status)
  }

  private func standing(_ state: PracticeState, _ session: Session) throws -> PracticeStanding {
    let forecast = try trainer.forecastAtHand(of: state)
    let weak = forecast?.weakest.compactMap { state.card($0.id)?.card } ?? []
    return PracticeStanding(
      session: session, isOpen: try trainer.desk.shown() != nil, cards: state.deck.count,
      hasLibrary: state.hasLibrary,
      forecast: forecast,
      titles: Dictionary(weak.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 }),
      minutes: minutes(of: state, forecast),
      others: try trainer.drillShare(of: state)?.remarks ?? [],
      memory: MemoryStanding(
        reviews: state.reviewsOnLaterDays, needed: ParameterFitter.fewestReviews,
        cards: state.cardsOnLaterDays, neededCards: ParameterFitter.fewestCards,
        fitting: state.fitting, offset: state.goal?.offset ?? .zero))
  }

  private func minutes(of state: PracticeState, _ forecast: RecallForecast?) -> [PracticeMinutes] {
    guard let today = trainer.desk.today(in: state) else { return [] }
    let spent = state.timeByDay
    let planned = Dictionary(
      (forecast?.days ?? []).map { ($0.day, $0.length) }, uniquingKeysWith: { $1 })
    func minutes(_ time: Seconds) -> Double { Double(time.milliseconds) / 60_000 }
    let first = spent.keys.min().map { max(-Self.pastDays, $0.days(since: today)) } ?? 0
    return (min(first, 0)...Self.daysAhead).compactMap { distance in
      guard let day = today.adding(days: distance) else { return nil }
      let plan = distance < 0 ? nil : planned[day].map(minutes)
      guard distance <= 0 || plan != nil else { return nil }
      return PracticeMinutes(
        day: day, practised: distance <= 0 ? minutes(spent[day] ?? .zero) : nil, planned: plan)
    }
  }
}

/// What is sent to choose whether the memory model is fitted without being asked for: `yes`, or anything else for no.
struct FittingForm: Decodable {
  let automatic: String?
}
