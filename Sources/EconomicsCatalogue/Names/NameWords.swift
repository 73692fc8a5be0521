// SPDX-License-Identifier: Apache-2.0

/// A name, taken apart so that spellings of one name give the same words.
///
/// Case, punctuation, full-width letters and invisible characters make no difference; letters part from digits that
/// follow them, so `Llama3.1 8B` and `llama-3.1-8b` are `llama`, `3.1`, `8b`. Names on hubs lose the part before the
/// slash. Words that say nothing of the shape, such as `instruct` or `AWQ`, are left out.
struct NameWords: Hashable {
  /// The words in order.
  let words: [String]

  /// Takes a name apart; names of more than ``longest`` bytes have no words.
  init(_ name: String, ignoring ignored: Set<String> = [], isHubName: Bool = false) {
    guard name.utf8.count <= Self.longest else {
      words = []
      return
    }
    var characters = name.unicodeScalars.compactMap(Self.folded)
    if isHubName, let slash = characters.lastIndex(of: "/"), !characters.contains(" ") {
      characters.removeSubrange(...slash)
    }
    words = Self.split(characters).filter { !ignored.contains($0) }.flatMap(Self.parts)
  }

  /// The most bytes of a name that is looked at.
  static let longest = 200

  /// The words as one text, in which words without digits are joined: `gpt oss` and `gptoss` are the same.
  var key: String {
    var result = ""
    var lastIsWord = false
    for word in words {
      let isWord = !word.utf8.contains { (48...57).contains($0) }
      if !result.isEmpty, !(isWord && lastIsWord) { result += " " }
      result += word
      lastIsWord = isWord
    }
    return result
  }
}

extension NameWords {
  /// Returns a character as it counts: small, of normal width, spaces and dashes as one; `nil` when it is invisible.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x41...0x5A: Unicode.Scalar(scalar.value + 0x20)
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0).flatMap(folded)
    case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x3000: " "
    case 0x2010...0x2015, 0x2212: "-"
    case ..<0x20, 0x7F...0x9F, 0xAD, 0xFEFF, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: nil
    default: scalar
    }
  }

  /// Returns the runs of letters, digits and dots between digits; an underscore between digits is a dot.
  private static func split(_ characters: [Unicode.Scalar]) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for (index, character) in characters.enumerated() {
      if isLetter(character) || isDigit(character) {
        word.append(character)
      } else if character == "." || character == "_", isBetweenDigits(index, characters) {
        word.append(".")
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// Returns a word cut before every digit that follows a letter.
  private static func parts(_ word: String) -> [String] {
    var parts: [String] = []
    var part = String.UnicodeScalarView()
    for character in word.unicodeScalars {
      if isDigit(character), let last = part.last, isLetter(last) {
        parts.append(String(part))
        part = String.UnicodeScalarView()
      }
      part.append(character)
    }
    return parts + [String(part)]
  }

  private static func isBetweenDigits(_ index: Int, _ characters: [Unicode.Scalar]) -> Bool {
    index > 0 && index + 1 < characters.count && isDigit(characters[index - 1])
      && isDigit(characters[index + 1])
  }

  private static func isDigit(_ character: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(character.value)
  }

  private static func isLetter(_ character: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(character.value) || character.value >= 0x80
  }
}
