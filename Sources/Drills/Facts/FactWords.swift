// SPDX-License-Identifier: Apache-2.0

/// A text as the words that count when facts are compared: case, punctuation, dashes and the usual frames do not.
///
///     FactWords("Apache-2.0 licence").words  // ["apache", "2"], as of "apache 2.0"
struct FactWords {
  let words: [String]

  /// The most bytes of a text that are read: no answer to a fact is longer.
  static let mostBytes = 2_000

  init(_ text: String) {
    words = Self.pieces(of: text.utf8.prefix(Self.mostBytes)).compactMap { piece in
      let word = Self.plain(piece)
      return Self.frames.contains(word) ? nil : word
    }
  }

  /// Whether other words stand here in a row, and nothing before them takes them back.
  func holds(_ other: FactWords) -> Bool {
    let wanted = other.words
    guard !wanted.isEmpty, wanted.count <= words.count else { return false }
    return (0...(words.count - wanted.count)).contains { start in
      words[start..<(start + wanted.count)].elementsEqual(wanted)
        && !(start > 0 && Self.reversals.contains(words[start - 1]))
    }
  }

  /// Words that change what the next one says.
  private static let reversals: Set<String> = [
    "not", "no", "non", "never", "modified", "except", "isn", "without",
  ]

  /// Words around an answer that say nothing about it.
  private static let frames: Set<String> = [
    "the", "a", "an", "of", "it", "is", "its", "under", "licence", "license", "licensed", "i",
    "think", "believe", "was", "in", "on", "from", "about", "roughly", "approximately", "around",
    "v", "version", "exactly", "they", "are", "model", "answer", "s", "st", "nd", "rd", "th",
  ]

  /// Returns runs of letters and numbers in lower case; a number keeps its point and loses its commas.
  private static func pieces(of bytes: Substring.UTF8View.SubSequence) -> [String] {
    var pieces: [String] = []
    var current = ""
    var isNumber = false
    let scalars = Array(String(Substring(bytes)).lowercased().unicodeScalars)
    func close() {
      if !current.isEmpty { pieces.append(current) }
      current = ""
    }
    for (place, scalar) in scalars.enumerated() {
      let next = place + 1 < scalars.count ? scalars[place + 1] : " "
      if ("0"..."9").contains(scalar) {
        if !isNumber { close() }
        isNumber = true
        current.unicodeScalars.append(scalar)
      } else if isNumber, !current.isEmpty, scalar == ".", ("0"..."9").contains(next) {
        current.unicodeScalars.append(scalar)
      } else if isNumber, !current.isEmpty, scalar == ",", isGroup(scalars, after: place) {
        continue
      } else if scalar.properties.isAlphabetic {
        if isNumber { close() }
        isNumber = false
        current.unicodeScalars.append(scalar)
      } else {
        close()
        if let sign = signs[scalar] { pieces.append(sign) }
      }
    }
    close()
    return pieces
  }

  /// Whether exactly three digits follow, as behind a comma between thousands.
  private static func isGroup(_ scalars: [Unicode.Scalar], after place: Int) -> Bool {
    let digits = scalars.dropFirst(place + 1).prefix { ("0"..."9").contains($0) }
    return digits.count == 3
  }

  private static let signs: [Unicode.Scalar: String] = ["%": "percent", "$": "usd", "€": "eur"]

  /// Returns a number without zeros that say nothing, and a word in its first spelling.
  private static func plain(_ piece: String) -> String {
    guard piece.first?.isNumber == true else { return spellings[piece] ?? piece }
    let parts = piece.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return piece }
    var fraction = parts[1]
    while fraction.last == "0" { fraction.removeLast() }
    return fraction.isEmpty ? String(parts[0]) : "\(parts[0]).\(fraction)"
  }

  private static let spellings: [String: String] = [
    "dollars": "usd", "dollar": "usd", "euros": "eur", "euro": "eur", "per": "", "tok": "tokens",
    "token": "tokens", "gigabytes": "gb", "bn": "billion", "flops": "flop", "days": "day",
    "months": "month", "years": "year",
  ].filter { !$0.value.isEmpty }
}
