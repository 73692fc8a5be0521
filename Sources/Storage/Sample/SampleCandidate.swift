// SPDX-License-Identifier: Apache-2.0

import Foundation
import InterviewContent
import Quantities
import Rehearsal

/// Takes the sample from its start to the decision, as a person would: with a curriculum, answers, replies, and time that passes.
struct SampleCandidate {
  let desk: CampaignDesk
  let clock: SampleClock
  /// When the day of the application begins.
  let applied: Instant

  /// How fast the candidate speaks and writes.
  ///
  /// Speaking: 130 words a minute, a usual rate of English in conversation. Writing: 12 words a minute with thought, so that two pages take
  /// most of the hour that they are given.
  private enum Pace {
    static let spoken = 130.0
    static let written = 12.0
    static let listening = Seconds(20)
  }

  /// Goes on until the campaign is over.
  ///
  /// - Throws: What the desk throws.
  func take(_ id: CampaignID) throws -> Campaign {
    while let campaign = try desk.campaign(id) {
      switch campaign.step(at: clock.now) {
      case .curriculum:
        try desk.give(Curriculum(file: "cv.md", text: SampleWords.curriculum), to: id)
      case .ready(let stage, let item):
        wait(for: campaign.stages[stage].stage, item)
        try answer(try desk.begin(id))
      case .running(_, _, let round): try answer(round)
      case .pause(_, let until): clock.pass(until: until)
      case .screenedOut: try desk.practise(id)
      case .committee:
        clock.pass(.minutes(24 * 60))
        try desk.convene(id)
      case .over: return campaign
      }
    }
    throw StoreError.unknownCampaign(id)
  }

  private func wait(for stage: Stage, _ item: Int) {
    guard let day = SampleWords(stage: stage.id, item: item)?.day else { return }
    clock.pass(until: applied + .minutes((day * 24 + 9) * 60))
  }

  private func answer(_ id: RoundID) throws {
    guard var round = try desk.rounds.round(id), let place = round.start.place else {
      throw StoreError.unknownRound(id)
    }
    let words = SampleWords(stage: place.stage, item: place.item)?.answers ?? []
    if let preparation = round.start.plan.preparation, preparation > .zero {
      clock.pass(Seconds(milliseconds: preparation.milliseconds * 4 / 5))
    }
    round = try desk.rounds.beginDiscussion(id, RoomSave()).round
    for (exchange, text) in words.enumerated() where round.end == nil {
      clock.pass(time(for: text, of: round.start.question.kind))
      let save = RoomSave(answer: .init(text: text, base: nil), exchange: exchange)
      round = try desk.rounds.answer(id, save).round
    }
    if round.end == nil { _ = try desk.rounds.finish(id, RoomSave()) }
  }

  private func time(for text: String, of kind: QuestionKind) -> Seconds {
    let words = Double(text.split(whereSeparator: \.isWhitespace).count)
    let pace = kind == .screening ? Pace.written : Pace.spoken
    return Pace.listening + Seconds(milliseconds: Int64(words / pace * 60_000))
  }
}
