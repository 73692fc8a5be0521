// SPDX-License-Identifier: Apache-2.0

import Markup

/// The way between the parts of the room where only one fits: links, which the script makes tabs.
struct RoomTabs {
  static let caseID = ElementID("case")
  static let conversationID = ElementID("conversation")
  static let notesID = ElementID("notes-part")

  var body: HTML {
    nav(.class("room-tabs"), .label("Parts of the room")) {
      a(.href(Self.caseID)) { "Case" }
      a(.href(Self.conversationID)) { "Conversation" }
      a(.href(Self.notesID)) { "Notes" }
    }
  }
}

/// A button that only the script of the room gives a meaning; without it, it is not there to see or to press.
struct RoomButton {
  /// What it does.
  enum Action: String {
    case enlarge, shortcuts, fullscreen, dictate
  }

  let action: Action
  let content: HTML

  init(_ action: Action, @HTMLBuilder content: () -> HTML) {
    self.action = action
    self.content = content()
  }

  var body: HTML {
    button(
      .class("quiet-button"), .type("button"), .data(.does, action.rawValue), .disabled
    ) { content }
  }
}

extension Attribute {
  /// Keeps a button from being pressed until a script lets it.
  static let disabled = Attribute("disabled", if: true)
}
