// SPDX-License-Identifier: Apache-2.0

/// A piece of a page as a value.
///
/// It becomes text in one place, ``HTMLWriter``, which escapes. There is no case for text that is HTML already, so nothing that a
/// person wrote can become one.
package indirect enum HTML: Sendable {
  /// Words of a person, a pack or an engine; any characters may stand in them.
  case text(String)
  /// Words of the interface.
  case message(Message)
  /// A stylesheet of ours, in a file that stands alone.
  case sheet(StyleSheet)
  /// An element, its attributes, and what it holds.
  case element(Tag, [Attribute], HTML)
  /// Pieces one after another.
  case group([HTML])

  /// Nothing at all.
  package static let nothing = HTML.group([])

  /// Whether nothing would be written.
  var isNothing: Bool {
    if case .group(let pieces) = self { pieces.allSatisfy(\.isNothing) } else { false }
  }
}

/// Collects the pieces of a page in the order in which they are written down.
@resultBuilder
package enum HTMLBuilder {
  /// Takes a literal as words of the interface.
  package static func buildExpression(_ message: Message) -> HTML { .message(message) }
  /// Takes a value as words that are shown as they are.
  @_disfavoredOverload
  package static func buildExpression(_ text: String) -> HTML { .text(text) }
  package static func buildExpression(_ html: HTML) -> HTML { html }
  package static func buildBlock(_ pieces: HTML...) -> HTML { .group(pieces) }
  package static func buildOptional(_ piece: HTML?) -> HTML { piece ?? .nothing }
  package static func buildEither(first piece: HTML) -> HTML { piece }
  package static func buildEither(second piece: HTML) -> HTML { piece }
  package static func buildArray(_ pieces: [HTML]) -> HTML { .group(pieces) }
}

extension HTML {
  /// Returns pieces with neighbouring messages as one, where the translation knows the whole of them.
  ///
  /// A literal that is broken over lines of code is one sentence; the translation sees it as one.
  fileprivate static func run(_ messages: ArraySlice<HTML>, as translation: Translation) -> [HTML] {
    // A space beside an element before or after the sentence is none of it.
    if messages.count > 1, let first = messages.first, first.isSpace {
      return [first] + run(messages.dropFirst(), as: translation)
    }
    if messages.count > 1, let last = messages.last, last.isSpace {
      return run(messages.dropLast(), as: translation) + [last]
    }
    var whole: Message = ""
    for case .message(let message) in messages { whole = whole + message }
    return messages.count == 1 || !translation.knows(whole.key)
      ? Array(messages) : [.message(whole)]
  }

  static func joined(_ pieces: [HTML], as translation: Translation) -> [HTML] {
    var result: [HTML] = []
    var rest = pieces[...]
    while let first = rest.first {
      let messages = rest.prefix(while: \.isMessage)
      if messages.isEmpty { result.append(first) } else { result += run(messages, as: translation) }
      rest = rest.dropFirst(max(1, messages.count))
    }
    return result
  }

  /// Whether words right within, not those of elements in it, are translated.
  func isTranslated(by translation: Translation) -> Bool {
    switch self {
    case .text, .element, .sheet: false
    case .message(let message): translation.translates(message)
    case .group(let pieces):
      Self.joined(pieces, as: translation).contains { $0.isTranslated(by: translation) }
    }
  }

  private var isSpace: Bool {
    if case .message(let message) = self { message.key.allSatisfy(\.isWhitespace) } else { false }
  }

  private var isMessage: Bool {
    if case .message = self { true } else { false }
  }
}
