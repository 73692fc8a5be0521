// SPDX-License-Identifier: Apache-2.0

import Markup
import Rehearsal

/// The notes: during preparation the only thing to write, later beside the answer.
struct NotesColumn {
  let notes: Draft
  /// Whether notes are what the person writes now.
  let isMain: Bool

  var body: HTML {
    section(.class("notes"), .id(RoomTabs.notesID), .labelledBy(Self.labelID)) {
      div(.class("box"), .data(.field, "notes")) {
        h2(.id(Self.labelID)) { label(.for(Self.boxID)) { "Notes" } }
        p(.class("detail"), .id(Self.hintID)) {
          "For you alone: kept, shown beside your answer later, never assessed."
        }
        textarea(
          .id(Self.boxID), .name(.notes), .rows(isMain ? 14 : 8), .ownDirection, .spellcheck,
          .describedBy(Self.hintID)
        ) { notes.text }
        CarriedFields.field(.notesRevision, "\(notes.revision)")
      }
    }
  }

  private static let boxID = ElementID("notes")
  private static let labelID = ElementID("notes-label")
  private static let hintID = ElementID("notes-hint")
}
