// SPDX-License-Identifier: Apache-2.0

/// In which language a text is written, as far as its small words tell.
public enum Language: Hashable, Sendable {
  case english
  /// Another language; its English name, or "another script" for letters that are not Latin.
  case other(String)
  /// Too few words to tell.
  case unknown
}

extension Reading {
  /// The language of the text.
  ///
  /// Counts the words that only grammar needs: English text of any style has more of its own than of another language's. Fewer than eight
  /// words are not judged.
  public var language: Language {
    let words = tokens.filter { $0.kind == .word }
    guard words.count >= 8 else { return .unknown }
    let foreignLetters = words.count { word in
      word.form.unicodeScalars.contains { $0.value >= 0x370 && $0.properties.isAlphabetic }
    }
    if foreignLetters * 2 > words.count { return .other("another script") }
    let english = words.count { WordLists.functionWords.contains($0.form) }
    let best = WordLists.foreign
      .map { entry in (entry.language, words.count { entry.words.contains($0.form) }) }
      .max { $0.1 < $1.1 }
    guard let (language, count) = best, count * 100 > words.count * 14, count > english else {
      return .english
    }
    return .other(language)
  }
}
