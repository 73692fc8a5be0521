// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities
import Testing

@testable import Rehearsal

/// A campaign with its rounds on a table instead of a disk.
struct CampaignTable {
  let conductor: CampaignConductor
  let interviewer: Interviewer
  var campaign: Campaign
  var rounds: [RoundID: Round] = [:]
  var now = Samples.begin

  init(_ start: CampaignStart) throws {
    conductor = try CampaignSamples.conductor()
    interviewer = try Samples.interviewer()
    campaign = try Campaign(
      id: "c",
      events: [RecordedCampaignEvent(sequence: 1, at: now, event: .started(campaign: start))])
  }

  var step: CampaignStep { campaign.step(at: now) }

  mutating func wait(_ seconds: Int) { now = now + Seconds(seconds) }

  mutating func add(_ events: [CampaignEvent]) {
    for event in events { campaign = campaign.adding(event, at: now) }
  }

  /// Lets the clocks of rounds and campaign do what is due.
  mutating func settle() throws {
    for (id, round) in rounds {
      rounds[id] = round.adding(interviewer.settle(round, at: now), at: now)
    }
    add(conductor.settle(campaign, at: now) { rounds[$0] })
  }

  @discardableResult
  mutating func begin() throws -> RoundID {
    let (plan, event) = try conductor.begin(campaign, at: now)
    add([event])
    rounds[plan.id] = try Round(
      id: plan.id,
      events: [RecordedEvent(sequence: 1, at: now, event: .started(round: plan.start))])
    return plan.id
  }

  /// Answers the questions of a round until it ends.
  mutating func answer(_ id: RoundID, _ text: String) throws {
    var round = try #require(rounds[id])
    while round.end == nil {
      let exchange = round.exchanges.count - 1
      let saved = round.save(
        RoomSave(answer: .init(text: text, base: nil), exchange: exchange), at: now)
      round = round.adding(saved.events, at: now)
      round = round.adding(
        try interviewer.answer(round, exchange: exchange, at: now), at: now)
    }
    rounds[id] = round
    try settle()
  }

  /// Takes the campaign up to the first question of a stage.
  mutating func advance(to stage: Int) throws {
    while true {
      switch step {
      case .ready(stage, 0), .pause(stage, _): return
      case .curriculum: add(try conductor.give(Self.curriculum, to: campaign))
      case .screenedOut: add(try conductor.practise(campaign))
      case .ready, .pause: try answer(try begin(), "We measured retention of 25% in the logs.")
      case .running(_, _, let round): try answer(round, "We measured retention of 25%.")
      case .committee, .over: return
      }
    }
  }

  static let curriculum = Curriculum(file: nil, text: "Shipped a batch API; p95 fell by 40%.")
}
