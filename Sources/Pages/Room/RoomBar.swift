// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities
import Rehearsal

/// The line at the top of the room: which round it is, the clock, and whether everything is saved.
struct RoomBar {
  let room: RoomPage

  var body: HTML {
    div(.class("room-bar")) {
      p(.class("room-title")) {
        strong { bdi { room.stageTitle } }
        " "
        span(.class("detail")) {
          room.isPreparing ? "Preparation" : "Discussion"
          " · \(room.round.start.mode.title) mode"
        }
        if let place = room.round.start.place {
          " "
          a(.href(.campaign(place.campaign))) { "Campaign" }
        }
      }
      clock
      p(.class("save-state"), .data(.saveState)) { saveText }
      p(.class("announcement"), .role("status"), .live("polite"), .data(.announcement))
    }
  }

  private var clock: HTML {
    div(.class("clock")) {
      p(.role("timer"), .live("off"), .data(.timer)) { room.phase.clockText ?? "No clock" }
      if room.endOfPhase != nil {
        if !room.isPreparing { pace }
      }
    }
  }

  private var saveText: String {
    room.savedAt.map { "Saved \(CivilTime($0).clockText)" } ?? "Nothing written yet"
  }
}

extension RoomBar {
  /// Marks by which a strong discussion has framed the problem, made its plan and said how success is measured.
  ///
  /// They stand at 10, 25 and 40 of 45 minutes and move with the length of the discussion.
  @HTMLBuilder private var pace: HTML {
    if let start = room.round.discussionStart, let length = room.round.start.plan.discussion {
      ol(.class("pace"), .label("Pace")) {
        for (name, minutes) in Self.marks {
          mark(name, at: Seconds(milliseconds: length.milliseconds * minutes / 45), from: start)
        }
      }
    }
  }

  private static let marks: [(name: String, minutes: Int64)] = [
    ("problem", 10), ("plan", 25), ("measure", 40),
  ]

  private func mark(_ name: String, at place: Seconds, from start: Instant) -> HTML {
    let isPassed = start + place <= room.now
    return li(.class(isPassed ? "passed" : ""), .data(.paceAt, start + place)) {
      "\(name) by \(place)"
    }
  }
}
