// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Quantities
import Rehearsal

/// The line at the top of the room: which round it is, the clock, and whether everything is saved.
struct RoomBar {
  let room: RoomPage

  var body: HTML {
    div(.class("room-bar")) {
      div(.class("room-title")) {
        h1(.ownDirection) { room.stageTitle }
        p(.class("detail")) {
          phaseAndMode
          if let place = room.round.start.place {
            " "
            a(.href(.campaign(place.campaign))) { "Campaign" }
          }
        }
      }
      clock
      p(.class("save-state"), .data(.saveState), .data(.savedAt, room.keptAt)) { saveText }
      p(.class("room-tools")) {
        RoomButton(.shortcuts) { "Shortcuts" }.body
        RoomButton(.fullscreen) { "Full screen" }.body
      }
      p(.class("announcement"), .role("status"), .live("polite"), .data(.announcement))
      room.sitting.map { SittingLine(sitting: $0).body } ?? .nothing
      RoomTabs().body
    }
  }

  private var phaseAndMode: Message {
    switch (room.isPreparing, room.round.start.mode) {
    case (true, .real): "Preparation · Real mode"
    case (true, .coach): "Preparation · Coach mode"
    case (false, .real): "Discussion · Real mode"
    case (false, .coach): "Discussion · Coach mode"
    }
  }

  private var clock: HTML {
    div(.class("clock")) {
      p(.role("timer"), .live("off"), .data(.timer)) { clockText }
      if room.endOfPhase != nil {
        if !room.isPreparing { pace }
      }
    }
  }

  private var clockText: Message {
    switch room.phase {
    case .preparation(let left?): "\(left) left to prepare"
    case .discussion(let left?): "\(left) left"
    case .preparation(nil), .discussion(nil), .finished: "No clock"
    }
  }

  private var saveText: Message {
    guard let keptAt = room.keptAt else { return "Nothing written yet" }
    let time = CivilTime(keptAt).clockText
    return keptAt == room.sentAt ? "Answer sent \(time)" : "Saved \(time)"
  }
}

extension RoomBar {
  /// Marks by which a strong discussion has framed the problem, made its plan and said how success is measured.
  ///
  /// They stand at 10, 25 and 40 of 45 minutes, move with the length of the discussion, and say what the clock shows when they are reached.
  /// A story, a technical question and an argument have no such parts, and few minutes no room for them: there are none then.
  @HTMLBuilder private var pace: HTML {
    if Self.pacedKinds.contains(room.round.start.question.kind),
      let start = room.round.discussionStart, let end = room.round.deadline,
      let length = room.round.start.plan.discussion, length >= Self.shortestPaced
    {
      ol(.class("pace"), .label("Pace")) {
        for (name, minutes) in Self.marks {
          let place = Seconds(milliseconds: (end - start).milliseconds * minutes / 45)
          mark(name, at: start + place, left: end - start - place)
        }
      }
    }
  }

  /// Questions that are framed, planned and measured.
  private static let pacedKinds: Set<QuestionKind> = [.problemSolving, .productSense]
  /// Half of the discussion for which the marks are stated.
  private static let shortestPaced = Seconds(22 * 60)

  private static let marks: [(name: Message, minutes: Int64)] = [
    ("problem", 10), ("plan", 25), ("measure", 40),
  ]

  private func mark(_ name: Message, at place: Instant, left: Seconds) -> HTML {
    li(.class(place <= room.now ? "passed" : ""), .data(.paceAt, place)) {
      "\(name) by \(left) left"
    }
  }
}
