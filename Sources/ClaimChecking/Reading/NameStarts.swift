// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Tells with one look that no name begins at a token; at most tokens none does.
enum NameStarts {
  /// Returns every piece that stands at the start of a name.
  static func all(of names: some Sequence<String>) -> WordSet {
    WordSet(names.flatMap { name in name.indices.map { String(name[...$0]) } })
  }

  /// Whether the first word at a token or shortly behind it may begin a name; signs are passed over.
  static func mayBegin(
    at index: Int, in tokens: [AnswerReading.Token], within reach: Int, _ starts: WordSet
  ) -> Bool {
    let end = min(index + reach, tokens.count)
    guard let first = (index..<end).first(where: { tokens[$0].kind != .sign }) else { return false }
    return starts.contains(formOf: tokens[first])
  }
}
