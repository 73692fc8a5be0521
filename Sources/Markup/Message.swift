// SPDX-License-Identifier: Apache-2.0

/// A text of the interface: words from source code, with values between them.
///
/// A literal makes one, so what stands in code can be shown in another language, while a `String` is what a person, a pack or an engine
/// wrote and stays as it is. Its ``key`` is what a ``Translation`` looks up.
package struct Message: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// What stands between two pieces of words.
  package enum Value: Hashable, Sendable {
    case text(String)
    indirect case message(Message)
  }

  /// The words around the values: always one more than there are values.
  private(set) var words: [String]
  private(set) var values: [Value]
  /// What tells it from the same words elsewhere; empty where nothing has to.
  private var meaning = ""
  /// Whether a lower floor holds the words: they may be those of a pack, which no table has.
  private(set) var isLabel = false

  package init(stringLiteral value: String) {
    words = [value]
    values = []
  }

  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.message
  }

  /// Creates a message of the words of a person, a pack or an engine, which no translation changes.
  package init(verbatim text: String) {
    words = ["", ""]
    values = [.text(text)]
  }

  /// Creates a message from a label that lower floors hold as a text, such as the name of a kind of question.
  package init(label: String) {
    self.init(stringLiteral: label)
    isLabel = true
  }

  /// Creates a message from words that mean something else elsewhere, such as `Answer`, which is also what a button says.
  ///
  /// - Parameters:
  ///   - label: The words.
  ///   - meaning: A word that tells them apart; in a table it stands behind them, as in `Answer ⟨model⟩`.
  package init(label: String, meaning: String) {
    self.init(label: label)
    self.meaning = meaning
  }

  /// What a translation looks up: the words, with `{}` for each value.
  package var key: String {
    let words = words.joined(separator: "{}")
    return meaning.isEmpty ? words : "\(words) ⟨\(meaning)⟩"
  }

  /// Whether there are words, not only values and marks between them.
  var hasLetters: Bool { words.contains { $0.contains(where: \.isLetter) } }

  /// Whether there is nothing to show.
  package var isEmpty: Bool { values.isEmpty && words.allSatisfy(\.isEmpty) }

  /// Whether all of it is the words of a person, a pack or an engine.
  package var isVerbatim: Bool {
    let isText = values.allSatisfy { value in
      if case .text = value { true } else { false }
    }
    return !values.isEmpty && isText && words.allSatisfy(\.isEmpty)
  }

  /// Collects words and values in the order in which they are written down.
  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var message: Message = ""

    package init(literalCapacity: Int, interpolationCount: Int) {}

    package mutating func appendLiteral(_ literal: String) {
      message.words[message.words.count - 1] += literal
    }

    package mutating func appendInterpolation(_ message: Message) { append(.message(message)) }

    @_disfavoredOverload
    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      append(.text(value.description))
    }

    private mutating func append(_ value: Value) {
      message.values.append(value)
      message.words.append("")
    }
  }
}

extension Message {
  /// Returns two messages one after the other as one.
  package static func + (left: Message, right: Message) -> Message {
    var sum = left
    sum.words[sum.words.count - 1] += right.words[0]
    sum.words += right.words.dropFirst()
    sum.values += right.values
    return sum
  }
}

extension Message {
  /// The message with a capital letter at its start; a translation has both words.
  package var capitalizedFirst: Message {
    var result = self
    if words[0].isEmpty, let first = values.first {
      result.values[0] = first.capitalizedFirst
    } else {
      result.words[0] = words[0].capitalizedFirst
    }
    return result
  }
}

extension Message.Value {
  fileprivate var capitalizedFirst: Message.Value {
    switch self {
    case .text(let text): .text(text.capitalizedFirst)
    case .message(let message): .message(message.capitalizedFirst)
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension [Message] {
  /// Returns the messages as one, with words between each two of them.
  package func joined(separator: Message) -> Message {
    guard let first else { return "" }
    return dropFirst().reduce("\(first)") { $0 + separator + "\($1)" }
  }
}

extension DefaultStringInterpolation {
  /// Keeps a message from ending in a `String`, where it would stay in the language of the code.
  @available(*, deprecated, message: "Make the text around it a Message as well.")
  package mutating func appendInterpolation(_ message: Message) {
    appendLiteral(message.text(in: nil))
  }
}
