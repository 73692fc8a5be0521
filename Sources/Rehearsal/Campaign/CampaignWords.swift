// SPDX-License-Identifier: Apache-2.0

import InterviewContent
package import Markup
public import Quantities

/// What a campaign says about itself, in the words that page and terminal share.
public struct CampaignWords {
  private let campaign: Campaign

  /// Creates the words for a campaign.
  public init(_ campaign: Campaign) {
    self.campaign = campaign
  }

  /// Returns what comes next at a moment, in a sentence.
  package func next(at now: Instant) -> Message {
    switch campaign.step(at: now) {
    case .curriculum: "Next: hand in a curriculum."
    case .ready(let stage, let item): "Next: \(title(stage, item))."
    case .running(let stage, let item, _): "Open: \(title(stage, item))."
    case .pause(let stage, _): "Pause before: \(stageTitle(stage))."
    case .screenedOut:
      "The screening ended this campaign. It can go on as practice; the packet will say so."
    case .committee: "All cards are in. The committee can open them."
    case .over:
      campaign.decision == nil
        ? "The campaign was ended without a decision." : "The committee has decided."
    }
  }

  /// Returns what comes next at a moment with its day and its clocks, in the language of the code.
  public func nextInFull(at now: Instant) -> String {
    ([next(at: now).text(in: nil)] + times(at: now)).joined(separator: " ")
  }

  /// The day and the clocks of what comes next, a sentence for each.
  private func times(at now: Instant) -> [String] {
    let sentences: [String?] =
      switch campaign.step(at: now) {
      case .ready(let stage, _): [firstDay(of: stage, at: now), end(of: stage, at: now)]
      case .running(let stage, _, _):
        [campaign.start.mode == .real ? "Its clock runs." : nil, end(of: stage, at: now)]
      case .pause(_, let until): ["It begins in \(until - now), or sooner."]
      case .curriculum, .screenedOut, .committee, .over: []
      }
    return sentences.compactMap(\.self)
  }

  /// On which day a stage is held, while that lies ahead.
  private func firstDay(of stage: Int, at now: Instant) -> String? {
    campaign.firstDay(of: stage, at: now).map {
      "By the calendar it is held on \($0) at the earliest."
    }
  }

  /// When the clock above the questions of a stage runs out, while one runs.
  private func end(of stage: Int, at now: Instant) -> String? {
    campaign.deadline(of: stage).map { "The stage ends in \($0 - now)." }
  }

  /// Returns a question by its stage and its title; a question that is alone in its stage by the stage.
  package func title(_ stage: Int, _ item: Int) -> Message {
    let items = campaign.stages[stage].items
    guard items.count > 1 else { return stageTitle(stage) }
    let title = Message(label: items[item].item.title)
    return "\(stageTitle(stage)), \(item + 1) of \(items.count): \(title)"
  }

  private func stageTitle(_ stage: Int) -> Message {
    Message(label: campaign.stages[stage].stage.title)
  }

  /// Returns how far a question is, in a word or two.
  public func state(of item: ItemProgress) -> String {
    if item.isMissed { return "not reached" }
    if item.card != nil { return campaign.isCardOpen(of: item) ? "read" : "card sealed" }
    return item.isRunning ? "open" : "to come"
  }
}
