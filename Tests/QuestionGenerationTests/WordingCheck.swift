// SPDX-License-Identifier: Apache-2.0

import Testing

/// Finds what a text that is put together from parts gets wrong: open slots, articles, plurals, numbers that are none.
enum WordingCheck {
  /// Returns the mistakes that are found, in words.
  static func mistakes(in text: String) -> [String] {
    var found: [String] = []
    for sign in ["\\(", "{", "}", "Optional", "  ", " ,", "..", "nil", "−0", "-0 "]
    where text.contains(sign) {
      found.append("“\(sign)”")
    }
    if text.isEmpty || text.first == " " || text.last == " " { found.append("space at an end") }
    let words = text.split(whereSeparator: { " \n(“\"".contains($0) }).map(String.init)
    for word in words where ["nan", "inf", "-inf", "nan%", "inf%"].contains(word.lowercased()) {
      found.append(word)
    }
    for (word, next) in zip(words, words.dropFirst()) {
      if let mistake = article(word, next) ?? plural(word, next) { found.append(mistake) }
    }
    return found
  }

  private static func article(_ word: String, _ next: String) -> String? {
    switch word {
    case "a", "A": return soundsLikeVowel(next) ? "\(word) \(next)" : nil
    case "an", "An": return soundsLikeVowel(next) ? nil : "\(word) \(next)"
    default: return nil
    }
  }

  private static func plural(_ word: String, _ next: String) -> String? {
    let noun = next.filter(\.isLetter)
    guard word == "1", noun.count > 2, noun.hasSuffix("s"),
      noun == noun.lowercased() || noun == "GPUs"
    else { return nil }
    return "\(word) \(next)"
  }

  /// Whether a word is spoken with a vowel first; names of letters are spelled.
  private static func soundsLikeVowel(_ word: String) -> Bool {
    let clean = word.filter { $0.isLetter || $0.isNumber }
    guard let first = clean.first else { return false }
    if first.isNumber { return first == "8" || clean.hasPrefix("11") || clean.hasPrefix("18") }
    let second = clean.dropFirst().first
    if first.isUppercase, let second, second.isUppercase || second.isNumber {
      return "AEFHILMNORSX".contains(first)
    }
    if clean.count == 1 { return "AEFHILMNORSXaefhilmnorsx".contains(first) }
    if clean.lowercased().hasPrefix("hour") { return true }
    let consonants = ["uni", "use", "usu", "eu", "one", "once"]
    return "aeiou".contains(first.lowercased())
      && !consonants.contains(where: clean.lowercased().hasPrefix)
  }
}

struct WordingCheckTests {
  @Test(arguments: [
    "It needs 1 GPUs.", "It needs 1 cards.", "This is a 8B model.", "This is an T4 card.",
    "It takes nan s.", "A slot \\(name) is left.", "Two  spaces.", "An useful thing.",
  ])
  func `mistakes are found`(text: String) {
    #expect(!WordingCheck.mistakes(in: text).isEmpty)
  }

  @Test(arguments: [
    "It needs 1 GPU and 21 cards.", "This is an 8B model on an L4.", "A user waits 1 s, then 1 ms.",
    "A unit of an H100, in an hour at 0.1 points.",
  ])
  func `sound texts pass`(text: String) {
    #expect(WordingCheck.mistakes(in: text) == [])
  }
}
