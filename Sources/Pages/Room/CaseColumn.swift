// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Markup
import Rehearsal

/// What lies on the table during the whole round: the question, its exhibits, and the tables that were asked for.
struct CaseColumn {
  let room: RoomPage

  var body: HTML {
    section(
      .class("case"), .id(RoomTabs.caseID), .labelledBy(Self.questionID),
      .focusable(start.handout != nil)
    ) {
      h2(.class("prompt"), .id(Self.questionID), .ownDirection) { start.question.prompt }
      if let handout = start.handout {
        HandoutView(handout: handout, isOpen: room.isPreparing, canEnlarge: true).body
        DataColumn(round: room.round).body
      } else if let exhibits = start.question.exhibits {
        section(
          .class("exhibits"), .labelledBy(Self.exhibitsID), .focusable(exhibits.needsScrolling)
        ) {
          h2(.id(Self.exhibitsID)) { "Exhibits" }
          div(.class("exhibit")) { ExhibitLines(text: exhibits).body }
          if exhibits.needsScrolling {
            p(.class("detail")) { RoomButton(.enlarge) { "Enlarge" }.body }
          }
        }
      } else {
        p(.class("detail")) { "There are no exhibits with this question." }
      }
    }
  }

  private var start: RoundStart { room.round.start }

  private static let questionID = ElementID("question")
  private static let exhibitsID = ElementID("exhibits")
}

extension String {
  /// Whether exhibits may be taller than a window, so that the keyboard must reach the box that scrolls.
  fileprivate var needsScrolling: Bool { utf8.count > 800 }
}
