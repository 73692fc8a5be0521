// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import InterviewContent
import Markup
import Quantities
import Rehearsal

/// The dates of a campaign and how many get through, as its loop has them.
struct CampaignCalendar {
  let campaign: Campaign

  @HTMLBuilder var body: HTML {
    if let plan = TimelineReading(query, loops: [campaign.start.loop], today: applied).plan {
      section(.labelledBy(Self.id)) {
        h2(.id(Self.id)) { "The calendar" }
        TimelineTable(timeline: plan.timeline).body
        for sentence in [plan.total?.sentence].compactMap(\.self) + (plan.slack?.sentences ?? []) {
          p(.ownDirection) { Message(engine: sentence) }
        }
        p(.class("actions")) {
          a(.class("button"), .href(.timelineFile(query)), .download) {
            "Take into a calendar (.ics)"
          }
          a(.class("button"), .href(.timeline(query))) { "Change dates and holidays" }
        }
      }
      if let funnel = plan.funnel { FunnelView(funnel: funnel).body }
    }
  }

  private var applied: Day { campaign.start.applied }

  private var query: TimelineQuery {
    var query = TimelineQuery()
    query.applied = applied.description
    query.loop = campaign.start.loop.id.name
    query.campaign = campaign.id.name
    query.regions = campaign.start.regions
    for stage in campaign.stages where !stage.isWritten {
      query.dates[stage.stage.id.name] = stage.heldOn?.description
    }
    query.dates[LoopTimeline.decisionID] = campaign.decidedOn?.description
    return query
  }

  private static let id = ElementID("calendar")
}
