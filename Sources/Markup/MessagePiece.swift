// SPDX-License-Identifier: Apache-2.0

/// A part of a message in another language: translated, or in the language of the code.
struct MessagePiece: Hashable {
  let text: String
  /// Whether the words are in the language of the code: those of a pack or an engine, or a label that the table lacks.
  let isOfCode: Bool
}

extension Message {
  /// Returns the message in a language, in parts.
  func pieces(in translation: Translation) -> [MessagePiece] {
    guard let frame = translation.frame(of: self) else {
      if values.isEmpty {
        return [MessagePiece(text: words[0], isOfCode: isLabel && words[0].isPhrase)]
      }
      return zip(words, values).flatMap { word, value in
        [MessagePiece(text: word, isOfCode: false)] + value.pieces(in: translation)
      } + [MessagePiece(text: words[words.count - 1], isOfCode: false)]
    }
    return frame.flatMap { part in
      switch part {
      case .words(let text): [MessagePiece(text: text, isOfCode: false)]
      case .value(let place):
        values.indices.contains(place) ? values[place].pieces(in: translation) : []
      }
    }
  }
}

extension Message.Value {
  fileprivate func pieces(in translation: Translation) -> [MessagePiece] {
    switch self {
    case .text(let text): [MessagePiece(text: text, isOfCode: text.isEnglishPhrase)]
    case .message(let message): message.pieces(in: translation)
    }
  }
}

extension HTML {
  /// Whether this is one message, all of it in the language of the code.
  func isOfCode(in translation: Translation) -> Bool {
    switch self {
    case .message(let message): message.pieces(in: translation).allSatisfy(\.isOfCode)
    case .group(let pieces): pieces.count == 1 && pieces[0].isOfCode(in: translation)
    case .text(let text): text.isEnglishPhrase
    case .element, .sheet: false
    }
  }
}

extension Tag {
  /// Whether only text may stand in the element.
  var holdsPlainText: Bool { Self.plain.contains(name) }

  private static let plain: Set<String> = ["desc", "option", "text", "textarea", "title"]
}

extension String {
  /// Whether there are several words.
  fileprivate var isPhrase: Bool { split(separator: " ").count > 1 }

  /// Whether the text reads as English: several words, one of them among those that hardly a sentence does without.
  fileprivate var isEnglishPhrase: Bool {
    let words = split { !$0.isLetter }
    return words.count > 2 && words.contains { Self.english.contains($0.lowercased()) }
  }

  private static let english: Set<String> = [
    "a", "all", "and", "are", "at", "by", "each", "for", "from", "has", "have", "how", "in", "is",
    "it", "its", "no",
    "not", "of",
    "or", "than", "that", "the", "this", "to", "was", "were", "what", "when", "which", "who",
    "with", "you", "your",
  ]
}
