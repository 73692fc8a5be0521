// SPDX-License-Identifier: Apache-2.0

import Markup
import Quantities

extension Message {
  /// Creates a message from a sentence of a lower floor, whose numbers, days and quoted words are its values.
  ///
  /// `3 cards wait` is looked up as `{} cards wait`. Where only what stands behind a colon is in the table, what stands before it is taken
  /// as a name; where only what stands before it is, as in `Missing: {}`, what stands behind it is a value. A sentence that is not in the
  /// table stays as it is. `names` are words that are values as well, such as those of models.
  init(engine text: String, names: [String] = []) {
    self.init(verbatim: text)
    guard let translation = InterfaceLanguage.current.translation else { return }
    let sentence = EngineSentence(names: names.sorted { $0.count > $1.count }, translation)
    if let known = sentence.known(text) ?? sentence.aroundColon(text) { self = known }
  }
}

/// Takes sentences of lower floors apart and looks them up.
private struct EngineSentence {
  /// Words that are values, the longest first.
  let names: [String]
  let translation: Translation

  init(names: [String], _ translation: Translation) {
    self.names = names
    self.translation = translation
  }

  /// Returns a sentence of the table; nil where it does not hold it.
  func known(_ text: String) -> Message? {
    let sentence = takenApart(text)
    return translation.knows(sentence.key) ? sentence : nil
  }

  /// Returns a sentence of which the table holds what stands on one side of its first colon; nil where it holds neither.
  func aroundColon(_ text: String) -> Message? {
    guard let colon = text.firstRange(of: ": ") else { return nil }
    let (head, tail) = (String(text[..<colon.lowerBound]), String(text[colon.upperBound...]))
    if let rest = known(tail) { return "\(Message(engine: head, names: names)): \(rest)" }
    let sentence = takenApart(head) + ": \(behindColon(tail))"
    let hasWords = sentence.key.contains(where: \.isLetter)
    return hasWords && translation.knows(sentence.key) ? sentence : nil
  }

  /// Returns what stands behind a colon: a sentence of the table, or a name of it, whose full stop is that of the whole sentence.
  private func behindColon(_ text: String) -> Message {
    let whole = Message(engine: text, names: names)
    guard whole.isVerbatim, text.hasSuffix(".") else { return whole }
    return "\(Message(engine: String(text.dropLast()), names: names))."
  }

  private func takenApart(_ text: String) -> Message {
    var sentence: Message = ""
    var rest = text[...]
    while let (range, value) = firstValue(in: rest) {
      sentence = sentence + Message(label: String(rest[..<range.lowerBound])) + value
      rest = rest[range.upperBound...]
    }
    return sentence + Message(label: String(rest))
  }

  /// Returns the first value and where it stands; of two that begin at one place the longer name.
  private func firstValue(in text: Substring) -> (Range<Substring.Index>, Message)? {
    // Looking for a pattern takes longer than for its bytes, and most sentences have neither a digit nor a quotation mark.
    let match = text.utf8.contains(where: Self.isOfValue) ? text.firstMatch(of: Self.value) : nil
    let named = names.compactMap { name in
      name.isEmpty ? nil : text.firstRange(of: name).map { ($0, "\(name)" as Message) }
    }
    let found = match.map { [($0.range, Self.shown(String($0.output)))] } ?? []
    return (named + found).min { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// Whether a byte is a digit, or the first of an opening quotation mark.
  private static func isOfValue(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == 0xE2
  }

  private static func shown(_ value: String) -> Message {
    if value.first?.isLetter == true { return "\(Day.shown(text: value))" }
    guard value.first == "“" else { return "\(value)" }
    return "“\(Message(label: String(value.dropFirst().dropLast())))”"
  }

  /// A day such as `Tue 24 Nov 2026` or `2026-11-24`, a month such as `2026-11`, words in quotation marks, or a number.
  private static var value: Regex<Substring> {
    /[A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2} \d{4}|\d{4}-\d{2}(?:-\d{2})?(?!\d)|“[^”]*”|\d(?:[\d.,]*\d)?/
  }
}

/// Returns a sentence of a lower floor; in a page in another language it says which one it is in where it is not translated.
func engineSentence(_ text: String) -> HTML {
  let message = Message(engine: text)
  return message.isVerbatim && InterfaceLanguage.current != .english
    ? span(.languageOfCode) { message } : .message(message)
}
