// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
public import InterviewContent
import Markup
public import Quantities
import Rehearsal

/// A loop on the calendar: the choice, the dates, the slack, and how many get through.
public struct TimelinePage: Page {
  private let query: TimelineQuery
  private let loops: [Loop]
  private let reading: TimelineReading

  /// Creates the page and computes what it shows.
  ///
  /// - Parameters:
  ///   - query: What was chosen; an empty one asks for an application today, with the holidays of France.
  ///   - loops: The loops that there are.
  ///   - today: The day on which it is asked.
  public init(_ query: TimelineQuery, loops: [Loop], today: Day) {
    var query = query
    if query == TimelineQuery() {
      query.applied = today.description
      query.regions = [HolidayRegion.france.rawValue]
    }
    self.query = query
    self.loops = loops
    reading = TimelineReading(query, loops: loops, today: today)
  }

  public func render() -> String {
    Layout("Timeline", width: .wide, with: .workbench, .lists) {
      h1 { "A loop on the calendar" }
      div(.class("workbench")) {
        div(.class("workbench-answer")) { answer }
        div(.class("workbench-choice")) {
          TimelineForm(query: query, loops: loops, reading: reading).body
        }
        if let plan = reading.plan { div(.class("workbench-results")) { results(plan) } }
      }
    }.render()
  }

  @HTMLBuilder private var answer: HTML {
    if !reading.problems.isEmpty {
      section(.class("problem problems"), .role("alert")) {
        h2 { "Something has to be put right" }
        ul {
          for problem in reading.problems {
            li(.ownDirection) {
              Message(engine: problem.message.capitalizedFirst + ".")
            }
          }
        }
      }
    }
    if loops.isEmpty {
      p(.class("problem")) { "The packs hold no loop; add one to see its dates." }
    }
    if let plan = reading.plan {
      p(.class("lead")) {
        if let sentence = plan.timeline.decisionSentence {
          engineSentence(sentence)
        } else {
          "How long all of it takes is not known: a window is not stated."
        }
      }
      for sentence in lengths(of: plan) { p(.ownDirection) { Message(engine: sentence) } }
      p(.class("detail")) { free(plan) }
      for remark in plan.loop.remarks {
        p(.class("caution"), .ownDirection) { Message(label: remark) }
      }
    }
  }

  private func lengths(of plan: CampaignTimeline) -> [String] {
    [plan.total?.sentence].compactMap(\.self) + (plan.slack?.sentences ?? [])
  }

  private func free(_ plan: CampaignTimeline) -> Message {
    let regions = plan.timeline.days.regions.map { Message(label: $0.title) }
    return regions.isEmpty
      ? "Saturdays and Sundays are free; no public holidays are counted."
      : "Saturdays, Sundays and public holidays are free: \(regions.withSemicolons)."
  }

  @HTMLBuilder private func results(_ plan: CampaignTimeline) -> HTML {
    section(.labelledBy(Self.tableID)) {
      h2(.id(Self.tableID)) { "The dates" }
      TimelineTable(timeline: plan.timeline).body
      p(.class("actions")) {
        a(.class("button"), .href(.timelineFile(query)), .download) {
          "Take into a calendar (.ics)"
        }
      }
    }
    if let funnel = plan.funnel { FunnelView(funnel: funnel).body }
    p(.class("sources"), .ownDirection) {
      "Windows and rates: \(plan.loop.provenance.source), \(plan.loop.provenance.date)."
    }
  }

  private static let tableID = ElementID("dates")
}
