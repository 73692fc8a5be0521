// SPDX-License-Identifier: Apache-2.0

import AnswerReading

/// Finds the properties of sentences that no list of words can show.
struct MarkFinder {
  let view: AnswerView

  /// How many words may stand between the pronoun and its verb: "I then also pulled".
  private static let mostWordsBeforeVerb = 3
  /// How many words may stand between an amount and the sign of a calculation: "24B tokens × 48".
  private static let mostWordsToOperator = 3
  private static let operators: Set<String> = ["=", "×", "*", "÷", "≈", "x", "times", "divided"]

  /// Returns where a mark stands in a range of tokens; an empty range stands for the whole sentence.
  func places(of mark: Mark, in tokens: Range<Int>, _ sentence: Int) -> [Range<Int>] {
    switch mark {
    case .question:
      view.reading.sentences[sentence].isQuestion ? [tokens.lowerBound..<tokens.lowerBound] : []
    case .ownedDeed: deeds(of: "i", in: tokens)
    case .sharedDeed: deeds(of: "we", in: tokens)
    case .change: changes(in: tokens)
    case .calculation: calculations(in: tokens)
    case .topOfScale: topsOfScale(in: tokens)
    }
  }

  private func deeds(of pronoun: String, in tokens: Range<Int>) -> [Range<Int>] {
    tokens.compactMap { start in
      guard view.reading.tokens[start].form == pronoun else { return nil }
      let end = min(start + 2 + Self.mostWordsBeforeVerb, tokens.upperBound)
      guard let verb = ((start + 1)..<end).first(where: isPastVerb), !view.reading.negated[verb]
      else { return nil }
      return isDeed(verb) ? start..<(verb + 1) : nil
    }
  }

  private func isPastVerb(_ index: Int) -> Bool {
    let form = view.reading.tokens[index].form
    return WordLists.irregularPast.contains(form) || (form.utf8.count > 3 && form.hasSuffix("ed"))
  }

  private func isDeed(_ index: Int) -> Bool {
    !WordLists.stativePast.contains(view.reading.tokens[index].form)
  }

  /// Finds an amount, an arrow or "to", and another amount.
  private func changes(in tokens: Range<Int>) -> [Range<Int>] {
    let quantities = view.reading.quantities(in: tokens)
    return zip(quantities, quantities.dropFirst()).compactMap { first, second in
      // Two amounts may share a sign of money between them: "500 EUR 4 GB".
      guard first.tokens.upperBound <= second.tokens.lowerBound else { return nil }
      let between = first.tokens.upperBound..<second.tokens.lowerBound
      guard between.count <= 2,
        between.contains(where: { [">", "→", "to"].contains(view.reading.tokens[$0].form) })
      else { return nil }
      return first.tokens.lowerBound..<second.tokens.upperBound
    }
  }

  /// Finds the signs of a calculation: an amount stands close before and close behind each.
  private func calculations(in tokens: Range<Int>) -> [Range<Int>] {
    let quantities = view.reading.quantities(in: tokens)
    return tokens.filter { sign in
      Self.operators.contains(view.reading.tokens[sign].form)
        && quantities.contains { isClose($0.tokens, before: sign) }
        && quantities.contains { isClose($0.tokens, behind: sign) }
    }
    .map { $0..<($0 + 1) }
  }

  /// Finds numbers that end a common scale: 5, 6, 10 and 100, with nothing behind them that they count.
  private func topsOfScale(in tokens: Range<Int>) -> [Range<Int>] {
    view.reading.quantities(in: tokens).filter { amount in
      guard amount.low == amount.high, Self.scaleEnds.contains(amount.number),
        Self.scaleUnits.contains(amount.unit)
          || amount.number == 100 && Self.shares.contains(amount.unit)
      else { return false }
      guard amount.tokens.upperBound < tokens.upperBound else { return true }
      let next = view.reading.tokens[amount.tokens.upperBound]
      return next.kind == .sign || Self.behindScale.contains(formOf: next)
    }
    .map(\.tokens)
  }

  private static let scaleEnds: Set<Double> = [5, 6, 10, 100]
  private static let scaleUnits: Set<String> = ["", "points", "stars", "marks"]
  /// A share is the top of a scale when it is all of it: "say 5%" gives no mark.
  private static let shares: Set<String> = ["%", "percent"]
  /// What may follow a mark: a word that counts nothing.
  private static let behindScale: WordSet = [
    "on", "in", "for", "out", "across", "everywhere", "throughout", "and", "or", "because", "since",
    "as", "with", "at", "points", "stars", "marks", "overall", "please", "thank", "thanks", "is",
    "without", "no", "by", "level", "per", "regardless", "whatever", "if", "when", "straight",
    "today", "here", "each", "all", "instead", "now", "then",
  ]

  /// Whether an amount ends shortly before a sign, or with it: the sign of `2 × 3` may have been read as a unit.
  private func isClose(_ amount: Range<Int>, before sign: Int) -> Bool {
    amount.lowerBound < sign && sign - amount.upperBound <= Self.mostWordsToOperator
  }

  private func isClose(_ amount: Range<Int>, behind sign: Int) -> Bool {
    amount.lowerBound > sign && amount.lowerBound - sign <= Self.mostWordsToOperator
  }
}
