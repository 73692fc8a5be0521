// SPDX-License-Identifier: Apache-2.0

import Markup

/// The dialogs that the script of the room opens: its keys, and what dictation does with one's voice.
struct RoomDialogs {
  var body: HTML {
    .group([shortcuts, dictation])
  }

  private var shortcuts: HTML {
    dialog(.class("sheet"), .id(Self.shortcutsID), .labelledBy(Self.shortcutsTitle)) {
      h2(.id(Self.shortcutsTitle)) { "Shortcuts" }
      dl(.class("keys")) {
        key("Ctrl Enter") { "Send the answer" }
        key("Ctrl S") { "Save" }
        key("Alt 1") { "Go to the case" }
        key("Alt 2") { "Go to the answer" }
        key("Alt 3") { "Go to the notes" }
        key("Alt 4") { "Ask for data" }
        key("?") { "Show this list" }
        key("F") { "Full screen, until the next page" }
      }
      p(.class("detail")) {
        "On a Mac, Command stands for Ctrl, and Control for Alt. "
        "Single keys work only outside of boxes."
      }
      p {
        label(.class("keys-switch")) {
          input(.type("checkbox"), .id(Self.singleKeysID), .checked(true))
          " "
          "Single keys (? and F)"
        }
      }
      closing
    }
  }

  private func key(_ keys: String, @HTMLBuilder meaning: () -> HTML) -> HTML {
    .group([
      dt { for key in keys.split(separator: " ") { kbd { String(key) } } },
      dd(content: meaning),
    ])
  }

  private var dictation: HTML {
    dialog(.class("sheet"), .id(Self.dictationID), .labelledBy(Self.dictationTitle)) {
      h2(.id(Self.dictationTitle)) { "Dictate your answer" }
      p {
        "Your browser turns speech into text, and may send the sound to its maker. "
        "Windtunnel gets only the text."
      }
      p(.class("detail")) {
        "What you say is written where the cursor stands, and you can edit it before you send it. "
        "Only the words are read; nothing is kept or judged of how you speak."
      }
      p(.class("actions")) {
        button(.class("primary"), .type("button"), .value("yes")) { "Dictate" }
        button(.type("button")) { "Not now" }
      }
    }
  }

  private var closing: HTML {
    p(.class("actions")) { button(.type("button")) { "Close" } }
  }

  private static let shortcutsID = ElementID("shortcuts")
  private static let shortcutsTitle = ElementID("shortcuts-title")
  private static let singleKeysID = ElementID("single-keys")
  private static let dictationID = ElementID("dictation")
  private static let dictationTitle = ElementID("dictation-title")
}

private let dialog = Tag("dialog", .block)
private let kbd = Tag("kbd", .inline)
