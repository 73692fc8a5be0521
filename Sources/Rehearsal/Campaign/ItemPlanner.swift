// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import ProductAnalytics
public import Quantities
import QuestionGeneration

/// Decides what is asked in an item of a campaign: the question, who asks, what is planned, for how long.
public struct ItemPlanner: Sendable {
  public let shelf: QuestionShelf

  /// Creates a planner.
  public init(shelf: QuestionShelf) {
    self.shelf = shelf
  }

  /// A round that can begin.
  public struct Plan: Sendable {
    public let id: RoundID
    public let start: RoundStart
    /// The name of the question and its family, so that neither is asked again.
    public let asked: [String]
  }

  /// Returns the round of an item; the same campaign gives the same round.
  ///
  /// `left` is what the clock of the sitting leaves; nil without one.
  ///
  /// - Throws: ``CampaignError`` when the packs hold no such question or interviewer.
  public func plan(
    _ campaign: Campaign, stage: Int, item: Int, left: Seconds? = nil
  ) throws(CampaignError) -> Plan {
    let place = campaign.stages[stage]
    let wanted = place.items[item].item
    guard let persona = shelf.personas.first(where: { $0.id == wanted.interviewer }) else {
      throw .noInterviewer(wanted.interviewer)
    }
    let draw = CampaignDraw(seed: campaign.start.seed)
    let seed = draw.number(.question, stage: stage, item: item)
    let used = Set(campaign.start.avoided + campaign.asked)
    let choice = try QuestionChoiceInCampaign(shelf: shelf, item: wanted, used: used, seed: seed)
      .content()
    let turns =
      PlannedTurn.arguments(about: choice.question)
      + curveballs(wanted, number: draw.number(.curveball, stage: stage, item: item), used)
    let start = RoundStart(
      question: choice.question, mode: campaign.start.mode,
      plan: plan(of: wanted, in: place.stage, campaign, left),
      interviewer: persona.meetingAgain(
        after: place.items.prefix(item).count { $0.item.interviewer == persona.id }),
      seed: draw.number(.round, stage: stage, item: item), handout: choice.handout,
      turns: turns.isEmpty ? nil : turns,
      place: CampaignPlace(campaign: campaign.id, stage: place.stage.id, item: item))
    return Plan(
      id: RoundID("\(campaign.id)-\(stage + 1)-\(item + 1)"), start: start,
      asked: choice.asked + turns.filter(\.isCurveball).map(\.id))
  }

  private func plan(
    of item: StageItem, in stage: Stage, _ campaign: Campaign, _ left: Seconds?
  ) -> RoundPlan {
    let whole = RoundPlan(
      stage: Stage(
        id: stage.id, title: stage.items.count > 1 ? "\(stage.title): \(item.title)" : stage.title,
        kinds: [item.kind], interviewers: [item.interviewer], preparation: item.preparation,
        discussion: item.discussion, followUps: item.followUps),
      mode: campaign.start.mode, speed: campaign.start.clockSpeed)
    guard let left, let discussion = whole.discussion else { return whole }
    return RoundPlan(
      stage: whole.stage, title: whole.title, preparation: whole.preparation,
      discussion: min(discussion, left - (whole.preparation ?? .zero)),
      followUps: whole.followUps, dataPrice: whole.dataPrice)
  }

  private func curveballs(
    _ item: StageItem, number: UInt64, _ used: Set<String>
  ) -> [PlannedTurn] {
    let fitting = shelf.curveballs.filter { $0.kinds.contains(item.kind) }
    let fresh = fitting.filter { !used.contains($0.id.name) }
    let among = fresh.isEmpty ? fitting : fresh
    guard item.hasCurveball, !among.isEmpty else { return [] }
    let chosen = among[Int(number % UInt64(among.count))]
    return [
      PlannedTurn(
        id: chosen.id.name, kind: .curveball(title: chosen.title, looksFor: chosen.looksFor),
        wordings: chosen.wordings, after: 1)
    ]
  }
}

extension PlannedTurn {
  fileprivate var isCurveball: Bool {
    if case .curveball = kind { true } else { false }
  }
}
