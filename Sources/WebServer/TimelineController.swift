// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import ContentPacks
import HTTPTypes
import Hummingbird
import InterviewContent
import Pages
import Quantities
import Rehearsal
import Storage

/// A loop on the calendar, as a page and as a file; all of it is in the address, and nothing is kept.
struct TimelineController: Sendable {
  let services: AppServices

  func show(_ request: Request) -> Response {
    let page = TimelinePage(query(request), loops: services.library.loopsByUse, today: today)
    return .page(page.render())
  }

  /// The file for other calendars; an address from which no dates follow leads to the page that says why.
  func file(_ request: Request) -> Response {
    let query = query(request)
    let reading = TimelineReading(query, loops: services.library.loopsByUse, today: today)
    guard let plan = reading.plan else { return .seeOther(.timeline(query)) }
    let campaign = query.campaign.isEmpty ? nil : CampaignID(query.campaign)
    let file = plan.file(at: services.desk.world.now(), of: campaign)
    var response = Response.text(file.text, type: CalendarFile.mediaType)
    response.headers[.contentDisposition] = "attachment; filename=\"windtunnel-timeline.ics\""
    return response
  }

  private func query(_ request: Request) -> TimelineQuery {
    TimelineQuery(pairs: WorkbenchQuery.pairs(in: request.uri.query ?? ""))
  }

  /// The day in UTC; a clock beyond the calendar counts as its first day.
  private var today: Day { Day(services.desk.world.now()) ?? BusinessDays.first }
}
