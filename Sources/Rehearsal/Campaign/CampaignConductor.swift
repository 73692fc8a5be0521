// SPDX-License-Identifier: Apache-2.0

public import AnswerAssessment
import Committee
import InterviewContent
public import Quantities
import Screening

/// Conducts a campaign: what can be done in it, and what follows from the rounds that are over.
///
/// Every function is pure: it takes the state of a campaign and returns the events to write down. The same campaign gives the same events.
public struct CampaignConductor: Sendable {
  public let planner: ItemPlanner
  public let assessor: Assessor

  /// Creates a conductor.
  public init(planner: ItemPlanner, assessor: Assessor) {
    self.planner = planner
    self.assessor = assessor
  }
}

/// What the candidate does.
extension CampaignConductor {
  /// Returns the events that hand in a curriculum, or another one in its place.
  ///
  /// - Throws: ``CampaignError`` when the application has been screened, the loop asks for none, or the text is too large.
  public func give(
    _ curriculum: Curriculum, to campaign: Campaign
  ) throws(CampaignError) -> [CampaignEvent] {
    guard campaign.endedAt == nil else { throw .over }
    guard campaign.asksForCurriculum else { throw .notNow("this loop asks for no curriculum") }
    guard campaign.screening == nil else { throw .notNow("the application has been screened") }
    let bytes = curriculum.text.utf8.count
    guard bytes <= Campaign.largestCurriculum else { throw .tooLarge(bytes: bytes) }
    return [.curriculumGiven(curriculum: curriculum)]
  }

  /// Returns the round that comes next and the event that begins it.
  ///
  /// - Parameters:
  ///   - campaign: The campaign.
  ///   - now: The moment.
  ///   - isHeldToDays: Whether a stage is refused before the first day of its window.
  /// - Returns: The plan of the round, and the event.
  /// - Throws: ``CampaignError`` when no question can be put now.
  public func begin(
    _ campaign: Campaign, at now: Instant, isHeldToDays: Bool = false
  ) throws(CampaignError) -> (plan: ItemPlanner.Plan, event: CampaignEvent) {
    let (stage, item) = try next(in: campaign, at: now)
    if isHeldToDays, let first = campaign.firstDay(of: stage, at: now) {
      throw .early(stage: campaign.stages[stage].stage.title, first: first)
    }
    let plan = try planner.plan(
      campaign, stage: stage, item: item, left: campaign.deadline(of: stage).map { $0 - now })
    let event = CampaignEvent.itemBegan(
      stage: campaign.stages[stage].stage.id, item: item, round: plan.id, asked: plan.asked)
    return (plan, event)
  }

  private func next(
    in campaign: Campaign, at now: Instant
  ) throws(CampaignError) -> (stage: Int, item: Int) {
    switch campaign.step(at: now) {
    case .ready(let stage, let item): return (stage, item)
    case .pause(let stage, _): return (stage, 0)
    case .over: throw .over
    case .curriculum: throw .notNow("hand in a curriculum first")
    case .running: throw .notNow("a question is open; answer it first")
    case .screenedOut: throw .notNow("the screening ended the campaign; go on as practice first")
    case .committee: throw .notNow("all cards are in; let the committee open them")
    }
  }

  /// Returns the event by which a person goes on although the screening would have ended the campaign.
  ///
  /// - Throws: ``CampaignError`` when the screening did not end it.
  public func practise(_ campaign: Campaign) throws(CampaignError) -> [CampaignEvent] {
    guard campaign.endedAt == nil else { throw .over }
    guard let screening = campaign.screening, !screening.verdict.advances, !campaign.isPractice
    else {
      throw .notNow("the campaign goes on as it is")
    }
    return [.practiceContinued(reason: "The candidate goes on as practice.")]
  }

  /// Returns the event that ends a campaign without a decision.
  ///
  /// - Throws: ``CampaignError`` when it has ended, or the reason is too long.
  public func withdraw(
    _ campaign: Campaign, because reason: String
  ) throws(CampaignError) -> [CampaignEvent] {
    guard campaign.endedAt == nil else { throw .over }
    let length = reason.unicodeScalars.count
    guard length <= Campaign.longestReason else { throw .reasonLength(length) }
    return [.withdrawn(reason: reason)]
  }

  /// Returns the event with which the committee opens the cards and decides.
  ///
  /// - Throws: ``CampaignError`` while a card is missing.
  public func convene(_ campaign: Campaign) throws(CampaignError) -> [CampaignEvent] {
    guard campaign.endedAt == nil else { throw .over }
    guard let plan = campaign.start.loop.committee else {
      throw .noCommittee(campaign.start.loop.id)
    }
    guard campaign.areAllCardsIn else {
      throw .notNow("cards are missing; the committee opens them only when all are in")
    }
    do {
      let written = Set(campaign.stages.filter(\.isScreening).map(\.stage.id))
      let decision = try Committee.decide(
        cards: campaign.cards.filter { !written.contains($0.place.stage) },
        expected: CardPlace.all(in: campaign.start.loop, without: written), plan: plan,
        assessor: assessor,
        screening: campaign.screening.map {
          ScreeningOutcome(advances: $0.verdict.advances, reason: $0.verdict.margin)
        })
      return [.decided(decision: decision)]
    } catch {
      throw .committee(error.description)
    }
  }
}

extension Campaign {
  /// Whether the loop has a written stage for which a curriculum is handed in.
  public var asksForCurriculum: Bool { stages.contains(where: \.isScreening) }
}
