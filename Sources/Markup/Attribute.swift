// SPDX-License-Identifier: Apache-2.0

/// An attribute of an element.
///
/// Its name is written in source code. There is none for `style`, for an event or for a document within the document, and one that
/// leads somewhere takes only a ``LocalPath``, an ``ElementID`` or a ``SecureLink``.
package struct Attribute: Sendable {
  /// What stands behind the name.
  enum Value: Sendable {
    case text(String)
    case message(Message)
    case languageOfCode
    case present
    case absent
  }

  let name: String
  let value: Value

  private init(unchecked name: StaticString, _ value: Value) {
    self.name = "\(name)"
    self.value = value
  }

  private init(_ name: StaticString, _ value: Value) {
    self.init(unchecked: name, value)
    precondition(!Self.isBarred(self.name), "\(name) is not a harmless attribute")
  }

  /// Creates an attribute with a text from anywhere; absent when there is none.
  ///
  /// - Precondition: The name is harmless: it carries no style, runs no code and leads nowhere.
  package init(_ name: StaticString, _ text: String?) {
    self.init(name, text.map(Value.text) ?? .absent)
  }

  /// Creates an attribute with words of the interface.
  ///
  /// - Precondition: The name is harmless: it carries no style, runs no code and leads nowhere.
  package init(_ name: StaticString, message: Message) {
    self.init(name, .message(message))
  }

  /// Says that the words within are in the language of the code, where the interface is in another; absent where it is not.
  package static let languageOfCode = Attribute("lang", .languageOfCode)

  /// Creates an attribute with a text from source code.
  ///
  /// - Precondition: The name is harmless: it carries no style, runs no code and leads nowhere.
  package init(_ name: StaticString, word: StaticString) {
    self.init(name, .text("\(word)"))
  }

  /// Creates an attribute that is there, without a text, when a condition holds.
  ///
  /// - Precondition: The name is harmless: it carries no style, runs no code and leads nowhere.
  package init(_ name: StaticString, if condition: Bool) {
    self.init(name, condition ? .present : .absent)
  }

  /// The language of the code, as the `lang` attribute names it.
  static let codeLanguage = "en"

  /// Whether it marks words in the language of the code.
  var isLanguageOfCode: Bool {
    switch value {
    case .languageOfCode: true
    case .text(let text): name == "lang" && text == Self.codeLanguage
    case .message, .present, .absent: false
    }
  }

  /// Whether an attribute of a name could carry style or code, or lead out of the page.
  private static func isBarred(_ name: String) -> Bool {
    let lower = name.lowercased()
    return leading.contains(lower) || lower.utf8.starts(with: "on".utf8) || lower.contains(":")
      || !lower.utf8.allSatisfy {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
          || $0 == UInt8(ascii: "-")
      }
  }

  private static let leading: Set<String> = [
    "action", "background", "cite", "data", "formaction", "href", "http-equiv", "ping", "poster",
    "src", "srcdoc", "srcset", "style",
  ]
}

/// Attributes that lead somewhere: only to our own pages, to a place in this page, or to a checked address.
extension Attribute {
  package static func href(_ path: LocalPath) -> Attribute { leading("href", path.text) }
  package static func href(_ place: ElementID) -> Attribute { leading("href", "#" + place.value) }
  package static func href(_ link: SecureLink) -> Attribute { leading("href", link.address) }
  package static func source(_ path: LocalPath) -> Attribute { leading("src", path.text) }
  package static func action(_ path: LocalPath) -> Attribute { leading("action", path.text) }
  package static func formAction(_ path: LocalPath) -> Attribute {
    leading("formaction", path.text)
  }

  private static func leading(_ name: StaticString, _ address: String) -> Attribute {
    Attribute(unchecked: name, .text(address))
  }
}
