// SPDX-License-Identifier: Apache-2.0

import AnswerAssessment
import ClaimChecking
import Committee
public import InterviewContent
public import Quantities
import Screening

/// What is due without anybody asking.
extension CampaignConductor {
  /// Returns the events that follow from the rounds and from the clock: cards of finished rounds, the screening, questions that were not
  /// reached.
  ///
  /// None when nothing is due. A killed process leaves nothing half done, because whoever looks at the campaign next settles it.
  ///
  /// - Parameters:
  ///   - campaign: The campaign as it stands.
  ///   - now: The present moment.
  ///   - round: Returns a round that was begun, as it stands now.
  /// - Returns: The events, in order.
  public func settle(
    _ campaign: Campaign, at now: Instant, round: (RoundID) throws -> Round?
  ) rethrows -> [CampaignEvent] {
    guard campaign.endedAt == nil else { return [] }
    var events: [CampaignEvent] = []
    var campaign = campaign
    func add(_ event: CampaignEvent) {
      events.append(event)
      campaign = campaign.adding(event, at: now)
    }
    for event in try sealed(campaign, round) { add(event) }
    if let report = screened(campaign) { add(.screened(report: report)) }
    for event in missed(campaign, at: now) { add(event) }
    return events
  }

  private func sealed(
    _ campaign: Campaign, _ round: (RoundID) throws -> Round?
  ) rethrows -> [CampaignEvent] {
    var events: [CampaignEvent] = []
    for progress in campaign.stages {
      for (index, item) in progress.items.enumerated() where item.isRunning {
        guard let id = item.round, let taken = try round(id),
          let card = InterviewCard(of: taken, at: campaign.place(of: progress.stage, item: index))
        else { continue }
        events.append(.cardSealed(stage: progress.stage.id, item: index, card: card))
      }
    }
    return events
  }

  /// The report of the screening, once all that is written for it has its card.
  private func screened(_ campaign: Campaign) -> ScreeningReport? {
    let written = campaign.stages.filter(\.isScreening)
    guard campaign.screening == nil, !written.isEmpty, written.allSatisfy(\.isOver),
      let card = written.flatMap(\.items).compactMap(\.card).first
    else { return nil }
    let reader = CheckedAssessor(assessor, for: card.question)
    let checked = reader.assess(card.text)
    let curriculum = campaign.curriculum.flatMap { $0.text.isEmpty ? nil : $0.text }
    return Screening.report(
      curriculum: curriculum, questionnaire: card.text, question: card.question,
      assessment: checked.assessment, examination: reader.examine(card.text),
      checkedClaims: checked.claims.count { $0.verdict == .right })
  }

  /// The questions whose stage has run out of time.
  private func missed(_ campaign: Campaign, at now: Instant) -> [CampaignEvent] {
    let now = max(now, campaign.lastEventAt)
    return campaign.stages.indices.flatMap { stage -> [CampaignEvent] in
      guard let deadline = campaign.deadline(of: stage), deadline - now < campaign.shortestItem
      else { return [] }
      return unreached(campaign, stage)
    }
  }

  /// The events that pass over what a stage has not put.
  private func unreached(_ campaign: Campaign, _ stage: Int) -> [CampaignEvent] {
    let progress = campaign.stages[stage]
    return progress.items.indices.filter { progress.items[$0].isUntouched }.compactMap { item in
      guard let plan = try? planner.plan(campaign, stage: stage, item: item) else { return nil }
      let place = campaign.place(of: progress.stage, item: item)
      let card = InterviewCard(unreached: plan.start, at: place)
      return .itemMissed(stage: progress.stage.id, item: item, card: card)
    }
  }
}

extension Campaign {
  /// The shortest time for which a question is still put before its stage ends, as it runs in this campaign.
  var shortestItem: Seconds { scaled(Self.shortestItem) }

  /// Returns where the card of an item belongs.
  func place(of stage: Stage, item: Int) -> CardPlace {
    let number = stages.firstIndex { $0.stage.id == stage.id } ?? 0
    return CardPlace(
      stage: stage.id, stageNumber: number + 1, stageTitle: stage.title, item: item)
  }

  /// Returns the state after an event that a command on this very state gave.
  public func adding(_ event: CampaignEvent, at now: Instant) -> Campaign {
    var campaign = self
    let record = RecordedCampaignEvent(sequence: eventCount + 1, at: now, event: event)
    do { try campaign.apply(record) } catch {
      preconditionFailure("a command gave an event that cannot follow: \(error)")
    }
    return campaign
  }
}
