// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Practice
import Quantities
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

  private func standing(_ state: PracticeState, _ session: Session) throws -> PracticeStanding {
    let forecast = try trainer.forecast(of: state)
    let weak = forecast?.weakest.compactMap { state.card($0.id)?.card } ?? []
    return PracticeStanding(
      session: session, isOpen: try trainer.desk.shown() != nil, cards: state.deck.count,
      hasLibrary: state.hasLibrary,
      forecast: forecast,
      titles: Dictionary(weak.map { ($0.id, $0.title) }, uniquingKeysWith: { $1 }),
      minutes: minutes(of: state, forecast),
      others: try trainer.drillShare(of: state)?.remarks ?? [])
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
