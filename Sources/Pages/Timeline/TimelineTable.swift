// SPDX-License-Identifier: Apache-2.0

import BusinessCalendar
import Markup
import Quantities

/// The stages with the days on which they can be held, and the holidays in between.
struct TimelineTable {
  let timeline: LoopTimeline

  var body: HTML {
    ScrollBox(label: Self.caption).body {
      table(.class("rounds loop-days")) {
        tableCaption(.class("spoken-only")) { Self.caption }
        thead {
          tr {
            th(.scope("col")) { "Stage" }
            th(.scope("col")) { "When" }
            th(.scope("col")) { "Proposed" }
            th(.scope("col")) { "Holidays before it" }
          }
        }
        tbody { for entry in timeline.entries { row(entry) } }
      }
    }
  }

  private static let caption: Message = "The stages and their days"

  private func row(_ entry: LoopTimeline.Entry) -> HTML {
    tr {
      th(.scope("row"), .ownDirection) {
        Message(label: entry.stage.title)
        span(.class("detail")) { Message(engine: entry.windowText) }
      }
      td {
        when(entry)
        if let standing = entry.standing { span(.class("detail")) { engineSentence(standing) } }
      }
      td { entry.date == nil ? entry.proposal.map(day) ?? .text("–") : .text("–") }
      td {
        if entry.holidays.isEmpty { "none" }
        for holiday in entry.holidays where entry.holidays.isFirst(holiday) {
          span(.class("detail")) {
            "\(holiday.day.shownText): \(Message(label: holiday.title)), \(Message(label: holiday.region.title))"
            for other in entry.holidays.elsewhere(holiday) {
              "; "
              Message(label: other.region.title)
            }
          }
        }
      }
    }
  }

  @HTMLBuilder private func when(_ entry: LoopTimeline.Entry) -> HTML {
    if let date = entry.date {
      "On "
      day(date.day)
      if let beginning = date.moment { span(.class("detail")) { moment(beginning) } }
    } else if let earliest = entry.earliest {
      if let latest = entry.latest, latest == earliest {
        "On "
        day(earliest)
      } else if let latest = entry.latest {
        day(earliest)
        " to "
        day(latest)
      } else {
        "From "
        day(earliest)
        " on"
      }
    } else {
      span(.class("unassessed")) { "not stated" }
    }
  }

  private func day(_ day: Day) -> HTML { time(.dateTime(day)) { day.shownText } }
}

extension [Holiday] {
  /// Whether no holiday before this one is the same in another place.
  fileprivate func isFirst(_ holiday: Holiday) -> Bool {
    first { $0.isSame(as: holiday) } == holiday
  }

  /// The same holiday in other places.
  fileprivate func elsewhere(_ holiday: Holiday) -> [Holiday] {
    filter { $0.isSame(as: holiday) && $0 != holiday }
  }
}

extension Holiday {
  /// Whether a holiday is kept on the same day under the same name.
  fileprivate func isSame(as other: Holiday) -> Bool { day == other.day && title == other.title }
}
