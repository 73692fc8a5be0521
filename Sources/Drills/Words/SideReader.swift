// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Reads which of two answers a person takes for the one that passes.
///
/// The first side that is named decides: "B", "the second one", "answer 2". In a clause that denies it or calls it the weaker one, the other
/// one is meant. A clause that only grants something ("although the first sounds better") waits for the next.
struct SideReader {
  let reading: Reading

  /// Whether the first one is taken; nil when the text does not say.
  var takesFirst: Bool? {
    let named = reading.tokens.indices.compactMap { index in
      side(at: index).map { (index: index, isFirst: $0) }
    }
    let firm = named.first { !grants($0.index) } ?? named.first
    return firm.map { isTurned($0.index) ? !$0.isFirst : $0.isFirst }
  }

  private func side(at index: Int) -> Bool? {
    switch reading.tokens[index].form {
    case "first", "1st", "former": true
    case "second", "2nd", "latter": false
    case "1": isNumbered(index) || isFollowed(by: "st", index) ? true : nil
    case "2": isNumbered(index) || isFollowed(by: "nd", index) ? false : nil
    case "one": isNumbered(index) ? true : nil
    case "two": isNumbered(index) ? false : nil
    case "a": isLetter(index) ? true : nil
    case "b": isLetter(index) ? false : nil
    default: nil
    }
  }

  /// Whether a number names an answer: it opens the text alone or before a sign, or stands behind "answer".
  private func isNumbered(_ index: Int) -> Bool {
    if index > 0, Self.nouns.contains(reading.tokens[index - 1].lemma) { return true }
    return index == 0 && isBeforeBreak(index)
  }

  private func isFollowed(by form: String, _ index: Int) -> Bool {
    index + 1 < reading.tokens.count && reading.tokens[index + 1].form == form
  }

  /// Whether a letter names an answer and is no article: a capital before a sign or a verb, or behind "answer".
  private func isLetter(_ index: Int) -> Bool {
    if index > 0, Self.nouns.contains(reading.tokens[index - 1].lemma) { return true }
    let isCapital = ["A", "B"].contains(reading.slice(reading.tokens[index].range))
    return isBeforeBreak(index) && (isCapital || index == 0)
  }

  private func isBeforeBreak(_ index: Int) -> Bool {
    guard index + 1 < reading.tokens.count else { return true }
    let next = reading.tokens[index + 1]
    return next.kind == .sign || Self.followers.contains(next.form)
  }

  /// Whether the clause of a token says that this side is not the one.
  private func isTurned(_ index: Int) -> Bool {
    let clause = reading.clauses[reading.clause(of: index)].tokens
    let isWeak = clause.contains { token in
      Self.weak.contains(reading.tokens[token].lemma) && !reading.negated[token]
        && token - index <= Self.reach && index - token <= Self.reach
    }
    return isWeak != reading.negated[index]
  }

  /// Whether the clause of a token only grants something.
  private func grants(_ index: Int) -> Bool {
    let clause = reading.clauses[reading.clause(of: index)].tokens
    return Self.granting.contains(reading.tokens[clause.lowerBound].form)
  }

  /// How far the word that turns a side may stand from it.
  private static let reach = 8
  private static let nouns: WordSet = ["answer", "option", "number", "candidate", "version"]
  private static let followers: WordSet = [
    "is", "was", "because", "since", "as", "passes", "pass", "would", "will", "wins", "names",
    "gives", "says", "has", "does", "for", "with", "over", "beats", "fails", "loses", "lacks",
    "and", "but", "not", "due", "looks", "sounds", "reads", "counts", "ties", "rather", "should",
  ]
  private static let weak: WordSet = [
    "weak", "weaker", "weakest", "worse", "bad", "fail", "lose", "reject", "drop",
  ]
  private static let granting: WordSet = ["although", "though", "while", "whereas", "even"]
}
