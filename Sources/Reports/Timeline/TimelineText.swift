// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import InterviewContent
import Quantities
public import Rehearsal

/// A loop on the calendar as text for the terminal.
public struct TimelineText {
  private let plan: CampaignTimeline
  private let style: TerminalStyle

  /// Creates the text of a plan.
  public init(_ plan: CampaignTimeline, style: TerminalStyle) {
    self.plan = plan
    self.style = style
  }

  /// Returns all of it, with a line end at the end.
  public func text() -> String {
    let parts = [head] + plan.timeline.entries.map(stage) + [length, funnel, remarks]
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private var head: String {
    let regions = plan.timeline.days.regions.map(\.title)
    let free =
      regions.isEmpty
      ? "Saturdays and Sundays are free; no public holidays are counted."
      : "Saturdays, Sundays and public holidays are free: \(regions.joined(separator: "; "))."
    return style.bold(plan.loop.title) + "\n"
      + wrap("Applied on \(plan.timeline.applied.text). \(free)")
  }

  private func stage(_ entry: LoopTimeline.Entry) -> String {
    var lines = [style.bold(entry.stage.title), wrap(entry.windowText, "  ")]
    lines.append(wrap(when(entry), "  "))
    if let standing = entry.standing { lines.append(wrap(standing + ".", "  ")) }
    for holiday in entry.holidays {
      let words = "\(holiday.day.text): \(holiday.title), \(holiday.region.title)"
      lines.append(style.wrap("Free: " + words, indent: "    "))
    }
    return lines.joined(separator: "\n")
  }

  private func when(_ entry: LoopTimeline.Entry) -> String {
    if let date = entry.date {
      return "On \(date.day.text)" + (date.moment.map { ", \(CivilTime($0).text)" } ?? "") + "."
    }
    guard let earliest = entry.earliest else { return "No date follows." }
    guard let latest = entry.latest else { return "From \(earliest.text) on." }
    guard earliest != latest else { return "On \(earliest.text)." }
    let proposal = entry.proposal.map { " Proposed: \($0.text)." } ?? ""
    return "Between \(earliest.text) and \(latest.text).\(proposal)"
  }

  private var length: String {
    let sentences =
      [plan.timeline.decisionSentence, plan.total?.sentence].compactMap(\.self)
      + (plan.slack?.sentences ?? [])
    guard !sentences.isEmpty else {
      return wrap("How long all of it takes is not known: a window is not stated.")
    }
    return sentences.map { wrap($0) }.joined(separator: "\n")
  }

  private var funnel: String {
    guard let funnel = plan.funnel else { return "" }
    let rates = funnel.steps.map { step in
      "\(step.title): " + (step.rate.map(FunnelFigures.percent) ?? "not stated")
    }
    return style.bold("How many get through (\(funnel.label))") + "\n"
      + (rates.map { wrap($0, "  ") } + [wrap(funnel.sentence), wrap(funnel.caution)])
      .joined(separator: "\n")
  }

  private var remarks: String { plan.loop.remarks.map { wrap($0) }.joined(separator: "\n") }

  private func wrap(_ words: String, _ indent: String = "") -> String {
    style.wrap(words, indent: indent)
  }
}
