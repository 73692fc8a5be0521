// SPDX-License-Identifier: Apache-2.0

import Markup
import Workbench

/// A field of the form with its label, its unit, its help and what is wrong with it.
///
/// What no field of a form is to have (completion, capitals, spelling) its form says once.
struct FieldView {
  /// How a value is chosen.
  enum Control {
    /// A number, or a text where a range or a share may stand as well.
    case number, range
    /// A name, with suggestions.
    case name(suggestions: ElementID)
    /// One of several words, after what is usual.
    case choice([Choices])
  }

  /// Words to choose from, under a heading or without one.
  struct Choices {
    let heading: Message
    let words: [(value: String, shown: Message)]

    init(heading: Message = "", words: [(value: String, shown: Message)]) {
      self.heading = heading
      self.words = words
    }

    /// Creates choices among names, which are the same in every language.
    init(heading: Message = "", names: [String]) {
      self.init(heading: heading, words: names.map { ($0, Message(verbatim: $0)) })
    }
  }

  let key: ScenarioKey
  let value: String?
  let control: Control
  /// What holds when nothing is chosen; empty when nothing does.
  var usual: Message = ""
  /// The label; that of the field when `nil`.
  var caption: Message?
  /// The unit; that of the field when `nil`.
  var unit: Message?
  /// Whether the help of the field is shown, beyond what label and unit say.
  var showsHelp = false
  let problem: Message?

  var body: HTML {
    div(.class("field")) {
      label(.for(Self.id(key))) {
        caption ?? Message(label: key.field.title)
        if !shownUnit.isEmpty {
          " "
          span(.class("unit")) { shownUnit }
        }
      }
      input
      if problem != nil || showsHelp {
        div(.class("field-words"), .id(wordsID)) {
          if let problem { p(.class("wrong"), .ownDirection) { problem } }
          if showsHelp { p(.class("detail")) { Message(label: key.field.help) } }
        }
      }
    }
  }

  private var shownUnit: Message { unit ?? Message(label: key.field.unit) }

  /// The name of the field within the page.
  static func id(_ key: ScenarioKey) -> ElementID {
    let place = ScenarioField.allCases.firstIndex(of: key.field) ?? 0
    return ElementID("field", place, key.number)
  }

  private var wordsID: ElementID { Self.id(key).part("words") }

  private var described: Attribute {
    .describedBy(optional: problem != nil || showsHelp ? wordsID : nil)
  }

  private var input: HTML {
    switch control {
    case .choice(let choices): choice(choices)
    case .name(let suggestions):
      Markup.input(
        .id(Self.id(key)), .type("text"), .name(key.name), .value(optional: value),
        .placeholder(usual), .list(suggestions), .invalid(problem != nil), described, .longest(200))
    case .number where isNumber:
      Markup.input(
        .id(Self.id(key)), .type("number"), .name(key.name), .value(optional: value),
        .placeholder(usual), .least("0"), .anyStep, .keyboard("decimal"), .invalid(problem != nil),
        described)
    case .number, .range:
      Markup.input(
        .id(Self.id(key)), .type("text"), .name(key.name), .value(optional: value),
        .placeholder(usual), .keyboard("decimal"), .invalid(problem != nil), described,
        .longest(200))
    }
  }

  /// Whether a number field can show the value: what is no number would be dropped by a browser, and not be seen.
  private var isNumber: Bool {
    guard let value else { return true }
    return !value.isEmpty && value.utf8.count <= 12
      && value.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".")
      }
      && value.utf8.count { $0 == UInt8(ascii: ".") } <= 1 && value.utf8.first != UInt8(ascii: ".")
      && value.utf8.last != UInt8(ascii: ".")
  }

  private func choice(_ choices: [Choices]) -> HTML {
    select(
      .id(Self.id(key)), .name(key.name), .invalid(problem != nil), described
    ) {
      if !usual.isEmpty { option(.value(""), .selected(value == nil || isUsual)) { usual } }
      // A spelling of one's own stays as it was typed.
      if let value, !isUsual,
        !choices.contains(where: { $0.words.contains { $0.value == value } })
      {
        option(.value(value), .selected(true)) { value }
      }
      for group in choices {
        let words = group.words.filter { $0.shown.shown != usual.shown }
        if group.heading.isEmpty {
          for word in words { entry(word) }
        } else {
          optionGroup(.shownLabel(group.heading)) { for word in words { entry(word) } }
        }
      }
    }
  }

  /// Whether the word that was chosen is what is usual: the list has that once, as what is chosen by nothing.
  private var isUsual: Bool { !usual.isEmpty && value == usual.shown }

  private func entry(_ word: (value: String, shown: Message)) -> HTML {
    // The value of an option without one is its text.
    let isName = word.shown == Message(verbatim: word.value)
    return option(.value(optional: isName ? nil : word.value), .selected(word.value == value)) {
      word.shown
    }
  }
}
