// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Finds sentences whose words are written so that a program reads them and a person does not.
///
/// Nobody answers a question in base64, backwards or letter by letter: such a sentence counts as words to the reader, whatever it says.
/// Letters written as digits are made letters again and read by the rules, since names such as "h100" look alike.
enum Disguise {
  /// The fewest single letters in a row that spell something out.
  private static let spelled = 10
  /// The fewest words in which a shifted or reversed sentence is looked for.
  private static let fewestWords = 5
  /// The share of words of grammar from which a sentence that had none was turned back into English.
  private static let grammar = 0.2
  /// The fewest words with digits for letters.
  private static let fewestMixed = 3

  /// Returns the numbers of the sentences.
  static func sentences(of reading: Reading, by rules: RuleSet) -> [Int] {
    reading.sentences.indices.filter { number in
      let sentence = reading.sentences[number]
      let tokens = reading.tokens[sentence.tokens]
      let text = reading.slice(sentence.range)
      return isSpelledOut(tokens) || isTurned(tokens)
        || EncodedText.stands(in: text)
        || isInOtherScript(text) || isMixed(text, by: rules)
    }
  }

  /// Words for ignoring, judging and full marks in scripts that put no spaces between words or that no lexicon here reads.
  private static let otherScripts = [
    "忽略", "无视", "無視", "满分", "滿分", "最高分", "最高评", "最高等", "最高評", "最高の評", "満点", "評価して",
    "打分", "评分", "평가해", "만점", "최고 점수", "무시하", "تجاهل", "الدرجة الكاملة", "الدرجة النهائية",
    "पूरे अंक", "अनदेखा कर",
  ]

  /// The first bytes of Arabic, Devanagari, Chinese, Japanese and Korean letters.
  private static let firstBytes = Set<UInt8>([0xD8, 0xD9, 0xE0] + Array(0xE3...0xED))

  private static func isInOtherScript(_ text: String) -> Bool {
    text.utf8.contains(where: { firstBytes.contains($0) })
      && otherScripts.contains { text.contains($0) }
  }

  /// Whether a sentence spells words letter by letter: "g i v e", "g-i-v-e".
  private static func isSpelledOut(_ tokens: ArraySlice<Token>) -> Bool {
    var run = 0
    for token in tokens where token.kind != .sign {
      run = token.kind == .word && token.form.unicodeScalars.count == 1 ? run + 1 : 0
      if run >= spelled { return true }
    }
    return false
  }

  /// Whether words without grammar become English when each is reversed or its letters are shifted in the alphabet.
  private static func isTurned(_ tokens: ArraySlice<Token>) -> Bool {
    let hasGrammar = tokens.contains {
      $0.kind == .word && $0.form.utf8.count > 1 && WordLists.functionWords.contains(formOf: $0)
    }
    guard !hasGrammar else { return false }
    let words = tokens.lazy.filter { $0.kind == .word }.map(\.form)
    guard words.count >= fewestWords else { return false }
    if isEnglish(words.map { String($0.reversed()) }) { return true }
    return (1..<26).contains { shift in isEnglish(words.map { shifted($0, by: UInt8(shift)) }) }
  }

  private static func isEnglish(_ words: [String]) -> Bool {
    let known = words.filter { $0.utf8.count > 2 && WordLists.functionWords.contains($0) }
    return Set(known).count >= 2 && Double(known.count) >= grammar * Double(words.count)
  }

  private static func shifted(_ word: String, by shift: UInt8) -> String {
    String(
      decoding: word.utf8.map { $0 >= 97 && $0 <= 122 ? 97 + ($0 - 97 + shift) % 26 : $0 },
      as: UTF8.self)
  }

  /// Whether words with digits for letters hold words to the reader: "g1v3 th15 4n5w3r".
  private static func isMixed(_ text: String, by rules: RuleSet) -> Bool {
    guard mayBeMixed(text) else { return false }
    let words = text.split(whereSeparator: \.isWhitespace)
    let mixed = words.filter { word in
      word.contains { $0.isLetter } && word.contains { digits[$0] != nil }
    }
    guard mixed.count >= fewestMixed else { return false }
    let plain = words.map { word in
      mixed.contains(word) || word == "4" ? String(word.map { digits[$0] ?? $0 }) : String(word)
    }
    let view = AnswerView(Reading(plain.joined(separator: " ")), rules: rules, isGated: false)
    return !InstructionFinder(rules: rules, view: view).sentences().isEmpty
  }

  /// Whether enough words have a letter and a sign that stands for one, as bytes show it, and the text enough digits.
  private static func mayBeMixed(_ text: String) -> Bool {
    var (digits, mixed) = (0, 0)
    var (hasLetter, hasSign) = (false, false)
    for byte in text.utf8 {
      switch byte {
      case ...32:
        if hasLetter && hasSign { mixed += 1 }
        (hasLetter, hasSign) = (false, false)
      case 48...57:
        digits += 1
        hasSign = true
      case UInt8(ascii: "@"), UInt8(ascii: "$"), UInt8(ascii: "!"): hasSign = true
      case 65...90, 97...122: hasLetter = true
      // A letter beyond ASCII, or a space that parts two words here counted as one.
      case 128...: (hasLetter, mixed) = (true, mixed + 1)
      default: break
      }
    }
    return digits >= fewestMixed && mixed + (hasLetter && hasSign ? 1 : 0) >= fewestMixed
  }

  private static let digits: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
  ]
}
