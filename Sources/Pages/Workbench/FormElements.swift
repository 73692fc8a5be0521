// SPDX-License-Identifier: Apache-2.0

import Markup

/// The elements of forms with choices and suggestions.
let select = Tag("select", .block)
let option = Tag("option", .block)
let optionGroup = Tag("optgroup", .block)
let suggestions = Tag("datalist", .block)

/// Attributes of fields whose names come from a scenario or a form of ours.
extension Attribute {
  static func name(_ name: String) -> Attribute { Attribute("name", name) }
  static func value(optional text: String?) -> Attribute { Attribute("value", text) }
  static func selected(_ condition: Bool) -> Attribute { Attribute("selected", if: condition) }
  static func placeholder(_ message: Message) -> Attribute {
    message.isEmpty ? Attribute("placeholder", nil) : Attribute("placeholder", message: message)
  }
  @_disfavoredOverload
  static func placeholder(_ text: String) -> Attribute {
    Attribute("placeholder", text.isEmpty ? nil : text)
  }
  /// Points to the suggestions of a text field.
  static func list(_ id: ElementID) -> Attribute { Attribute("list", id.value) }
  /// Tells assistive technology that a value is wrong; absent when it is not.
  static func invalid(_ condition: Bool) -> Attribute {
    Attribute("aria-invalid", condition ? "true" : nil)
  }
  /// Points to what describes an element; absent when nothing does.
  static func describedBy(optional id: ElementID?) -> Attribute {
    Attribute("aria-describedby", id?.value)
  }
  /// The keyboard that a phone shows.
  static func keyboard(_ mode: StaticString) -> Attribute { Attribute("inputmode", word: mode) }
  static let get = Attribute("method", word: "get")
  /// The least value of a number; absent when there is none.
  static func least(_ value: String?) -> Attribute { Attribute("min", value) }
  static func most(_ value: String) -> Attribute { Attribute("max", value) }
  static func step(_ value: String) -> Attribute { Attribute("step", value) }
  /// Takes every number, not whole ones alone.
  static let anyStep = Attribute("step", word: "any")
  static func shownLabel(_ message: Message) -> Attribute { Attribute("label", message: message) }
  @_disfavoredOverload
  static func shownLabel(_ text: String) -> Attribute { Attribute("label", text) }
  static func longest(_ count: Int) -> Attribute { Attribute("maxlength", "\(count)") }
}
