// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Practice
import Quantities
import Rehearsal
import Storage

/// Asks once how a round went, before its score is shown.
struct GuessController: Sendable {
  let services: AppServices

  /// How long after a round it is asked: later it would be a guess about a memory.
  private static let window = Seconds.minutes(24 * 60)

  /// Returns the page that asks, or nil when there is nothing to ask: it was asked before, the round ended a day ago or more, it has no band
  /// to compare with, or its levels were looked at, since one was set by hand.
  func question(about round: Round) throws -> Response? {
    guard !round.id.isSample, let end = round.end, services.desk.world.now() - end.at < Self.window,
      round.scorecard?.band != nil, round.overrides.isEmpty,
      try !services.trainer.desk.state().selfAssessments.contains(where: {
        $0.round == round.id.name
      })
    else { return nil }
    return try isAmidStage(round) ? nil : .page(try page(round).render())
  }

  /// Whether the next question of the same stage waits: its clock runs, so nothing is asked in between.
  private func isAmidStage(_ round: Round) throws -> Bool {
    guard let campaign = try services.campaigns.sealing(round),
      case .ready(_, let item) = campaign.step(at: services.desk.world.now())
    else { return false }
    return item > 0
  }

  /// Writes down what was said, or that the score was asked for without; then the scorecard is shown.
  func take(_ id: RoundID, _ pairs: [(name: String, value: String)]) throws -> Response {
    guard let round = try services.desk.round(id) else { throw StoreError.unknownRound(id) }
    guard round.end != nil else { return .seeOther(.round(id)) }
    let band = Int(FormPairs.value("band", in: pairs)).flatMap(Band.init(rawValue:))
    let isSkipped = !FormPairs.value("skip", in: pairs).isEmpty
    guard band != nil || isSkipped else {
      let problem = "Choose one of the bands, or go on without a guess."
      return .page(try page(round, problem).render(), status: .unprocessableContent)
    }
    do {
      try services.trainer.desk.selfAssess(id.name, isSkipped ? nil : band)
    } catch PracticeError.alreadySelfAssessed {
      // The first word counts; a second press of the button shows the scorecard all the same.
    }
    return .seeOther(try next(after: round))
  }

  /// The scorecard; in a campaign in real mode that runs the campaign, which says how the application was read and what comes next.
  private func next(after round: Round) throws -> Route {
    guard round.start.mode == .real, let place = round.start.place,
      let campaign = try services.campaigns.campaign(place.campaign), campaign.endedAt == nil
    else { return .scorecard(round.id) }
    return .campaign(campaign.id)
  }

  private func page(_ round: Round, _ problem: String? = nil) throws -> SelfAssessmentPage {
    SelfAssessmentPage(
      round: round.id, prompt: round.start.question.prompt,
      isSealed: try services.campaigns.sealing(round) != nil,
      leadsToCampaign: try next(after: round) != .scorecard(round.id), problem: problem)
  }
}
