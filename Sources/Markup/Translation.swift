// SPDX-License-Identifier: Apache-2.0

/// The interface in another language: a text for each key of a ``Message``.
///
/// A text holds `{}` for each value in turn, or `{1}`, `{2}` where the order of the values changes. What is not in the table is shown as it
/// stands in the code.
package struct Translation: Sendable {
  /// The language, as the `lang` attribute names it.
  package let language: String
  private let texts: [String: String]

  /// Creates a translation from its table.
  package init(language: String, texts: [String: String]) {
    self.language = language
    self.texts = texts
  }

  /// Whether there is a text for a key.
  package func knows(_ key: String) -> Bool { texts[key] != nil }

  /// Whether a message, or one within it, is in the table; marks between values alone are in no language.
  func translates(_ message: Message) -> Bool {
    message.hasLetters && texts[message.key] != nil
      || message.values.contains { value in
        if case .message(let message) = value { translates(message) } else { false }
      }
  }

  /// Returns a message in this language, or nil when it is not in the table.
  func text(of message: Message) -> String? {
    guard let text = texts[message.key] else { return nil }
    return message.values.isEmpty ? text : filled(text, message.values)
  }

  /// A part of a text: words, or the place of a value.
  enum Part: Hashable {
    case words(String)
    case value(Int)
  }

  /// Returns the parts of a message's text, or nil when it is not in the table.
  func frame(of message: Message) -> [Part]? {
    texts[message.key].map(Self.parts)
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    var next = 0
    while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
      parts.append(.words(String(rest[..<start])))
      parts.append(.value(Int(rest[rest.index(after: start)..<end]).map { $0 - 1 } ?? next))
      next += 1
      rest = rest[rest.index(after: end)...]
    }
    return parts + [.words(String(rest))]
  }

  private func filled(_ text: String, _ values: [Message.Value]) -> String {
    Self.parts(of: text).map { part in
      switch part {
      case .words(let words): words
      case .value(let place): values.indices.contains(place) ? values[place].text(in: self) : ""
      }
    }.joined()
  }
}

extension Message {
  /// Returns the words in a language; in that of the code when there is no translation, or none of this message.
  package func text(in translation: Translation?) -> String {
    if let translated = translation?.text(of: self) { return translated }
    guard !values.isEmpty else { return words[0] }
    var result = words[0]
    for (value, word) in zip(values, words.dropFirst()) {
      result += value.text(in: translation)
      result += word
    }
    return result
  }
}

extension Message.Value {
  fileprivate func text(in translation: Translation?) -> String {
    switch self {
    case .text(let text): text
    case .message(let message): message.text(in: translation)
    }
  }
}
