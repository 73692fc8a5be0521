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
  /// Letters that are mostly not Latin are another script, whatever their number. Else the words are counted that only grammar needs:
  /// English text of any style has more of its own than of another language's. A language is named when it leads clearly, and is "another
  /// language" when two lie close together, or when the letters are not English and hardly a small word is. Fewer than eight words of Latin
  /// letters are not judged.
  public var language: Language {
    if isMostlyAnotherScript { return .other("another script") }
    let words = tokens.filter { $0.kind == .word }
    guard words.count >= 8 else { return .unknown }
    let english = words.count { WordLists.functionWords.contains($0.form) }
    let counts = WordLists.foreign
      .map { entry in
        (language: entry.language, count: words.count { entry.words.contains($0.form) })
      }
      .sorted { $0.count > $1.count }
    if counts[0].count > english, counts[0].count * 100 > words.count * Self.leastShare {
      let leads = counts[0].count * 4 > counts[1].count * 5
      return .other(leads ? counts[0].language : "another language")
    }
    let accented = words.count { word in word.form.unicodeScalars.contains { $0.value >= 0xC0 } }
    let isForeign = accented * 6 > words.count && english * 100 < words.count * Self.leastShare
    return isForeign ? .other("another language") : .english
  }

  /// The share of small words, in percent, from which a language is taken seriously.
  ///
  /// Ours: languages that put their grammar into endings have one small word in ten; lists of English terms have none of any language.
  private static let leastShare = 9

  /// Whether most letters belong to no Latin alphabet; eight letters at least are asked for, so that a formula is no language.
  private var isMostlyAnotherScript: Bool {
    var latin = 0
    var other = 0
    for token in tokens where token.kind == .word {
      for scalar in token.form.unicodeScalars where scalar.properties.isAlphabetic {
        if scalar.value < 0x370 { latin += 1 } else { other += 1 }
      }
    }
    return other >= 8 && other > latin
  }
}
