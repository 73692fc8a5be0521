// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Quantities

/// What a campaign says about itself, in the words that page and terminal share.
public struct CampaignWords {
  private let campaign: Campaign

  /// Creates the words for a campaign.
  public init(_ campaign: Campaign) {
    self.campaign = campaign
  }

  /// Returns what comes next at a moment, as a sentence.
  public func next(at now: Instant) -> String {
    switch campaign.step(at: now) {
    case .curriculum: "Next: hand in a curriculum."
    case .ready(let stage, let item):
      "Next: \(title(stage, item))"
        + (campaign.firstDay(of: stage, at: now).map {
          ", by the calendar on \($0) at the earliest"
        }
          ?? "") + "." + end(of: stage, at: now)
    case .running(let stage, let item, _):
      "Open: \(title(stage, item))." + (campaign.start.mode == .real ? " Its clock runs." : "")
        + end(of: stage, at: now)
    case .pause(let stage, let until):
      "Pause: \(until - now) until \(campaign.stages[stage].stage.title.lowercased()), which may begin sooner."
    case .screenedOut:
      "The screening ended this campaign. It can go on as practice; the packet will say so."
    case .committee: "All cards are in. The committee can open them."
    case .over:
      campaign.decision == nil
        ? "The campaign was ended without a decision." : "The committee has decided."
    }
  }

  /// When the clock above the questions of a stage runs out, as a sentence with a space before it; empty while none runs.
  private func end(of stage: Int, at now: Instant) -> String {
    campaign.deadline(of: stage).map { " The stage ends in \($0 - now)." } ?? ""
  }

  /// Returns a question by its stage and its title.
  public func title(_ stage: Int, _ item: Int) -> String {
    let progress = campaign.stages[stage]
    guard progress.items.count > 1 else { return progress.stage.title }
    let place = "\(item + 1) of \(progress.items.count)"
    return "\(progress.stage.title), \(place): \(progress.items[item].item.title)"
  }

  /// Returns how far a question is, in a word or two.
  public func state(of item: ItemProgress) -> String {
    if item.isMissed { return "not reached" }
    if item.card != nil { return campaign.isCardOpen(of: item) ? "read" : "card sealed" }
    return item.isRunning ? "open" : "to come"
  }
}
