// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

extension Message {
  /// Creates a message from a sentence of a lower floor, whose numbers, days and quoted words are its values.
  ///
  /// `3 cards wait` is looked up as `{} cards wait`. Where only what stands behind a colon is in the table, what stands before it is taken
  /// as a name; where only what stands before it is, as in `Missing: {}`, what stands behind it is a value. A sentence that is not in the
  /// table stays as it is.
  init(engine text: String) {
    self.init(verbatim: text)
    guard let translation = InterfaceLanguage.current.translation else { return }
    if let known = Self.known(text, to: translation) ?? Self.aroundColon(text, to: translation) {
      self = known
    }
  }

  /// Returns a sentence of which the table holds what stands on one side of its first colon; nil where it holds neither.
  private static func aroundColon(_ text: String, to translation: Translation) -> Message? {
    guard let colon = text.firstRange(of: ": ") else { return nil }
    let (head, tail) = (String(text[..<colon.lowerBound]), String(text[colon.upperBound...]))
    if let rest = known(tail, to: translation) { return "\(Message(engine: head)): \(rest)" }
    let sentence = takenApart(head) + ": \(behindColon(tail))"
    let hasWords = sentence.key.contains(where: \.isLetter)
    return hasWords && translation.knows(sentence.key) ? sentence : nil
  }

  /// Returns what stands behind a colon: a sentence of the table, or a name of it, whose full stop is that of the whole sentence.
  private static func behindColon(_ text: String) -> Message {
    let whole = Message(engine: text)
    guard whole.isVerbatim, text.hasSuffix(".") else { return whole }
    return "\(Message(engine: String(text.dropLast())))."
  }

  private static func known(_ text: String, to translation: Translation) -> Message? {
    let sentence = takenApart(text)
    return translation.knows(sentence.key) ? sentence : nil
  }

  private static func takenApart(_ text: String) -> Message {
    var sentence: Message = ""
    var rest = text[...]
    while let match = rest.firstMatch(of: value) {
      let before = Message(label: String(rest[..<match.range.lowerBound]))
      sentence = sentence + before + shown(String(match.output))
      rest = rest[match.range.upperBound...]
    }
    return sentence + Message(label: String(rest))
  }

  private static func shown(_ value: String) -> Message {
    if value.first?.isLetter == true { return "\(Day.shown(text: value))" }
    guard value.first == "“" else { return "\(value)" }
    return "“\(Message(label: String(value.dropFirst().dropLast())))”"
  }

  /// A day such as `Tue 24 Nov 2026`, words in quotation marks, or a number.
  private static var value: Regex<Substring> {
    /[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}|“[^”]*”|\d(?:[\d.,]*\d)?/
  }
}

/// Returns a sentence of a lower floor; in a page in another language it says which one it is in where it is not translated.
func engineSentence(_ text: String) -> HTML {
  let message = Message(engine: text)
  return message.isVerbatim && InterfaceLanguage.current != .english
    ? span(.languageOfCode) { message } : .message(message)
}
