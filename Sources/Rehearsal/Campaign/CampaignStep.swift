// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
public import Quantities
import Screening

/// What comes next in a campaign.
public enum CampaignStep: Hashable, Sendable {
  /// The curriculum is missing.
  case curriculum
  /// A question can be put: the stage and the item by their numbers from 0.
  case ready(stage: Int, item: Int)
  /// A round runs.
  case running(stage: Int, item: Int, round: RoundID)
  /// A pause in a sitting; the next stage may begin before it is over.
  case pause(next: Int, until: Instant)
  /// The screening ended the campaign; it can go on as practice.
  case screenedOut
  /// All cards are in, and the committee can open them.
  case committee
  /// The campaign has ended.
  case over
}

extension Campaign {
  /// Returns what comes next at a moment.
  public func step(at now: Instant) -> CampaignStep {
    if endedAt != nil { return .over }
    if let screening, !screening.verdict.advances, !isPractice { return .screenedOut }
    guard let stage = stages.firstIndex(where: { !$0.isOver }) else { return .committee }
    if stages[stage].isScreening, curriculum == nil { return .curriculum }
    let items = stages[stage].items
    if let item = items.firstIndex(where: \.isRunning), let round = items[item].round {
      return .running(stage: stage, item: item, round: round)
    }
    let item = items.firstIndex(where: \.isUntouched) ?? 0
    if item == 0, let due = dueStart(of: stage), stage > sitting(of: stage).lowerBound, now < due {
      return .pause(next: stage, until: due)
    }
    return .ready(stage: stage, item: item)
  }
}
