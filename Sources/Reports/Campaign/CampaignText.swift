// SPDX-License-Identifier: Apache-2.0

import InterviewContent
public import Quantities
public import Rehearsal
import Screening

/// A campaign for the terminal: its stages, how far each is, and what comes next.
public struct CampaignText {
  private let campaign: Campaign
  private let now: Instant
  private let style: TerminalStyle

  /// Creates the text of a campaign at a moment.
  public init(_ campaign: Campaign, at now: Instant, style: TerminalStyle) {
    self.campaign = campaign
    self.now = now
    self.style = style
  }

  /// Returns the whole text, with a line feed at its end.
  public func text() -> String {
    let words = CampaignWords(campaign)
    var lines = [
      style.bold(campaign.start.loop.title),
      "\(campaign.start.mode.rawValue) mode, applied \(campaign.start.applied), campaign \(campaign.id)",
      "",
    ]
    for (number, progress) in campaign.stages.enumerated() {
      lines += stage(progress, number, words)
    }
    lines += ["", words.nextInFull(at: now)]
    if let screening = campaign.screening {
      lines += ["Screening: \(screening.verdict.margin)"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func stage(
    _ progress: StageProgress, _ number: Int, _ words: CampaignWords
  ) -> [String] {
    let format = progress.stage.appointment.format.map { ", \($0.title.lowercased())" } ?? ""
    let head = "\(number + 1). \(progress.stage.title)\(format)"
    guard progress.items.count > 1 else {
      return ["\(head): \(words.state(of: progress.items[0]))"]
    }
    return [head]
      + progress.items.map { item in
        "   - \(item.item.title): \(words.state(of: item))"
      }
  }
}
