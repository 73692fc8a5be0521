// SPDX-License-Identifier: Apache-2.0

import Committee
import InterviewContent
import Quantities
public import Rehearsal
import Screening

extension Packet {
  /// Creates the packet of a campaign that has been decided; nil before that.
  public init?(_ campaign: Campaign) {
    guard let decision = campaign.decision else { return nil }
    var dates = [Day(what: "Application (by the calendar)", date: "\(campaign.start.applied)")]
    dates += campaign.stages.enumerated().compactMap { index, progress in
      progress.endedAt.map { end in
        Day(
          what: progress.stage.title
            + (campaign.wasEarly(index) ? " (earlier than its window)" : ""),
          date: Self.day(of: end))
      }
    }
    if let end = campaign.endedAt { dates.append(Day(what: "Committee", date: Self.day(of: end))) }
    self.init(
      candidate: campaign.id.isSample ? "Sample, a scripted candidate" : "The candidate",
      loop: campaign.start.loop.title, dates: dates, screening: Self.screening(of: campaign),
      cards: campaign.cards, titles: campaign.titles, decision: decision)
  }

  private static func day(of instant: Instant) -> String {
    Quantities.Day(instant).map { "\($0)" } ?? "-"
  }

  private static func screening(of campaign: Campaign) -> [String] {
    guard let report = campaign.screening else { return [] }
    let levels = report.criteria.map {
      "\($0.id.title): \($0.level.map { "\($0.rawValue)" } ?? "not assessed")"
    }
    let practice = campaign.isPractice ? ["The campaign went on as practice."] : []
    let margin = campaign.decision?.screening == nil ? [report.verdict.margin] : []
    return margin + [ScreeningVerdict.rule] + levels + practice
  }
}
