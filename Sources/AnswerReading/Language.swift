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
    let words = tokens.count { $0.kind == .word }
    guard words >= 8 else { return .unknown }
    let small = SmallWords.count(in: tokens)
    let counts = zip(WordLists.foreign, small.foreign)
      .map { (language: $0.language, count: $1) }
      .sorted { $0.count > $1.count }
    if counts[0].count > small.english, counts[0].count * 100 > words * Self.leastShare {
      let leads = counts[0].count * 4 > counts[1].count * 5
      return .other(leads ? counts[0].language : "another language")
    }
    let accented = tokens.count { word in
      word.kind == .word && !word.formKey.isPlain
        && word.form.unicodeScalars.contains { $0.value >= 0xC0 }
    }
    let isForeign =
      accented * 6 > words && small.english * 100 < words * Self.leastShare
    return isForeign ? .other("another language") : .english
  }

  /// The share of small words, in percent, from which a language is taken seriously.
  ///
  /// Ours: languages that put their grammar into endings have one small word in ten; lists of English terms have none of any language.
  private static let leastShare = 9

  /// Whether most letters belong to no Latin alphabet; eight letters at least are asked for, so that a formula is no language.
  private var isMostlyAnotherScript: Bool {
    guard tokens.contains(where: { $0.kind == .word && !$0.formKey.isPlain }) else { return false }
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

/// How many words of a text only grammar needs, by language.
private struct SmallWords {
  private(set) var english = 0
  /// In the order of ``WordLists/foreign``.
  private(set) var foreign = Array(repeating: 0, count: WordLists.foreign.count)

  /// Counts the words, looking each up once.
  static func count(in tokens: [Token]) -> SmallWords {
    var result = SmallWords()
    for index in tokens.indices where tokens[index].kind == .word {
      guard var languages = table[formOf: tokens[index]] else { continue }
      if languages & englishBit != 0 { result.english += 1 }
      languages &= ~englishBit
      while languages != 0 {
        result.foreign[languages.trailingZeroBitCount] += 1
        languages &= languages - 1
      }
    }
    return result
  }

  private static let englishBit: UInt64 = 1 << 63

  /// For each small word the languages that have it, as bits in the order of ``WordLists/foreign``.
  private static let table: WordTable<UInt64> = {
    var languages: [String: UInt64] = [:]
    for word in WordLists.functionWords.words { languages[word, default: 0] |= englishBit }
    for (number, entry) in WordLists.foreign.enumerated() {
      for word in entry.words.words { languages[word, default: 0] |= 1 << UInt64(number) }
    }
    return WordTable(languages.map { ($0.key, $0.value) })
  }()
}
