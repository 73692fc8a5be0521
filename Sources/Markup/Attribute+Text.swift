// SPDX-License-Identifier: Apache-2.0

/// Attributes that name an element or point to another one.
extension Attribute {
  package static func id(_ id: ElementID) -> Attribute { Attribute("id", id.value) }
  package static func `for`(_ id: ElementID) -> Attribute { Attribute("for", id.value) }
  package static func labelledBy(_ ids: ElementID...) -> Attribute {
    Attribute("aria-labelledby", ids.map(\.value).joined(separator: " "))
  }
  package static func describedBy(_ id: ElementID) -> Attribute {
    Attribute("aria-describedby", id.value)
  }
  /// The classes of an element; absent when there is none.
  package static func `class`(_ names: StaticString) -> Attribute {
    Attribute("class", names.utf8CodeUnitCount == 0 ? nil : "\(names)")
  }
}

/// Attributes that tell assistive technology what an element is.
extension Attribute {
  package static func role(_ role: StaticString) -> Attribute { Attribute("role", word: role) }
  package static func label(_ message: Message) -> Attribute {
    Attribute("aria-label", message: message)
  }
  @_disfavoredOverload
  package static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
  package static let hiddenFromReaders = Attribute("aria-hidden", word: "true")
  package static func live(_ politeness: StaticString) -> Attribute {
    Attribute("aria-live", word: politeness)
  }
  package static func current(_ isCurrent: Bool) -> Attribute {
    Attribute("aria-current", isCurrent ? "page" : nil)
  }
  /// Lets the keyboard reach a box that scrolls.
  package static func focusable(_ condition: Bool) -> Attribute {
    Attribute("tabindex", condition ? "0" : nil)
  }
  /// Lets a link inside the page move the focus here.
  package static let focusTarget = Attribute("tabindex", word: "-1")
}

/// Attributes of pictures.
extension Attribute {
  /// What a picture says to those who cannot see it.
  package static func alternative(_ words: Message) -> Attribute {
    Attribute("alt", message: words)
  }
  /// Lets a browser load a picture when it comes near the window; one that is not shown is never loaded.
  package static let loadedLate = Attribute("loading", word: "lazy")
}

/// Attributes of words.
extension Attribute {
  /// The language of the words within, such as `en`.
  package static func language(_ language: String) -> Attribute { Attribute("lang", language) }
  /// The direction follows the words themselves, and marks in them that turn direction end with the element.
  package static let ownDirection = Attribute("dir", word: "auto")
}

/// Attributes of forms.
extension Attribute {
  package static let post = Attribute("method", word: "post")
  /// Lets a form send files.
  package static let multipart = Attribute("enctype", word: "multipart/form-data")
  /// The kinds of file that a form takes.
  package static func accept(_ kinds: StaticString) -> Attribute {
    Attribute("accept", word: kinds)
  }
  package static func value(_ text: String) -> Attribute { Attribute("value", text) }
  package static func type(_ type: StaticString) -> Attribute { Attribute("type", word: type) }
  package static func rows(_ count: Int) -> Attribute { Attribute("rows", "\(count)") }
  package static func pattern(_ pattern: StaticString) -> Attribute {
    Attribute("pattern", word: pattern)
  }
  package static let spellcheck = Attribute("spellcheck", word: "true")
  package static let noSpellcheck = Attribute("spellcheck", word: "false")
  package static let noCompletion = Attribute("autocomplete", word: "off")
  package static let noCapitals = Attribute("autocapitalize", word: "none")
  package static let required = Attribute("required", if: true)
  package static let readOnly = Attribute("readonly", if: true)
  package static func checked(_ condition: Bool) -> Attribute {
    Attribute("checked", if: condition)
  }
  package static func open(_ condition: Bool) -> Attribute { Attribute("open", if: condition) }
}

/// Attributes of tables, links and the head of a document.
extension Attribute {
  package static func scope(_ scope: StaticString) -> Attribute { Attribute("scope", word: scope) }
  package static func metaName(_ name: StaticString) -> Attribute { Attribute("name", word: name) }
  package static func content(_ content: StaticString) -> Attribute {
    Attribute("content", word: content)
  }
  package static let utf8 = Attribute("charset", word: "utf-8")
  package static let deferred = Attribute("defer", if: true)
  package static let download = Attribute("download", if: true)
  package static func rel(_ relation: StaticString) -> Attribute {
    Attribute("rel", word: relation)
  }
}
