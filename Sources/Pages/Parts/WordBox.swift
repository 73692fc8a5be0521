// SPDX-License-Identifier: Apache-2.0

import Markup

/// A box with a person's words in it, and its label.
struct WordBox {
  let id: ElementID
  let field: FormField
  let caption: Message
  let text: String

  var body: HTML {
    div(.class("box")) {
      label(.for(id)) { caption }
      textarea(.id(id), .name(field), .rows(10), .ownDirection, .spellcheck) { text }
    }
  }
}

/// Fields that ride along with a form unseen.
enum CarriedFields {
  /// Returns a field with a value, or nothing when there is none.
  static func field(_ name: FormField, _ value: String?) -> HTML {
    guard let value else { return .nothing }
    return input(.type("hidden"), .name(name), .value(value))
  }

  /// Returns what says to which texts a form belongs.
  static func revisions(of form: RoomForm) -> HTML {
    .group([
      field(.exchange, form.exchange.map(String.init)),
      field(.answerRevision, form.answerRevision.map(String.init)),
      field(.notesRevision, form.notesRevision.map(String.init)),
    ])
  }
}
