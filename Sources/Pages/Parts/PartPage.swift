// SPDX-License-Identifier: Apache-2.0

import Charts
import Markup

/// A part of a page by itself, with the way back.
struct PartPage: Page {
  let title: Message
  let page: LocalPath
  /// What sends it, where it holds fields of a form.
  var form: PartForm?
  let content: HTML

  func render() -> String {
    Layout(title, width: .wide, with: .scorecard, .cases, .workbench) {
      h1(.ownDirection) { title }
      p { a(.href(page)) { "Back to the page" } }
      if let form {
        form.around(part)
      } else {
        part
      }
    }.render()
  }

  private var part: HTML { div(.class("part")) { content } }
}

/// The form that a part of a form is sent by where it is a page of its own: it carries along what the rest of the form holds.
struct PartForm {
  /// How it is sent.
  let method: Attribute
  let action: Route
  /// What is carried along, by the names of the fields.
  var pairs: [(name: String, value: String)] = []
  /// What the button says; nil where the fields have one.
  var button: Message?

  func around(_ fields: HTML) -> HTML {
    form(method, .class("scenario"), .action(action)) {
      fields
      for pair in pairs { input(.type("hidden"), .name(pair.name), .value(pair.value)) }
      if let button { Markup.button(.class("primary"), .type("submit")) { button } }
    }
  }
}

/// A link to a part of the page; a script shows it in its place, in a fold once that is open.
struct PartLink {
  let address: LocalPath
  let words: Message
  /// What the part is about, for those who hear the link alone.
  let subject: Message

  var body: HTML {
    p(.class("part-line")) {
      a(
        .class("part-link"), .href(address),
        .opensBeside(PageParts.current?.opensBeside ?? false)
      ) {
        words
        span(.class("spoken-only")) { ": \(subject)" }
      }
    }
  }
}
