// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// The words of a text in lower case, for looking up phrases whatever stands between them.
struct PlainWords {
  private let line: String

  init(_ text: String) {
    let words = text.lowercased().replacing("’", with: "'")
      .split { !($0.isLetter || $0.isNumber || $0 == "'") }
    line = " " + words.joined(separator: " ") + " "
  }

  /// Whether words stand in the text, one after the other.
  func holds(_ phrase: String) -> Bool { line.contains(" " + phrase + " ") }
}

extension Reading {
  /// The words of content, without their endings.
  var content: Set<String> { content(in: tokens.indices) }

  /// The words of content in a range of tokens, without their endings.
  func content(in range: Range<Int>) -> Set<String> {
    Set(
      tokens[range].lazy.filter {
        $0.kind == .word && $0.form.count > 1 && !WordLists.functionWords.contains($0.form)
          && !$0.form.contains("'")
      }.map(\.lemma))
  }

  /// The words and numbers as they are written, in lower case.
  var forms: Set<String> { Set(tokens.lazy.filter { $0.kind != .sign }.map(\.form)) }
}
