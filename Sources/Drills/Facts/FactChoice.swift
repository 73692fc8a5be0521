// SPDX-License-Identifier: Apache-2.0

/// Which of the answers that were shown a text names.
enum FactChoice: Hashable {
  /// No answers were shown: it is read as written.
  case written
  case one(String)
  case none, several

  /// Whether it is one of the answers that were shown.
  var isOne: Bool { if case .one = self { true } else { false } }

  /// Reads a letter, a place, or the words of an answer in any of its spellings.
  static func read(_ text: String, among options: [String], of key: FactKey) -> FactChoice {
    let said = FactWords(text)
    let exact = options.filter { FactWords($0).words == said.words }
    if exact.count == 1 { return .one(exact[0]) }
    if let place = place(text, options.count) { return .one(options[place]) }
    let held = options.filter { said.holds(FactWords($0)) || FactReading.matches($0, text) }
    // An answer that is part of another one that was named is not named itself: MIT in Modified MIT.
    let named = held.filter { one in
      !held.contains { $0 != one && FactWords($0).holds(FactWords(one)) }
    }
    switch named.count {
    case 0: return spelled(text, options, key)
    case 1: return .one(named[0])
    default: return .several
    }
  }

  /// Reads an answer that is written in another way than it is shown, such as `256k` for 262,144 tokens.
  private static func spelled(_ text: String, _ options: [String], _ key: FactKey) -> FactChoice {
    let named = options.filter { option in
      let accepted = option == key.answer ? key.accepted : FactText.spellings(ofAnswer: option)
      return FactReading(key: FactKey(answer: option, accepted: accepted, source: ""))
        .isRight(text)
    }
    guard let first = named.first else { return .none }
    return named.count == 1 ? .one(first) : .several
  }

  /// A letter or a place, alone or with words that only point: `b`, `B)`, `the second`, `option 2`.
  private static func place(_ text: String, _ count: Int) -> Int? {
    let words = text.utf8.prefix(40).split { byte in
      !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    .map { String(decoding: $0, as: UTF8.self).lowercased() }.filter { !pointers.contains($0) }
    guard words.count == 1, text.utf8.count <= 40 else { return nil }
    let place =
      FactChoices.letters.firstIndex(of: words[0]) ?? ordinals.firstIndex(of: words[0])
      ?? Int(words[0]).map { $0 - 1 }
    return place.flatMap { (0..<count).contains($0) ? $0 : nil }
  }

  private static let pointers: Set<String> = [
    "the", "option", "answer", "choice", "number", "one", "it", "is", "letter",
  ]
  private static let ordinals = ["first", "second", "third", "fourth", "fifth"]
}

extension FactReading {
  /// Whether a text gives one of the answers that were shown, when that is a number.
  static func matches(_ option: String, _ text: String) -> Bool {
    let reading = FactReading(key: FactKey(answer: option, source: ""))
    return reading.isNumber && reading.isRight(text)
  }
}
