// SPDX-License-Identifier: Apache-2.0

import InterviewContent
import Quantities

/// An attribute of an element.
///
/// Each has a function that makes it; there is none for `style` or for an event.
struct Attribute: Sendable {
  /// What stands behind the name.
  enum Value: Sendable {
    case text(String)
    case present
    case absent
  }

  let name: String
  let value: Value

  private init(_ name: StaticString, _ value: Value) {
    self.name = "\(name)"
    self.value = value
  }

  private init(_ name: StaticString, _ text: String) {
    self.init(name, .text(text))
  }

  private init(_ name: StaticString, _ text: StaticString) {
    self.init(name, .text("\(text)"))
  }

  private init(_ name: StaticString, if condition: Bool) {
    self.init(name, condition ? .present : .absent)
  }
}

/// Attributes that lead somewhere: only to our own pages, to a place in this page, or to a checked address.
extension Attribute {
  static func href(_ route: Route) -> Attribute { Attribute("href", route.path) }
  static func href(_ place: ElementID) -> Attribute { Attribute("href", "#" + place.value) }
  static func href(_ link: SecureLink) -> Attribute { Attribute("href", link.address) }
  static func source(_ asset: Asset) -> Attribute { Attribute("src", Route.asset(asset).path) }
  static func action(_ route: Route) -> Attribute { Attribute("action", route.path) }
  static func formAction(_ route: Route) -> Attribute { Attribute("formaction", route.path) }
  static let post = Attribute("method", "post")
  static let deferred = Attribute("defer", .present)
  static let download = Attribute("download", .present)
  static func rel(_ relation: StaticString) -> Attribute { Attribute("rel", relation) }
}

/// Attributes that name an element or point to another one.
extension Attribute {
  static func id(_ id: ElementID) -> Attribute { Attribute("id", id.value) }
  static func `for`(_ id: ElementID) -> Attribute { Attribute("for", id.value) }
  static func labelledBy(_ id: ElementID) -> Attribute { Attribute("aria-labelledby", id.value) }
  static func describedBy(_ id: ElementID) -> Attribute { Attribute("aria-describedby", id.value) }
  /// The classes of an element; absent when there is none.
  static func `class`(_ names: StaticString) -> Attribute {
    Attribute("class", names.utf8CodeUnitCount == 0 ? .absent : .text("\(names)"))
  }
  /// A value for our script, under `data-` and the name.
  static func data(_ name: DataName, _ value: String = "") -> Attribute {
    Attribute(name.attribute, value)
  }
  /// A moment for our script, in milliseconds; absent when there is none.
  static func data(_ name: DataName, _ instant: Instant?) -> Attribute {
    Attribute(name.attribute, instant.map { .text("\($0.millisecondsSince1970)") } ?? .absent)
  }
}

/// Attributes that tell assistive technology what an element is.
extension Attribute {
  static func role(_ role: StaticString) -> Attribute { Attribute("role", role) }
  static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  static let hiddenFromReaders = Attribute("aria-hidden", "true")
  static func live(_ politeness: StaticString) -> Attribute { Attribute("aria-live", politeness) }
  static func current(_ isCurrent: Bool) -> Attribute {
    Attribute("aria-current", isCurrent ? .text("page") : .absent)
  }
  /// Lets the keyboard reach a box that scrolls.
  static func focusable(_ condition: Bool) -> Attribute {
    Attribute("tabindex", condition ? .text("0") : .absent)
  }
  /// Lets a link inside the page move the focus here.
  static let focusTarget = Attribute("tabindex", "-1")
}

/// Attributes of words.
extension Attribute {
  static let english = Attribute("lang", "en")
  /// The direction follows the words themselves, and marks in them that turn direction end with the element.
  static let ownDirection = Attribute("dir", "auto")
  static func dateTime(_ instant: Instant) -> Attribute {
    Attribute("datetime", CivilTime(instant).machineText)
  }
}

/// Attributes of forms.
extension Attribute {
  static func name(_ field: FormField) -> Attribute { Attribute("name", field.rawValue) }
  static func value(_ text: String) -> Attribute { Attribute("value", text) }
  static func type(_ type: StaticString) -> Attribute { Attribute("type", type) }
  static func rows(_ count: Int) -> Attribute { Attribute("rows", "\(count)") }
  static func pattern(_ pattern: StaticString) -> Attribute { Attribute("pattern", pattern) }
  static let spellcheck = Attribute("spellcheck", "true")
  static let noSpellcheck = Attribute("spellcheck", "false")
  static let noCompletion = Attribute("autocomplete", "off")
  static let noCapitals = Attribute("autocapitalize", "none")
  static let required = Attribute("required", .present)
  static let readOnly = Attribute("readonly", .present)
  static func checked(_ condition: Bool) -> Attribute { Attribute("checked", if: condition) }
  static func open(_ condition: Bool) -> Attribute { Attribute("open", if: condition) }
}

/// Attributes of tables and of the head of a document.
extension Attribute {
  static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", scope) }
  static func metaName(_ name: StaticString) -> Attribute { Attribute("name", name) }
  static func content(_ content: StaticString) -> Attribute { Attribute("content", content) }
  static let utf8 = Attribute("charset", "utf-8")
}
