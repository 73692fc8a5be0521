// SPDX-License-Identifier: Apache-2.0

public import InterviewContent
import Markup
public import Rehearsal

/// Two windows wrote different texts into the same box: both in full, and the choice between them.
///
/// Each choice is a form of its own that also carries the other box as it stood, so a second conflict is shown next and nothing is lost.
public struct ConflictPage: Page {
  /// A box of the room.
  public enum Box: String, Hashable, Sendable {
    case notes, answer
  }

  /// The round in which it happened.
  public let round: RoundID
  /// The box that both windows wrote in.
  public let box: Box
  /// What this window sent.
  public let mine: RoomForm
  /// What stands in the box now.
  public let theirs: Draft

  /// Creates the page.
  public init(round: RoundID, box: Box, mine: RoomForm, theirs: Draft) {
    self.round = round
    self.box = box
    self.mine = mine
    self.theirs = theirs
  }

  public func render() -> String {
    Layout("Two different texts", width: .wide, with: .conflict) {
      h1 { "Another window has saved a different text" }
      p(.class("lead")) {
        box == .notes
          ? "Your notes in this window and the saved notes differ. "
          : "Your answer in this window and the saved answer differ. "
        "Both are here in full. Choose the one to keep; you can edit it first."
      }
      div(.class("pair"), .data(.round, round.name)) {
        choice(.mine)
        choice(.theirs)
      }
    }.render()
  }

  /// One of the two texts.
  private enum Side: Int {
    case mine, theirs
  }

  private func choice(_ side: Side) -> HTML {
    form(
      .class("conflict"), .post, .action(.draft(round)), .data(.settles, copyName)
    ) {
      WordBox(
        id: ElementID("text", side.rawValue), field: box.field,
        caption: side == .mine ? "From this window" : "Saved by the other window",
        text: side == .mine ? myText : theirs.text
      ).body
      if side == .theirs, let savedAt = theirs.savedAt {
        p(.class("detail")) {
          "Saved "
          moment(savedAt)
        }
      }
      carried
      button(.class(side == .mine ? "primary" : ""), .type("submit")) {
        side == .mine ? "Keep the text of this window" : "Keep the saved text"
      }
    }
  }

  private var myText: String {
    (box == .notes ? mine.notes : mine.answer) ?? ""
  }

  /// The name under which the script keeps a copy of this box.
  private var copyName: String {
    box == .notes ? "notes" : "answer-\(mine.exchange ?? 0)"
  }

  /// The revision that the choice replaces, and the other box as this window sent it.
  private var carried: HTML {
    var revisions = mine
    switch box {
    case .notes: revisions.notesRevision = theirs.revision
    case .answer: revisions.answerRevision = theirs.revision
    }
    return .group([
      CarriedFields.revisions(of: revisions),
      box == .notes
        ? CarriedFields.field(.answer, mine.answer) : CarriedFields.field(.notes, mine.notes),
    ])
  }
}

extension ConflictPage.Box {
  var field: FormField {
    switch self {
    case .notes: .notes
    case .answer: .answer
    }
  }
}
