// SPDX-License-Identifier: Apache-2.0

import TestSupport

/// A change of wording that says the same.
struct Rewriting: Sendable {
  /// What stands in the text as a whole word or phrase, and what is put there.
  struct Rule: Sendable {
    let from: String
    let to: String
    /// In how many of a hundred places it is put there.
    let share: Int
  }

  let name: String
  let rules: [Rule]

  /// Creates a rewriting from lines of the form `from > to`, used in a share of the places.
  init(_ name: String, share: Int = 100, _ lines: String) {
    self.init(name, [(share, lines)])
  }

  /// Creates a rewriting from groups of lines, each used in its own share of the places.
  init(_ name: String, _ groups: [(share: Int, lines: String)]) {
    self.name = name
    rules = groups.flatMap { group in
      group.lines.split(separator: "\n").compactMap { line in
        let sides = line.split(separator: ">", omittingEmptySubsequences: false)
          .map { String($0).trimmed(of: " ") }
        return sides.count == 2 ? Rule(from: sides[0], to: sides[1], share: group.share) : nil
      }
    }
  }

  /// Returns the text with the rules carried out in their order, the same ones for the same seed.
  func rewritten(_ text: String, seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    var pieces = text.split(separator: " ", omittingEmptySubsequences: false).map(Piece.init)
    for rule in rules { apply(rule, to: &pieces, using: &generator) }
    // A comma that a rule put in stands behind the word before it.
    return pieces.map(\.text).joined(separator: " ").replacing(" ,", with: ",")
  }

  private func apply(
    _ rule: Rule, to pieces: inout [Piece], using generator: inout SeededGenerator
  ) {
    let wanted = rule.from.split(separator: " ").map { String($0).smallFirst }
    var result: [Piece] = []
    var place = 0
    while place < pieces.count {
      if Self.stands(wanted, in: pieces, at: place),
        Int.random(in: 0..<100, using: &generator) < rule.share
      {
        let found = pieces[place..<(place + wanted.count)]
        result += Self.replacement(rule.to, for: found)
        place += wanted.count
      } else {
        result.append(pieces[place])
        place += 1
      }
    }
    pieces = result
  }

  /// Whether a phrase stands at a place without a sign inside it.
  private static func stands(_ wanted: [String], in pieces: [Piece], at place: Int) -> Bool {
    guard place + wanted.count <= pieces.count, !wanted.isEmpty else { return false }
    return wanted.indices.allSatisfy { step in
      let piece = pieces[place + step]
      return piece.key == wanted[step] && (step == 0 || piece.before.isEmpty)
        && (step == wanted.count - 1 || piece.after.isEmpty)
    }
  }

  /// Returns the words to put in place of others, with the signs around those and their capital.
  private static func replacement(_ text: String, for found: ArraySlice<Piece>) -> [Piece] {
    guard let first = found.first, let last = found.last else { return [] }
    let isCapital = first.word.first?.isUppercase == true
    var words = text.split(separator: " ").map(Piece.init)
    guard !words.isEmpty else {
      let rest = Piece(before: first.before, word: "", after: last.after)
      return rest.text.isEmpty ? [] : [rest]
    }
    if isCapital { words[0] = Piece(Substring(words[0].text.capitalisedFirst)) }
    words[0].before = first.before + words[0].before
    words[words.count - 1].after += last.after
    return words
  }

  /// A word between two spaces, and the signs at its ends.
  private struct Piece {
    var before: String
    let word: String
    var after: String
    /// The word as rules name it.
    let key: String

    var text: String { before + word + after }

    init(before: String, word: String, after: String) {
      self.before = before
      self.word = word
      self.after = after
      key = word.smallFirst
    }

    init(_ text: Substring) {
      let signs = ".,;:?!()\"“”\n"
      let before = text.prefix { signs.contains($0) }
      let rest = text[before.endIndex...]
      let word = rest.reversed().drop { signs.contains($0) }.reversed()
      self.init(
        before: String(before), word: String(word), after: String(rest.dropFirst(word.count)))
    }
  }
}
