// SPDX-License-Identifier: Apache-2.0

import ContentPacks
import Drills
import HTTPTypes
import Hummingbird
import InterviewContent
import Markup
import Pages
import Rehearsal
import Storage

/// The sample and the tour of it.
struct TourController: Sendable {
  let services: AppServices

  /// The drill that the tour shows: the sum that the sample gets wrong.
  private static let drill = (template: "number-cache-per-sequence", seed: 7 as UInt64)
  /// The loop that the sample takes.
  private static let loop = Loop.ID("mistral-2026-article")

  private var desk: CampaignDesk { services.campaigns }

  /// Shows a stop, or what the tour shows; without a sample every stop leads to its beginning.
  func show(_ stop: TourStop?) throws -> Response {
    let sample = try sample()
    guard stop == nil || sample != nil else { return .seeOther(.firstRun(.tour(nil))) }
    return .page(TourPage(stop: stop, sample: sample).render())
  }

  /// Makes the sample, or takes the one that is there, and begins the tour.
  func make() throws -> Response {
    guard let loop = services.library.loop(Self.loop) else { return refused("") }
    do {
      try desk.makeSample(of: loop)
    } catch let error as CampaignError {
      return refused(error.description.asSentence)
    }
    return .seeOther(.firstRun(.tour(.campaign)))
  }

  func delete() throws -> Response {
    try desk.deleteSample()
    return .seeOther(.dataSampleDeleted)
  }

  private func refused(_ reason: String) -> Response {
    let problem: Message =
      "The sample cannot be made from these packs: it needs the loop and the questions that come with the program. \(reason)"
    return .page(
      TourPage(stop: nil, sample: nil, problem: problem).render(), status: .conflict)
  }

  private func sample() throws -> TourPage.Sample? {
    guard let campaign = try desk.campaign(.sample) else { return nil }
    let rounds = try campaign.stages.flatMap(\.items).compactMap(\.round)
      .compactMap { try desk.rounds.round($0) }
    let template = services.trainer.templates.first { $0.id == Self.drill.template }
    return TourPage.Sample(
      campaign: campaign, rounds: rounds, drill: template?.drill(seed: Self.drill.seed))
  }
}
